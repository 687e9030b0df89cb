import Glibc
import Testing

/// What a reader does to the program: sizes, mouse, pastes, keys too fast and keys unknown, through a terminal that somebody else wrote.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"),
  .enabled(if: Tmux.binary != nil, "tmux is not installed"))
struct ReaderInputTests {
  private let board: BoardFolder

  init() throws { board = try BoardFolder.small() }

  // MARK: - Size

  @Test func aStormOfSizesEndsWithTheSameScreen() throws {
    let tmux = try opened()
    let before = try tmux.screen()
    for (columns, rows) in [(1, 1), (300, 100), (1, 100), (300, 1), (2, 2), (59, 15), (60, 16), (80, 24), (200, 60)] {
      try tmux.resize(columns: columns, rows: rows)
    }
    for step in 1...20 { try tmux.resize(columns: 15 * step, rows: 5 * step) }
    try tmux.resize(columns: 120, rows: 36)
    try tmux.wait(for: "screen as it was") { $0 == before }
  }

  @Test(arguments: [(59, 16), (60, 15), (40, 8)])
  func aScreenTooSmallSaysWhatIsNeeded(columns: Int, rows: Int) throws {
    let tmux = try opened()
    try tmux.resize(columns: columns, rows: rows)
    try tmux.wait(for: "size needed") { screen in
      screen.contains("needs 60×16") && screen.contains("\(columns)×\(rows)")
    }
    // Keys still work, and the screen comes when there is room.
    try tmux.press("s")
    try tmux.resize(columns: 120, rows: 36)
    try tmux.wait(for: "scorecard") { $0.contains("Home › Scorecard") }
    try tmux.press("q")
    #expect(try tmux.waitForEnd() == "0")
  }

  // MARK: - Mouse

  @Test func aSecondClickOpensTheRow() throws {
    let tmux = try opened()
    let (column, row) = try place(of: "EET 19–21  ", in: tmux.screen())
    try click(tmux, column, row)
    try click(tmux, column, row)
    try tmux.wait(for: "the row's page") { $0.contains("› EET 19–21") }
  }

  @Test func aHintCanBeClicked() throws {
    let tmux = try opened()
    let (column, row) = try place(of: "s scorecard", in: tmux.screen())
    try click(tmux, column + 3, row)
    try tmux.wait(for: "scorecard") { $0.contains("Home › Scorecard") }
  }

  @Test func theWheelMovesTheCursorOfAList() throws {
    let tmux = try opened()
    let (column, row) = try place(of: "Children looked after  ", in: tmux.screen())
    // From no row to the first, the second, the third.
    for _ in 1...3 { try tmux.type("\u{1B}[<65;\(column + 1);\(row + 1)M") }
    try tmux.press("Enter")
    try tmux.wait(for: "page of the third row") { $0.contains("› EET 19–21") }
  }

  @Test(arguments: [[], ["--no-mouse"]])
  func theMouseCanBeLeftToTheTerminal(arguments: [String]) throws {
    let tmux = try opened(arguments)
    let atFirst = arguments.isEmpty
    #expect(try tmux.takesMouse() == atFirst)
    try tmux.press("m")
    try tmux.wait(for: "mouse the other way") { _ in try tmux.takesMouse() != atFirst }
  }

  // MARK: - Paste

  @Test func aPasteRunsNothing() throws {
    let tmux = try opened()
    let before = try tmux.screen()
    try tmux.paste("s\rqqq\u{1B}q\n")
    try tmux.press("Tab")
    try tmux.press("BTab")
    #expect(tmux.exitStatus() == nil)
    try tmux.wait(for: "home as it was") { $0.contains("q quit") && !$0.contains("Home ›") }
    #expect(before.contains("q quit"))
    try tmux.press("q")
    #expect(try tmux.waitForEnd() == "0")
  }

  @Test func aPasteIntoAFilterIsItsText() throws {
    let tmux = try opened()
    try tmux.press("s", "/")
    try tmux.wait(for: "filter") { $0.contains("Esc clears it") }
    try tmux.paste("uasc")
    try tmux.wait(for: "rows that match") { screen in
      screen.contains("/uasc") && screen.contains("UASC looked after") && !screen.contains("EET 19–21  ")
    }
  }

  // MARK: - Keys

  @Test func keysFasterThanTheProgramAreAllTaken() throws {
    let tmux = try opened()
    try tmux.press("s")
    try tmux.wait(for: "scorecard") { $0.contains("Home › Scorecard") }
    // To the last row and beyond, back beyond the first, and one down again.
    try tmux.type(String(repeating: "j", count: 500) + String(repeating: "k", count: 800) + "j\r")
    try tmux.wait(for: "page of the second row") { $0.contains("› UASC looked after") }
  }

  /// Sequences no key of ours sends; each holds letters that would be commands if it were taken apart.
  private static let unknown = [
    "\u{1B}[1;2;3q", "\u{1B}[99;99z", "\u{1B}[?1;2c", "\u{1B}]11;rgb:q/q/q\u{7}", "\u{1B}]0;q\u{1B}\\", "\u{1B}Pq;q\u{1B}\\",
    "\u{1B}Oq", "\u{1B}_q\u{1B}\\", "\u{1B}[<99;1;1M", "\u{1B}[I", "\u{1B}[O", "\u{1B}[12;34R",
  ]

  @Test(arguments: unknown)
  func anUnknownSequenceDoesNothing(sequence: String) throws {
    let tmux = try opened()
    try tmux.type(sequence)
    try tmux.press("d")
    let seen = try tmux.wait(for: "data health") { $0.contains("Home › Data") }
    #expect(!seen.contains("Scorecard ›"))
    #expect(tmux.exitStatus() == nil)
  }

  @Test func escapeAloneGoesBack() throws {
    let tmux = try opened()
    try tmux.press("s")
    try tmux.wait(for: "scorecard") { $0.contains("Home › Scorecard") }
    try tmux.press("Escape")
    try tmux.wait(for: "home") { !$0.contains("Home ›") && $0.contains("q quit") }
  }

  // MARK: - Telling

  private func opened(_ arguments: [String] = []) throws -> Tmux {
    let tmux = try Tmux([board.path, "--today", "2024-10-15"] + arguments)
    try tmux.wait(for: "board") { $0.contains("312  ▲ 6 more than last month") && $0.contains("s scorecard") }
    return tmux
  }

  private func click(_ tmux: Tmux, _ column: Int, _ row: Int) throws {
    try tmux.type("\u{1B}[<0;\(column + 1);\(row + 1)M")
    try tmux.type("\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  /// Column and row, from 0, at which a text of the screen begins; every character of ours is one column wide.
  private func place(of text: String, in screen: String) throws -> (Int, Int) {
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.range(of: text) {
        return (line.distance(from: line.startIndex, to: range.lowerBound), row)
      }
    }
    throw PseudoTerminal.Failure(description: "'\(text)' is not on the screen:\n\(screen)")
  }
}

extension StringProtocol {
  /// Where a text stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(text) }.first.map { $0..<index($0, offsetBy: text.count) }
  }
}
