import ArgumentParser
import Board

/// `careboard scorecard`: assessed indicators as text or data.
struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Every indicator with its target and comparators.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case red }

  @OptionGroup var board: BoardOptions

  @Option(help: "text, csv or json.")
  var format = Format.text

  @Option(help: "red: end with status 1 where any indicator is red.")
  var failOn: FailOn?

  func run() async throws {
    let opened = try await OpenedBoard(board)
    let listing = ScorecardListing(opened.snapshot, area: try opened.requiredArea(), period: opened.periods.first ?? opened.snapshot.profile.period)
    switch format {
    case .text: Output.write(listing.text)
    case .csv: Output.write(listing.csv)
    case .json: Output.write(listing.json)
    }
    if failOn == .red, listing.hasRed { throw ExitCode(1) }
  }
}
