import Glibc
import Testing

/// All that the public commands print for two releases of the demo board, one quarter apart; made once for all tests.
struct PublicOutput {
  struct Release {
    let name: String
    /// Of whole and groups, for everybody.
    let printed: [PrintedFigure]
    /// The same with nothing hidden.
    let truth: [PrintedFigure]
    /// By command: everything else that was printed.
    let texts: [String: String]
  }

  let releases: [Release]
  let words: BoardWords

  static let made = Result { try PublicOutput() }

  private init() throws {
    let binary = try #require(Careboard.binary)
    let place = try BoardFolder()
    try place.copy(Careboard.demo, to: place.path)
    let whole = try BoardFolder()
    try whole.copy(Careboard.demo, to: whole.path)
    for file in PublicOutput.observations {
      try place.write("observations/\(file).csv", PublicOutput.told(by: "2024-08-15", try place.read("observations/\(file).csv")))
    }
    let papers = try BoardFolder()
    func run(_ arguments: String...) throws -> String {
      let outcome = try Outcome(of: binary, arguments, environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
      guard outcome.ending == .exit(0) else {
        throw BoardFolder.Failure(description: "\(arguments.joined(separator: " ")): \(outcome.ending): \(outcome.text.suffix(400))")
      }
      return outcome.text
    }
    var releases: [Release] = []
    for (name, board, today) in [("June", place.path, "2024-08-16"), ("September", whole.path, "2024-10-21")] {
      let ledger = papers.path + "/ledger.csv"
      var texts: [String: String] = [:]
      texts["markdown"] = try run(
        "report", board, "--today", today, "--format", "markdown", "--ledger", ledger, "--record", name, "--new-ledger")
      // From here on the board goes by its ledger, whichever command prints.
      let ours = name == "June" ? place : whole
      try ours.write("board.yaml", ours.edited("board.yaml", "disclosure:\n", to: "disclosure:\n  ledger: \(ledger)\n"))
      for format in ["csv", "html"] { texts[format] = try run("report", board, "--today", today, "--format", format) }
      texts["plain"] = try run("open", board, "--public", "--plain", "--today", today)
      texts["slides"] = try run("present", board, "--plain", "--today", today)
      for screen in PublicOutput.screens {
        texts[screen] = try run("snapshot", board, "--public", "--today", today, "--screen", screen, "--size", "200x120")
      }
      for (slide, size) in [("slide/1", "80x24"), ("slide/4", "200x60")] {
        texts[slide] = try run("snapshot", board, "--public", "--today", today, "--screen", slide, "--size", size)
      }
      releases.append(
        Release(
          name: name, printed: PrintedFigure.rows(try run("figures", board, "--public", "--breakdown", "every", "--today", today)),
          truth: PrintedFigure.rows(try run("figures", board, "--restricted", "--breakdown", "every", "--today", today)), texts: texts))
    }
    self.releases = releases
    words = try PublicOutput.words()
  }

  static func words() throws -> BoardWords {
    let catalogue = try BoardFolder()
    try catalogue.copy(Careboard.packageRoot + "/data/catalogue", to: catalogue.path)
    return BoardWords(indicators: try catalogue.read("indicators.csv"), breakdowns: try catalogue.read("breakdowns.csv"))
  }

  /// Every page with hidden figures of a kind of its own.
  private static let screens = [
    "home", "watch", "actions", "indicator/placed_secure", "indicator/cla_ceased",

  ]

  private static let observations = [
    "care-leavers", "children-in-care", "health", "permanence", "placements", "plans-visits-reviews", "safety", "started-and-ceased",
    "unaccompanied-children", "wider-services", "workforce",
  ]

  /// The rows of a file that were published by a day; their last column says when.
  static func told(by day: String, _ file: String) -> String {
    let lines = file.split(separator: "\n")
    let kept = lines.dropFirst().filter { line in (line.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init) ?? "") <= day }
    return ([lines.first ?? ""] + kept).joined(separator: "\n") + "\n"
  }
}
