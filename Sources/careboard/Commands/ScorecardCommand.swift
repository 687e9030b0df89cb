import ArgumentParser
import Board
import CareModel

/// `careboard scorecard`: assessed indicators as text or data.
struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Every indicator with its target and comparators.",
    discussion: """
      Of one area, or with --all-areas of every area of the board. In csv that puts the columns area and area_name before the \
      others; in json it gives a list of what one area gives; in text one table follows another. --fail-on red then looks at all.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json }

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case red }

  @OptionGroup var board: BoardOptions

  @Flag(help: "Every area of the board, sorted by code.")
  var allAreas = false

  @Option(help: "text, csv or json.")
  var format = Format.text

  @Option(help: "red: end with status 1 where any indicator is red.")
  var failOn: FailOn?

  func validate() throws {
    if allAreas, board.area != nil { throw ValidationError("--all-areas and --area exclude each other") }
  }

  func run() async throws {
    let opened = try await OpenedBoard(board)
    let snapshot = opened.snapshot
    let period = opened.periods.first ?? snapshot.profile.period
    let hasRed: Bool
    if allAreas {
      let areas = snapshot.figures.areaCodes().sorted { $0.text < $1.text }
      let collection = await ScorecardCollection(snapshot, areas: areas, period: period)
      switch format {
      case .text: Output.write(collection.text)
      case .csv: Output.write(collection.csv)
      case .json: Output.write(collection.json)
      }
      hasRed = collection.hasRed
    } else {
      let listing = ScorecardListing(snapshot, area: try opened.requiredArea(), period: period)
      switch format {
      case .text: Output.write(listing.text)
      case .csv: Output.write(listing.csv)
      case .json: Output.write(listing.json)
      }
      hasRed = listing.hasRed
    }
    if failOn == .red, hasRed { throw ExitCode(1) }
  }
}
