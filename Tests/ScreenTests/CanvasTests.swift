import Screen
import Testing

@Suite("Canvas")
struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func textIsWrittenWhereItIsPut() {
    var board = canvas(10, 2)
    #expect(board.put("care", x: 2, y: 0) == 4)
    #expect(board.put("plan", x: 7, y: 1) == 3)
    #expect(board.text == "  care\n       pla")
  }

  @Test func aCutIsMarked() {
    var board = canvas(10, 1)
    #expect(board.put("pathway plan", x: 0, y: 0, maxWidth: 8) == 8)
    #expect(board.text == "pathway…")
  }

  @Test func outsideNothingHappens() {
    var board = canvas(4, 2)
    let extremes = [Int.min, -1_000_000, -5, -1, 0, 1, 3, 4, 5, 1_000_000, Int.max]
    for x in extremes {
      for y in extremes where !(0..<2).contains(y) {
        board.put("text", x: x, y: y)
        board.put("界", x: x, y: y, clip: Rect(x: x, y: y, width: Int.max, height: Int.max))
        board.fill(Rect(x: x, y: y, width: 0, height: 9), style: .plain, character: "#")
        _ = board[x, y]
        _ = board.row(y)
      }
    }
    #expect(board == canvas(4, 2))
    for x in extremes { board.put("界b", x: x, y: 0) }
    #expect(board.text.split(separator: "\n").first?.isEmpty == false)
  }

  @Test func textHangsOverTheLeftEdge() {
    var board = canvas(4, 1)
    #expect(board.put("abcdef", x: -3, y: 0) == 6)
    #expect(board.text == "def")
  }

  @Test func aWideCharacterOwnsTwoCells() {
    var board = canvas(6, 1)
    board.put("a世界b", x: 0, y: 0)
    #expect((0..<6).map { board[$0, 0].width } == [1, 2, 0, 2, 0, 1])
    board.put("x", x: 2, y: 0)
    #expect(board.text == "a x界b")
    board.put("y", x: 3, y: 0)
    #expect(board.text == "a xy b")
    board.put("世", x: 1, y: 0)
    #expect(board.text == "a世y b")
    board.put("界", x: 2, y: 0)
    #expect(board.text == "a 界 b")
  }

  @Test func aWideCharacterCutByAnEdgeIsBlank() {
    var board = canvas(5, 1)
    board.put(".....", x: 0, y: 0)
    board.put("世界人", x: -1, y: 0)
    #expect(board.text == " 界人")
    board.put(".....", x: 0, y: 0)
    board.put("世界人", x: 0, y: 0)
    #expect(board.text == "世界")
  }

  @Test func fillingOverHalfOfAWideCharacterBlanksTheOther() {
    var board = canvas(6, 1)
    board.put("世界人", x: 0, y: 0)
    board.fill(Rect(x: 1, y: 0, width: 4, height: 1), style: .plain, character: "-")
    #expect(board.text == " ----")
  }

  @Test func clipsNarrowOneAnother() {
    var board = canvas(6, 3)
    board.clipped(to: Rect(x: 1, y: 0, width: 4, height: 3)) { inner in
      inner.clipped(to: Rect(x: 0, y: 1, width: 3, height: 9)) { innermost in
        innermost.fill(Rect(x: -9, y: -9, width: 99, height: 99), style: .plain, character: "#")
      }
      inner.put("abcdefgh", x: 0, y: 0)
    }
    board.put("!", x: 5, y: 2)
    #expect(board.text == " bcde\n ##\n ##  !")
  }

  @Test func looksAreKeptBesideCharacters() {
    let red = Style(foreground: .rgb(red: 200, green: 0, blue: 1), attributes: .bold)
    var board = canvas(6, 1)
    board.put("R 4", x: 0, y: 0, style: red)
    #expect(board[0, 0].style == red)
    #expect(board.styleMap(legend: [red: "r", .plain: "."]) == "rrr...")
    board.restyle(Rect(x: 2, y: 0, width: 2, height: 1)) { style in
      var style = style
      style.attributes.insert(.reverse)
      return style
    }
    #expect(board[2, 0].style.attributes == [.bold, .reverse])
    #expect(board[2, 0].character == "4")
    #expect(board[3, 0].style.attributes == .reverse)
  }

  @Test func styledTextIsCutAcrossItsSpans() {
    let bold = Style(attributes: .bold)
    let text = StyledText("target ") + StyledText("90.0%", style: bold)
    var board = canvas(20, 1)
    #expect(board.put(text, x: 1, y: 0, maxWidth: 10) == 10)
    #expect(board.text == " target 90…")
    #expect(board.styleMap(legend: [bold: "b"]) == "        bbb")
    #expect(text.width == 12)
  }

  @Test func onCanvasIsDrawnOnAnother() {
    var tile = canvas(4, 1)
    tile.put("世界", x: 0, y: 0)
    var board = canvas(5, 2)
    board.draw(tile, x: 2, y: 0)
    board.draw(tile, x: -1, y: 1)
    #expect(board.text == "  世\n 界")
  }

  @Test func framesInThreeLevels() {
    var board = canvas(14, 9)
    for (row, level) in [GlyphLevel.unicode, .block, .ascii].enumerated() {
      board.frame(
        Rect(x: 0, y: row * 3, width: 14, height: 3), title: "1 Children in care", glyphs: level)
    }
    #expect(
      board.text == """
        ╭ 1 Childre… ╮
        │            │
        ╰────────────╯
        ┌ 1 Childre… ┐
        │            │
        └────────────┘
        + 1 Childre~ +
        |            |
        +------------+
        """)
  }

  @Test func aFrameHasRoomForANote() {
    for (columns, expected) in [
      (28, "╭ Trend ──────────── 14:02 ╮"), (16, "╭ Trend ───────╮"), (8, "╭ Tre… ╮"), (4, "╭──╮"),
    ] {
      var board = canvas(columns, 2)
      board.frame(
        board.bounds, title: StyledText("Trend"), note: StyledText("14:02"), glyphs: .unicode)
      #expect(board.lines.first == expected)
    }
  }

  @Test(
    "a scroll bar shows where the list stands",
    arguments: [
      (0..<4, 4, "    "), (0..<4, 8, "┃┃││"), (1..<5, 8, "│┃┃│"), (3..<7, 8, "│┃┃│"),
      (4..<8, 8, "││┃┃"),
      (0..<4, 4000, "┃│││"), (1..<5, 4000, "│┃││"), (3995..<3999, 4000, "││┃│"),
      (3996..<4000, 4000, "│││┃"),
      (9..<2000, 3000, "│┃┃│"),
    ])
  func scrolling(shown: Range<Int>, total: Int, expected: String) {
    var board = canvas(1, 4)
    board.scrollBar(x: 0, y: 0, height: 4, shown: shown, total: total)
    #expect(String((0..<4).map { board[0, $0].character }) == expected)
  }

  @Test func asciiIsASmallerAlphabetNotADifferentPicture() {
    var board = canvas(20, 2)
    board.put("▲ 9 – £4 caf\u{e9} … █▌", x: 0, y: 0)
    board.put("世│─⣀", x: 0, y: 1)
    #expect(board.limited(to: .ascii).text == "^ 9 - L4 cafe ~ ##\n? |-.")
    #expect(board.limited(to: .unicode) == board)
  }
}
