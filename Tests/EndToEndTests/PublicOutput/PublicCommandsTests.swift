import Screen
import Testing

/// The program prints, command by command, what the hostile reader was given.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct PublicCommandsTests {
  private struct Run: Sendable {
    let arguments: [String]
    let expected: String
  }

  @Test("each public command prints what its functions give")
  func same() async throws {
    let release = try #require(try await PublicOutput.made().releases.last)
    func text(_ name: String) throws -> String { try #require(release.texts[name]) }
    func picture(_ name: String, columns: Int, theme: String) throws -> PrintedPicture {
      try #require(release.pictures.first { $0.name == name && $0.size.columns == columns && $0.theme == theme })
    }
    let (home, slide, scorecard) = (
      try picture("home", columns: 200, theme: "dark"), try picture("slide/4", columns: 80, theme: "projector"),
      try picture("scorecard", columns: 120, theme: "dark")
    )
    let runs = [
      Run(arguments: ["report", "--format", "markdown"], expected: try text("report markdown")),
      Run(arguments: ["report", "--format", "html"], expected: try text("report html")),
      Run(arguments: ["report", "--format", "csv"], expected: try text("report csv")),
      Run(arguments: ["present", "--plain"], expected: try text("present plain")),
      Run(arguments: ["open", "--plain", "--public"], expected: try text("plain")),
      Run(arguments: ["figures", "--public", "--format", "json"], expected: try text("figures json")),
      Run(arguments: ["scorecard", "--public", "--format", "json"], expected: try text("scorecard json")),
      Run(arguments: ["snapshot", "--public", "--size", "200x60"], expected: home.text + "\n"),
      Run(arguments: ["snapshot", "--screen", "slide/4", "--size", "80x24", "--format", "text"], expected: slide.text + "\n"),
      Run(arguments: ["snapshot", "--screen", "scorecard", "--size", "120x36", "--format", "html"], expected: scorecard.canvas.html(title: scorecard.title, level: .ansi256)),
      Run(arguments: ["snapshot", "--screen", "scorecard", "--size", "120x36", "--format", "svg"], expected: scorecard.canvas.svg(title: scorecard.title, level: .ansi256)),
    ]
    let binary = try #require(Careboard.binary)
    let environment = Careboard.environment(term: "dumb", locale: "C.UTF-8")
    // Two at a time.
    try await withThrowingTaskGroup { group in
      for half in 0..<2 {
        group.addTask {
          for (place, run) in runs.enumerated() where place % 2 == half {
            var arguments = run.arguments
            arguments.insert(release.board.path, at: 1)
            let outcome = try Outcome(of: binary, arguments + ["--today", release.today], environment: environment)
            #expect(outcome.ending == .exit(0), "\(run.arguments)")
            #expect(outcome.text == run.expected, "\(run.arguments)")
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
