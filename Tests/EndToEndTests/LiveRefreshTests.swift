import Glibc
import Testing

/// A file saved elsewhere shows at once, without a key; a file half saved costs nothing that was there.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"),
  .enabled(if: Tmux.binary != nil, "tmux is not installed"))
struct LiveRefreshTests {
  /// What an officer has written down stands before what the return gives.
  private static let file = "observations/children-in-care.csv"
  private static let row = "X01,cla_number,2024-09,all,all,,,312,"
  private static let newRow = "X01,cla_number,2024-09,all,all,,,329,"
  private static let text = """
    area,indicator,period,breakdown,category,numerator,denominator,value,status,published
    X01,cla_number,2024-08,all,all,,,306,final,2024-10-15
    X01,cla_number,2024-09,all,all,,,312,final,2024-11-15

    """
  /// What a theme gives to a figure that has changed: its `changed` look, from the fixed part of the palette.
  private static let mark = "48;5;222"

  private let board: BoardFolder

  init() throws {
    board = try BoardFolder.demo()
    try board.write(Self.file, Self.text)
  }

  // MARK: - A change

  @Test func aChangedValueShowsAndIsMarked() throws {
    let tmux = try opened()
    #expect(try !tmux.colours().contains(Self.mark))
    try board.write(Self.file, try board.edited(Self.file, Self.row, to: Self.newRow))
    let seen = try tmux.wait(for: "new figure") { $0.contains("329  ▲ 23 more than last month") }
    #expect(seen.contains("changed in \(Self.file)"))
    #expect(!seen.contains("last good figures"))
    try tmux.waitForColours("mark on what changed") { $0.contains(Self.mark) }
    // The next key says that it has been seen.
    try tmux.press("Tab")
    try tmux.waitForColours("screen without marks") { !$0.contains(Self.mark) }
  }

  /// How programs save, each with the whole new text.
  enum Save: String, CaseIterable {
    case inPlace, inPieces, temporaryAndRename, deleteThenRename

    func perform(_ file: String, _ text: String, on board: BoardFolder) throws {
      switch self {
      case .inPlace: try board.write(file, text)
      case .inPieces:
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        try board.write(file, String(text[..<half]))
        try board.write(file, text)
      case .temporaryAndRename:
        try board.write(file + ".tmp", text)
        board.rename(file + ".tmp", to: file)
      case .deleteThenRename:
        // As Excel does: a nameless new file, the old one away, the new one in its place.
        let folder = file.prefix { $0 != "/" }
        try board.write("\(folder)/5A3B7C10", text)
        board.remove(file)
        board.rename("\(folder)/5A3B7C10", to: file)
      }
    }
  }

  @Test(arguments: Save.allCases)
  func eachWayOfSavingShows(save: Save) throws {
    let tmux = try opened()
    try save.perform(Self.file, try board.edited(Self.file, Self.row, to: Self.newRow), on: board)
    let seen = try tmux.wait(for: "new figure") { $0.contains("329  ▲ 23 more than last month") }
    #expect(!seen.contains("last good figures"))
    // The watch is still there after the file it began with has gone.
    try save.perform(Self.file, try board.edited(Self.file, Self.newRow, to: Self.row), on: board)
    try tmux.wait(for: "old figure again") { $0.contains("312  ▲ 6 more than last month") }
  }

  // MARK: - A file that cannot be read

  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What the banner says, from its beginning.
    let banner: String
    let text: @Sendable (String) -> String
  }

  private static let damages = [
    Damage(testDescription: "cut in the middle of a row", banner: "\(file):3:4: this row has 1 cell") { text in
      cut(text, afterLine: 2) + "X01"
    },
    Damage(testDescription: "a quote that is not closed", banner: "\(file):3:16: this quote is never closed") { text in
      cut(text, afterLine: 2) + "X01,cla_number,\"x"
    },
    Damage(testDescription: "empty", banner: file) { _ in "" },
    Damage(testDescription: "another file's bytes", banner: file) { _ in "\u{0}\u{1}\u{2}PK\u{3}\u{4}\n\u{0}\n" },
  ]

  private static func cut(_ text: String, afterLine line: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line).map { $0 + "\n" }.joined()
  }

  @Test(arguments: damages)
  func theLastGoodFigureStaysUntilTheFileIsRepaired(damage: Damage) throws {
    let tmux = try opened()
    let good = try board.read(Self.file)
    try board.write(Self.file, damage.text(good))
    let seen = try tmux.wait(for: "banner") { screen in
      screen.split(separator: "\n").dropFirst(2).first?.contains(" \(damage.banner)") == true
    }
    #expect(seen.contains("312  ▲ 6 more than last month"))
    try board.write(Self.file, good)
    let repaired = try tmux.wait(for: "screen without a banner") { !$0.contains(damage.banner) }
    #expect(repaired.contains("312  ▲ 6 more than last month"))
  }

  /// Repaired with another value, the new value shows.
  @Test func whatTheRepairedFileSaysShows() throws {
    let tmux = try opened()
    let good = try board.read(Self.file)
    try board.write(Self.file, String(good.dropLast(30)))
    try tmux.wait(for: "banner") { $0.contains("\(Self.file):3:25: this row has 4 cells") }
    try board.write(Self.file, good)
    try board.write(Self.file, try board.edited(Self.file, Self.row, to: Self.newRow))
    let seen = try tmux.wait(for: "new figure") { $0.contains("329  ▲ 23 more than last month") }
    #expect(!seen.contains("last good figures"))
  }

  @Test func aFileThatVanishesIsSaidAndItsFiguresStay() throws {
    let tmux = try opened()
    board.rename(Self.file, to: "kept")
    let seen = try tmux.wait(for: "banner") { $0.contains("this file is gone") }
    #expect(seen.contains("\n \(Self.file)"))
    #expect(seen.contains("312  ▲ 6 more than last month"))
    board.rename("kept", to: Self.file)
    let back = try tmux.wait(for: "screen without a banner") { !$0.contains("this file is gone") }
    #expect(back.contains("312  ▲ 6 more than last month"))
  }

  // MARK: - Where the reader is

  @Test func filterCursorAndPageSurvive() throws {
    let tmux = try opened()
    let leavers = "observations/care-leavers.csv"
    try tmux.press("s")
    try tmux.wait(for: "scorecard") { $0.contains("Scorecard · by theme") }
    try tmux.press("/")
    try tmux.type("eet")
    try tmux.press("Enter", "Down")
    try tmux.wait(for: "filtered scorecard on its second row") { screen in
      screen.contains("matching \"eet\"") && screen.contains("43.3% · red")
    }

    try board.write(
      leavers, try board.edited(leavers, "X01,eet_19_21,2024-09,all,all,74,171,", to: "X01,eet_19_21,2024-09,all,all,86,171,"))
    try tmux.wait(for: "new figure under the same cursor, through the same filter") { screen in
      screen.contains("matching \"eet\"") && screen.contains("50.3% · ")
    }
    try tmux.press("Enter")
    try tmux.wait(for: "the row's page") { screen in
      screen.contains("Home › Scorecard › EET 19–21") && screen.contains("86 of 171")
    }

    try board.write(
      leavers, try board.edited(leavers, "X01,eet_19_21,2024-09,all,all,86,171,", to: "X01,eet_19_21,2024-09,all,all,91,171,"))
    let reloaded = try tmux.wait(for: "newer figure on the same page") { $0.contains("91 of 171") }
    #expect(reloaded.contains("Home › Scorecard › EET 19–21"))
    try tmux.press("Escape")
    try tmux.wait(for: "filtered scorecard") { screen in
      screen.contains("matching \"eet\"") && screen.contains("53.2% · ")
    }
  }

  // MARK: - Looks

  @Test func anEditedThemeChangesTheColours() throws {
    let folder = try BoardFolder()
    let place = "careboard/themes/ours.yaml"
    let shipped = try Outcome(
      of: "/bin/cat", [Careboard.packageRoot + "/themes/dark.yaml"], environment: [:]
    ).text
    try folder.write(place, shipped)
    let tmux = try opened(["--theme", "ours"], environment: ["XDG_CONFIG_HOME": folder.path])
    try tmux.waitForColours("background of the theme") { $0.contains("48;5;233") }
    try folder.write(
      place, try folder.edited(place, "background: \"#dadada on #121212\"", to: "background: \"#dadada on #00005f\""))
    try tmux.waitForColours("new background") { $0.contains("48;5;17m") }
    // One that cannot be read leaves the last good one, and says where it is wrong.
    try folder.write(place, "roles:\n\tbackground: red\n")
    let seen = try tmux.wait(for: "what is wrong with the theme") { $0.contains("ours.yaml:2") }
    #expect(seen.contains("312"))
    #expect(try tmux.colours().contains("48;5;17m"))
  }

  // MARK: - Telling

  private func opened(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> Tmux {
    let tmux = try Tmux(
      [board.path, "--today", "2024-10-15"] + arguments, environment: environment)
    try tmux.wait(for: "board") { $0.contains("312  ▲ 6 more than last month") && $0.contains("s scorecard") }
    return tmux
  }
}
