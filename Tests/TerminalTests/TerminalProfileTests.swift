import Screen
import Testing

@testable import Terminal

/// What the surroundings are, and what is decided from them.
@Suite struct TerminalProfileTests {
  /// A bare Debian: its terminfo entries, and no locale but C and C.UTF-8.
  private func profile(
    _ environment: [String: String], _ wishes: TerminalWishes = TerminalWishes(),
    input: Bool = true, output: Bool = true, entries: [String: Int]? = nil
  ) -> TerminalProfile {
    let entries = entries ?? [
      "xterm-256color": 256, "xterm": 8, "screen": 8, "screen-256color": 256, "linux": 8, "vt100": 0,
      "tmux-256color": 256,
    ]
    return TerminalProfile(
      surroundings: Surroundings(
        environment: environment, inputIsTerminal: input, outputIsTerminal: output,
        size: Size(columns: 80, rows: 24),
        coloursOfEntry: { entries[$0] },
        adoptLocale: { name in
          let asked = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
          switch name.isEmpty ? asked ?? "C" : name {
          case "C", "POSIX": return "ANSI_X3.4-1968"
          case "C.UTF-8", "C.utf8": return "UTF-8"
          default: return nil
          }
        }),
      wishes: wishes)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true, true, nil),
    (["TERM": "xterm-256color"], false, true, .inputIsNotATerminal),
    (["TERM": "xterm-256color"], true, false, .outputIsNotATerminal),
    ([:], true, true, .termIsNotSet),
    (["TERM": ""], true, true, .termIsNotSet),
    (["TERM": "dumb"], true, true, .termIsDumb),
    (["TERM": "no-such"], true, true, nil),
  ] as [([String: String], Bool, Bool, FullScreenRefusal?)])
  func refusesFullScreen(
    environment: [String: String], input: Bool, output: Bool, refusal: FullScreenRefusal?
  ) {
    #expect(profile(environment, input: input, output: output).refusal == refusal)
  }

  @Test func withoutTerminfoThereIsNoFullScreen() {
    let bare = profile(["TERM": "foo"], entries: [:])
    #expect(bare.refusal == .noEntry(term: "foo"))
    #expect(
      bare.refusal?.description
        == "terminfo knows neither TERM=foo nor xterm-256color nor vt100")
  }

  @Test(arguments: [
    ("xterm-256color", "xterm-256color", "TERM names it"),
    ("xterm-kitty", "xterm-256color", "terminfo has no usable entry for TERM=xterm-kitty"),
    ("vt100", "vt100", "TERM names it"),
  ])
  func choosesEntry(term: String, entry: String, reason: String) {
    #expect(profile(["TERM": term]).entry == Chosen(entry, because: reason))
  }

  /// `--color` before the setting before NO_COLOR before TERM=dumb before terminfo.
  @Test(arguments: [
    (["TERM": "xterm-256color"], nil, nil, .ansi256, "terminfo entry xterm-256color has 256 colours"),
    (["TERM": "linux"], nil, nil, .ansi16, "terminfo entry linux has 8 colours"),
    (["TERM": "vt100"], nil, nil, .none, "terminfo entry vt100 has 0 colours"),
    (["TERM": "foo"], nil, nil, .ansi256, "terminfo entry xterm-256color has 256 colours"),
    (["TERM": "dumb"], nil, nil, .none, "TERM=dumb"),
    (["TERM": "xterm-256color", "NO_COLOR": "0"], nil, nil, .none, "NO_COLOR is set"),
    (["TERM": "xterm-256color", "NO_COLOR": ""], nil, nil, .ansi256, "terminfo entry xterm-256color has 256 colours"),
    (["TERM": "vt100", "COLORTERM": "truecolor"], nil, nil, .none, "terminfo entry vt100 has 0 colours"),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], nil, .ansi16, .ansi16, "the setting asks for it"),
    (["TERM": "xterm-256color", "NO_COLOR": "1"], .ansi256, .ansi16, .ansi256, "--color asks for it"),
    (["TERM": "xterm-256color"], ColourLevel.none, .ansi16, .none, "--color asks for it"),
    (["TERM": "screen"], .ansi256, nil, .ansi256, "--color asks for it"),
    (["TERM": "vt100"], .ansi256, nil, .none, "256 was asked for, but vt100 offers none"),
    (["TERM": "xterm-256color"], .truecolour, nil, .ansi256, "truecolour was asked for, but xterm-256color offers 256"),
  ] as [([String: String], ColourLevel?, ColourLevel?, ColourLevel, String)])
  func choosesColour(
    environment: [String: String], option: ColourLevel?, setting: ColourLevel?, level: ColourLevel,
    reason: String
  ) {
    let wishes = TerminalWishes(colourOption: option, colourSetting: setting)
    #expect(profile(environment, wishes).colour == Chosen(level, because: reason))
  }

  @Test func truecolourNeedsItsEntry() {
    let entries = ["xterm-256color": 256, "xterm-direct": 1 << 24]
    let wishes = TerminalWishes(colourOption: .truecolour)
    let rich = profile(["TERM": "xterm-256color"], wishes, entries: entries)
    #expect(rich.entry.value == "xterm-direct")
    #expect(rich.colour == Chosen(.truecolour, because: "--color asks for it"))
    // Without being asked for it is never used.
    #expect(profile(["TERM": "xterm-256color"], entries: entries).entry.value == "xterm-256color")
  }

  @Test(arguments: [
    (["LC_ALL": "C.UTF-8"], "xterm", nil, nil, .unicode, "the locale writes UTF-8"),
    (["LANG": "en_GB.UTF-8"], "xterm", nil, nil, .unicode, "the locale writes UTF-8"),
    (["LANG": "C.UTF-8"], "linux", nil, nil, .block, "the Linux console's font has no braille"),
    (["LANG": "C.UTF-8"], "linux", .unicode, nil, .unicode, "--glyphs asks for it"),
    (["LANG": "C.UTF-8"], "xterm", nil, .block, .block, "the setting asks for it"),
    (["LANG": "C.UTF-8"], "xterm", .ascii, .block, .ascii, "--glyphs asks for it"),
    (["LC_ALL": "C"], "xterm", nil, nil, .ascii, "the locale writes ANSI_X3.4-1968, not UTF-8"),
    (["LC_ALL": "C"], "xterm", .unicode, nil, .ascii, "the locale writes ANSI_X3.4-1968, not UTF-8"),
    ([:], "xterm", nil, nil, .ascii, "the locale writes ANSI_X3.4-1968, not UTF-8"),
  ] as [([String: String], String, GlyphLevel?, GlyphLevel?, GlyphLevel, String)])
  func choosesGlyphs(
    environment: [String: String], term: String, option: GlyphLevel?, setting: GlyphLevel?,
    level: GlyphLevel, reason: String
  ) {
    let wishes = TerminalWishes(glyphOption: option, glyphSetting: setting)
    let chosen = profile(environment.merging(["TERM": term]) { $1 }, wishes).glyphs
    #expect(chosen == Chosen(level, because: reason))
  }

  @Test(arguments: [
    (["LC_ALL": "C.UTF-8"], "LC_ALL=C.UTF-8", "C.UTF-8", "UTF-8", "as the environment asks"),
    (["LC_ALL": "", "LANG": "C.UTF-8"], "LANG=C.UTF-8", "C.UTF-8", "UTF-8", "as the environment asks"),
    (["LANG": "en_GB.UTF-8"], "LANG=en_GB.UTF-8", "C.UTF-8", "UTF-8", "LANG=en_GB.UTF-8 is not installed"),
    (["LC_CTYPE": "en_GB.utf8"], "LC_CTYPE=en_GB.utf8", "C.UTF-8", "UTF-8", "LC_CTYPE=en_GB.utf8 is not installed"),
    (["LC_ALL": "C"], "LC_ALL=C", "C", "ANSI_X3.4-1968", "as the environment asks"),
    (["LC_ALL": "en_GB"], "LC_ALL=en_GB", "C", "ANSI_X3.4-1968", "LC_ALL=en_GB is not installed"),
    ([:], nil, "C", "ANSI_X3.4-1968", "LC_ALL, LC_CTYPE and LANG are not set"),
  ] as [([String: String], String?, String, String, String)])
  func repairsLocale(
    environment: [String: String], asked: String?, used: String, codeset: String, reason: String
  ) {
    let locale = profile(environment).locale
    #expect(locale.asked == asked)
    #expect(locale.used == used)
    #expect(locale.codeset == codeset)
    #expect(locale.reason == reason)
  }

  @Test(arguments: [
    ([:], nil, false), (["TMUX": "/tmp/tmux-1000/default,1,0"], "tmux", false),
    (["STY": "123.pts"], "screen", false), (["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"], nil, true),
  ] as [([String: String], String?, Bool)])
  func knowsWhereItRuns(environment: [String: String], multiplexer: String?, isRemote: Bool) {
    #expect(profile(environment).multiplexer == multiplexer)
    #expect(profile(environment).isRemote == isRemote)
  }

  @Test(arguments: [(nil, 20), ("100", 100), ("0", 1), ("999999", 5000), ("soon", 20)] as [(String?, Int)])
  func waitsAfterEscape(variable: String?, milliseconds: Int) {
    let environment = variable.map { ["ESCDELAY": $0] } ?? [:]
    #expect(profile(environment).escapeDelay == .milliseconds(milliseconds))
  }
}
