import Screen
import Testing

@Suite("Pictures of the screen")
struct PictureTests {
  private let red = Style(
    foreground: .rgb(red: 255, green: 95, blue: 95), background: .rgb(red: 18, green: 18, blue: 18),
    attributes: .bold)
  private let line = Style(
    foreground: .rgb(red: 95, green: 175, blue: 255), background: .rgb(red: 18, green: 18, blue: 18))

  /// `R <5%` on near-black, a line and half a block below it.
  private func board() -> Canvas {
    var board = Canvas(size: Size(columns: 6, rows: 2), fill: line)
    board.put("R", x: 0, y: 0, style: red)
    board.put("<5…", x: 2, y: 0, style: line)
    board.put("─▄", x: 1, y: 1, style: line)
    board.put("!", x: 5, y: 1, style: Style(background: red.foreground, attributes: .underline))
    return board
  }

  @Test func asSVG() {
    #expect(
      board().svg(title: "A & B", level: .ansi256)
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="48" height="32" viewBox="0 0 48 32" role="img" aria-labelledby="title desc" xml:lang="en-GB" xml:space="preserve">
        <title id="title">A &amp; B</title>
        <desc id="desc">R &lt;5… / !</desc>
        <style>text{white-space:pre;direction:ltr;unicode-bidi:bidi-override;font-variant-ligatures:none}</style>
        <rect width="48" height="32" fill="#121212"/>
        <g class="grounds">
        <path fill="#ff5f5f" d="M40 16h8v16h-8z"/>
        </g>
        <g class="drawn">
        <path fill="#5fafff" d="M8 24h8v1h-8zM16 24h8v8h-8z"/>
        </g>
        <g class="underlines">
        <path fill="#e5e5e5" d="M40 30h8v1h-8z"/>
        </g>
        <g font-family="'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono','Noto Sans Mono',monospace" font-size="13.3">
        <text y="12"><tspan x="0" fill="#ff5f5f" font-weight="bold">R</tspan><tspan x="16 24" fill="#5fafff">&lt;5</tspan><tspan x="32" fill="#5fafff">…</tspan></text>
        <text y="28"><tspan x="40" fill="#e5e5e5">!</tspan></text>
        </g>
        </svg>

        """)
  }

  @Test func asHTML() {
    #expect(
      board().html(title: "A & B", level: .ansi256)
        == """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <title>A &amp; B</title>
        <style>
        :root{color-scheme:dark;background:#121212}
        body{margin:0}
        h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
        .screen{position:relative;width:6ch;height:40px;font:16px/20px 'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono','Noto Sans Mono',monospace;font-variant-ligatures:none;background:#121212;forced-color-adjust:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        pre{margin:0;font:inherit;white-space:pre;direction:ltr;unicode-bidi:bidi-override}
        span{display:inline-block;height:20px;vertical-align:top}
        .d{-webkit-text-fill-color:transparent}
        svg{position:absolute;top:0;left:0;width:100%;height:100%;pointer-events:none}
        .w1{width:1ch}
        .w2{width:2ch}
        .s0{color:#ff5f5f;background:#121212;font-weight:bold}
        .s1{color:#5fafff;background:#121212}
        .s2{color:#e5e5e5;background:#ff5f5f;text-decoration:underline}
        </style>
        </head>
        <body>
        <main>
        <h1>A &amp; B</h1>
        <div class="screen">
        <pre>
        <span class="s0 w1">R</span><span class="s1 w1"> </span><span class="s1 w2">&lt;5</span><span class="s1 w1">…</span>
        <span class="s1 w1"> </span><span class="s1 w2 d" aria-hidden="true">─▄</span><span class="s1 w2">  </span><span class="s2 w1">!</span></pre>
        <svg viewBox="0 0 48 32" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <g class="drawn">
        <path fill="#5fafff" d="M8 24h8v1h-8zM16 24h8v8h-8z"/>
        </g>
        </svg>
        </div>
        </main>
        </body>
        </html>

        """)
  }

  @Test("what stands in a picture can be read back from it", arguments: 1...60)
  func readBack(seed: Int) throws {
    var numbers = Numbers(seed: UInt64(seed))
    for level in [ColourLevel.ansi16, .ansi256, .truecolour] {
      let canvas = numbers.hotchpotch()
      let seen = SeenCell.grid(of: canvas, level: level)
      let svg = try SeenPicture(svg: canvas.svg(title: "a", level: level))
      // What is drawn is neither bold nor slanted.
      let drawn = try seen.map { try $0.map { try SeenPicture.isDrawn($0.text) ? $0.plain : $0 } }
      #expect(svg.differences(from: drawn) == [])
      let html = try SeenPicture(html: canvas.html(title: "a", level: level))
      #expect(html.differences(from: seen) == [])
    }
  }

  @Test("every character that charts and frames are drawn with is read back")
  func everyGlyph() throws {
    let glyphs = "│┃║┆─━┄┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝╠╣╦╩╬╱╲╳▀▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟■□▬▲△▼▽▶▷◀◁◆◇●○⠁⠒⣀⡇⢸⣿⣤"
    var canvas = Canvas(size: Size(columns: glyphs.count, rows: 1))
    canvas.put(glyphs, x: 0, y: 0)
    #expect(try SeenPicture(svg: canvas.svg(title: "", level: .ansi256)).cells.first?.map(\.text).joined() == glyphs)
    #expect(!canvas.svg(title: "", level: .ansi256).contains("<tspan"))
    #expect(try SeenPicture(html: canvas.html(title: "", level: .ansi256)).cells.first?.map(\.text).joined() == glyphs)
  }

  @Test func withoutColoursTheTerminalsOwnAreShown() throws {
    var canvas = Canvas(size: Size(columns: 2, rows: 1), fill: line)
    canvas.put("a", x: 0, y: 0, style: red)
    canvas.put("b", x: 1, y: 0, style: Style(attributes: .reverse))
    let seen = try SeenPicture(svg: canvas.svg(title: "", level: .none)).cells
    #expect(seen.joined().map(\.ink) == ["#e5e5e5", "#000000"])
    #expect(seen.joined().map(\.ground) == ["#000000", "#e5e5e5"])
    #expect(seen.joined().map(\.isBold) == [true, false])
    let onPaper = try SeenPicture(svg: canvas.svg(title: "", level: .none, terminal: .paper)).cells
    #expect(onPaper.joined().map(\.ink) == ["#000000", "#ffffff"])
  }

  @Test("a title that is markup stays a title, and nothing runs or is fetched")
  func hostileText() throws {
    let title = "</title><script>alert(1)</script>\u{202E}\u{1B}]52;c;x\u{7} & \"co\""
    var canvas = Canvas(size: Size(columns: 60, rows: 2))
    canvas.put("</text></pre><script src='https://example.org'>&lt;]]>\u{338}", x: 0, y: 0)
    canvas.put("<\u{338}img onerror=x>--><!--", x: 0, y: 1)
    for source in [
      canvas.svg(title: title, level: .ansi256), canvas.html(title: title, level: .ansi256),
    ] {
      let markup = try Markup(source)
      #expect(markup.text(of: "title") == "</title><script>alert(1)</script> & \"co\"")
      for case .open(let name, let attributes) in markup.pieces {
        #expect(!["script", "a", "image", "link", "foreignObject", "use"].contains(name))
        #expect(attributes.keys.allSatisfy { !$0.hasPrefix("on") && !$0.hasSuffix("href") && $0 != "src" })
      }
      #expect(!source.contains("url(") && !source.contains("@import"))
      #expect(source.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(!source.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 0), (0, 3)])
  func anySize(columns: Int, rows: Int) throws {
    let canvas = Canvas(size: Size(columns: columns, rows: rows))
    let seen = SeenCell.grid(of: canvas, level: .ansi256)
    #expect(try SeenPicture(svg: canvas.svg(title: "", level: .ansi256)).cells.count == seen.count)
    #expect(try SeenPicture(html: canvas.html(title: "", level: .ansi256)).cells == seen)
  }

  @Test("rows that begin or end in blanks keep their places on a page")
  func blankRows() throws {
    var canvas = Canvas(size: Size(columns: 4, rows: 4))
    canvas.put("x", x: 2, y: 2)
    #expect(try SeenPicture(html: canvas.html(title: "", level: .ansi256)).cells == SeenCell.grid(of: canvas, level: .ansi256))
  }
}

extension Numbers {
  /// A small canvas of everything that pictures must get right, anyhow.
  fileprivate mutating func hotchpotch() -> Canvas {
    let texts = [
      "care leavers 46 of 44", "<b>&amp;\"'", "世界 界", "e\u{301}o\u{308}\u{323}", "─╭╮│╰╯━┃┼", "▁▂▃▄▅▆▇█▏▎▍",
      "⣀⡠⠤⠒⠊⠉", "▲12 ▼3 ●○■□▬◆", "░▒▓", "… − £ → é", "שלום א", "\u{202E}abc\u{1B}[1mx", "]]>", "𝟜 𝟝", "█\u{301}x",
    ]
    let colours: [Colour] = [
      .terminalDefault, .rgb(red: 255, green: 95, blue: 95), .rgb(red: 18, green: 18, blue: 18),
      .rgb(red: 1, green: 130, blue: 250), .rgb(red: 255, green: 255, blue: 255),
    ]
    var canvas = Canvas(size: Size(columns: next(24) + 1, rows: next(6) + 1))
    for _ in 0..<next(14) + 2 {
      let style = Style(
        foreground: colours[next(colours.count)], background: colours[next(colours.count)],
        attributes: Attributes(rawValue: UInt8(next(32))))
      let (x, y) = (next(28) - 3, next(7))
      if next(4) == 0 {
        canvas.fill(Rect(x: x, y: y, width: next(9), height: next(3)), style: style)
      } else {
        canvas.put(texts[next(texts.count)], x: x, y: y, style: style)
      }
    }
    return canvas
  }
}
