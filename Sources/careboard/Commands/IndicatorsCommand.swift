import ArgumentParser
import Board

/// `careboard indicators`: the catalogue, with definitions and sources.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "List the indicators with their definitions.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(help: "text or markdown.")
  var format = Format.text

  func run() throws {
    let listing = CatalogueListing(try BoardPlace(nil).reference().catalogue)
    Output.write(format == .text ? listing.text : listing.markdown)
  }
}
