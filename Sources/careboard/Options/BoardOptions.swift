import ArgumentParser
import Board
import CareModel
import Documents

/// Which board, area and period a command is about.
struct BoardOptions: ParsableArguments {
  @Argument(
    help: "A board folder, or any folder of files as DfE publishes them. Left out: this folder if it is a board, else the demo board.")
  var board: String?

  @Option(help: "An authority, region or nation by name or code.")
  var area: String?

  @Option(help: "A period: 2024-08, 2024-25 Q2, 2024-25 or 2024-08-31.")
  var period: String?

  @Option(help: "The day to take as today (YYYY-MM-DD), so that output can be repeated.")
  var today: String?

  @Flag(name: .customLong("public"), help: "Only what may be shown to anybody.")
  var isPublic = false

  @Flag(name: .customLong("restricted"), help: "What officers and the panel may see.")
  var isRestricted = false

  /// Refuses to guess who will see it.
  func checkAudience() throws {
    if isPublic, isRestricted { throw CommandFailure("--public and --restricted exclude each other") }
  }
}
