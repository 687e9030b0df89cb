import Glibc
import Testing

@testable import Invention

/// The tables of rates that the repository ships.
enum Shelf {
  static let folder: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/") + "/data/invention/"
  }()

  static func texts() -> [String: String] {
    var texts: [String: String] = [:]
    for table in Rates.tables { texts[table] = text(folder + table) }
    return texts
  }

  static func rates() throws -> Rates { try Rates(texts()) }

  private static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
