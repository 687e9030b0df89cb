import Board
import CareModel
import Invention
import Screen
import Testing

@testable import Dashboard

/// A folder with an invented SSDA903 return and nothing else: no board, no targets, no figures beside it.
enum ReturnAlone {
  private static let reading = Task<Snapshot, any Error> {
    var texts: [String: String] = [:]
    for name in Rates.tables { texts[name] = try BoardOnDisk.text("data/invention/" + name) }
    let commission = Commission(children: 300, years: 5, until: 2025, seed: 7, distances: true)
    var written: [String: [UInt8]] = [:]
    InventedReturn(commission, rates: try Rates(texts)).write { path, bytes in written[path, default: []] += bytes }
    let bytes = written
    let files = Files(
      list: { (_: String) throws(Files.Failure) in bytes.keys.sorted() },
      read: { (path: String) throws(Files.Failure) in
        guard let file = bytes[String(path.dropFirst("return/".count))] else { throw .missing }
        return file
      },
      stamp: { (path: String) throws(Files.Failure) in
        guard let file = bytes[String(path.dropFirst("return/".count))] else { throw .missing }
        return Files.Stamp(bytes: file.count, modified: 1, inode: 1)
      })
    return try await BoardLoader(folder: "return", reference: try Reference(folder: BoardOnDisk.root + "/data"), files: files).load()
  }

  static func snapshot() async throws -> Snapshot { try await reading.value }

  /// A dashboard of 120 by 36 that has read it, after some keys.
  static func state(_ keys: String) async throws -> State {
    var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(try await snapshot()))
    return state.pressing(keys)
  }
}
