import ArgumentParser
import Board
import Invention

/// `careboard demo`: an invented authority, its return and a board around it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Write an invented authority: returns and a board, any size.",
    discussion: "No child in it exists. The same options write the same bytes on any machine.")

  @Option(help: "The folder to write; it is made if it is not there, and must be empty if it is.")
  var to: String

  @Option(help: "About how many children are looked after on a day, 1 to 100000 (England: 83000).")
  var children = 300

  @Option(help: "How many collection years, 1 to 10.")
  var years = 3

  @Option(help: "The year on whose 31 March the last collection year ends.")
  var until = 2025

  @Option(help: "Another seed, another authority.")
  var seed: UInt64 = 1

  @Flag(help: "With mistakes such as real returns have.")
  var dirty = false

  @Flag(help: "With --dirty: say in mistakes.csv which mistake is where.")
  var ledger = false

  @Flag(help: "One set of files for all years, with a column YEAR, instead of a folder each.")
  var appended = false

  @Flag(help: "With the distance of each placement from home, as regional extracts have it.")
  var distances = false

  func validate() throws {
    guard 1...100_000 ~= children else { throw ValidationError("--children should be 1 to 100000.") }
    guard 1...10 ~= years else { throw ValidationError("--years should be 1 to 10.") }
    guard 2000...2100 ~= until else { throw ValidationError("--until should be 2000 to 2100.") }
    guard !to.isEmpty else { throw ValidationError("--to needs the name of a folder.") }
    if ledger, !dirty { throw ValidationError("--ledger needs --dirty.") }
  }

  func run() throws {
    let commission = Commission(
      children: children, years: years, until: until, seed: seed, layout: appended ? .appended : .folders,
      distances: distances, dirty: dirty, ledger: ledger)
    let rates = try rates()
    let folder = try DemoFolder(to)
    for (name, text) in InventedBoard(commission).files { try folder.add(Array(text.utf8), to: name) }
    try InventedReturn(commission, rates: rates).write { path, bytes in
      let isLedger = path == InventedReturn.ledger
      try folder.add(bytes, to: isLedger ? path : InventedBoard.returns + "/" + path)
    }
    try folder.close()
  }

  private func rates() throws -> Rates {
    let shipped = try BoardPlace(nil).shipped
    var texts: [String: String] = [:]
    for table in Rates.tables {
      let path = shipped.data + "/invention/" + table
      do {
        texts[table] = String(decoding: try Files.live.read(path), as: UTF8.self)
      } catch {
        throw CommandFailure("the program's own data cannot be read: \(path): \(error.sentence)")
      }
    }
    do {
      return try Rates(texts)
    } catch {
      throw CommandFailure("the program's own data cannot be used: \(error)")
    }
  }
}
