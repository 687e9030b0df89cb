import ArgumentParser
import Board

/// `careboard figures`: figures as data.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "figures", abstract: "Figures as data, one a row.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @OptionGroup var board: BoardOptions

  @Option(help: "An indicator's id; may be given several times. Left out: all.")
  var indicator: [String] = []

  @Option(help: "A breakdown's id, or every. Left out: the whole only.")
  var breakdown: String?

  @Option(help: "A category's id within the breakdown.")
  var category: String?

  @Flag(help: "Every area of the board.")
  var allAreas = false

  @Flag(help: "Earlier releases too, after the figure that stands.")
  var allReleases = false

  @Option(help: "csv or json.")
  var format = Format.csv

  func run() async throws {
    let opened = try await OpenedBoard(board)
    var query = FigureListing.Query()
    query.indicators = try opened.indicators(indicator)
    query.areas = allAreas ? nil : [try opened.requiredArea()]
    query.breakdown = try opened.breakdown(breakdown)
    query.category = try opened.category(category, of: breakdown)
    query.periods = opened.periods
    query.allReleases = allReleases
    let listing = FigureListing(query, snapshot: opened.snapshot)
    Output.write(format == .csv ? listing.csv : listing.json)
  }
}
