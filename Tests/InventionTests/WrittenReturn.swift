@testable import Invention

/// A return as it was written, read back in the plainest way there is.
struct WrittenReturn: Sendable {
  /// The bytes of each file, by path.
  private(set) var files: [String: [UInt8]] = [:]
  private(set) var largestPiece = 0

  init(_ commission: Commission, rates: Rates) {
    InventedReturn(commission, rates: rates).write { path, bytes in
      files[path, default: []] += bytes
      largestPiece = max(largestPiece, bytes.count)
    }
  }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  func lines(_ path: String) -> [[String]] {
    text(path).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Rows by column name.
  func rows(_ file: String, _ year: String) -> [[String: String]] {
    let lines = lines("\(year)/\(file).csv")
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}

/// `31/03/2025` as a day.
func day(_ text: String?) -> Day? {
  let parts = (text ?? "").split(separator: "/").compactMap { Int($0) }
  return parts.count == 3 ? Day(parts[2], parts[1], parts[0]) : nil
}
