import ArgumentParser
import Board
import Documents

/// `careboard check`: what is wrong with the files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is wrong with the files, by file, line and column.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var board: BoardOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    guard !board.isPublic else {
      throw CommandFailure("what is wrong with files is for those who may read them; check has no public view")
    }
    let opened = try await OpenedBoard(board)
    let report = CheckReport(opened.snapshot, also: SlideCheck(opened, board).warnings)
    Output.write(format == .text ? report.text : report.json)
    if report.hasErrors { throw ExitCode(1) }
  }
}
