import Board
import CareModel
import Dashboard
import Documents
import Screen
import Testing

/// All that the public commands print for two releases of the demo board, one quarter apart; made once for all tests.
///
/// It is made with the functions that the commands call, so that a board is read and screened once for all that is printed of it;
/// `PublicCommandsTests` holds the commands to it, letter by letter.
struct PublicOutput {
  struct Release: Sendable {
    let name: String
    let today: String
    /// The folder, and the ledger its board names, with this release entered.
    let board: BoardFolder
    /// Of whole and groups, for everybody.
    let printed: [PrintedFigure]
    /// The same with nothing hidden.
    let truth: [PrintedFigure]
    /// What other areas' figures were printed.
    let comparators: [PrintedFigure]
    /// By command: everything that was printed as text.
    let texts: [String: String]
    /// Every screen and slide at every size and theme.
    let pictures: [PrintedPicture]
    /// The same pages made for officers, for a search to prove itself on.
    let restricted: [String: String]
    /// The ledger after the release.
    let ledger: String
  }

  let releases: [Release]
  let words: BoardWords
  private let papers: BoardFolder

  static func made() async throws -> PublicOutput { try await making.value }
  private static let making = Task { try await PublicOutput() }

  private init() async throws {
    let place = try BoardFolder.demo()
    let whole = try BoardFolder.demo()
    for file in PublicOutput.observations {
      try place.write("observations/\(file).csv", PublicOutput.told(by: "2024-08-15", try place.read("observations/\(file).csv")))
    }
    try place.write("board.yaml", place.edited("board.yaml", "made_on: 2024-09-30", to: "made_on: 2024-06-30"))
    papers = try BoardFolder()
    let ledger = papers.path + "/ledger.csv"
    for board in [place, whole] {
      try board.write("board.yaml", board.edited("board.yaml", "disclosure:\n", to: "disclosure:\n  ledger: \(ledger)\n"))
    }
    let reference = try Reference(folder: Careboard.packageRoot + "/data")
    let tables = try PublishingTables(folder: Careboard.packageRoot + "/data")
    var told = PublicationLedger(area: AreaCode("X01"))
    var releases: [Release] = []
    for (name, board, today) in [("June", place, "2024-08-16"), ("September", whole, "2024-10-21")] {
      let snapshot = try await BoardLoader(folder: board.path, reference: reference, home: nil).load()
      let publication = try DisclosureControl(snapshot, area: told.area, ledger: told, tables: tables).publication()
      let printer = try PublicPrinter(snapshot, publication.snapshot, area: told.area, today: today)
      let truth = PrintedFigure.rows(printer.figures(of: .officers))
      told.record(LedgerRelease(name: name, released: printer.today, entries: publication.entries))
      releases.append(
        Release(
          name: name, today: today, board: board, printed: PrintedFigure.beside(truth, PrintedFigure.rows(printer.figures(of: .everybody))),
          truth: truth, comparators: PrintedFigure.rows(printer.comparators),
          texts: printer.texts(), pictures: try printer.pictures(), restricted: printer.restrictedTexts(), ledger: told.text))
    }
    try papers.write("ledger.csv", told.text)
    self.releases = releases
    words = try PublicOutput.words()
  }

  static func words() throws -> BoardWords {
    let catalogue = try BoardFolder()
    try catalogue.copy(Careboard.packageRoot + "/data/catalogue", to: catalogue.path)
    return BoardWords(indicators: try catalogue.read("indicators.csv"), breakdowns: try catalogue.read("breakdowns.csv"))
  }

  private static let observations = [
    "care-leavers", "health", "placements", "plans-and-visits", "population", "safety", "transfers", "wider-services", "workforce",
  ]

  /// The rows of a file that were published by a day; their last column says when.
  static func told(by day: String, _ file: String) -> String {
    let lines = file.split(separator: "\n")
    let kept = lines.dropFirst().filter { line in (line.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init) ?? "") <= day }
    return ([lines.first ?? ""] + kept).joined(separator: "\n") + "\n"
  }
}
