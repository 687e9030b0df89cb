import Documents
import Glibc

/// The different texts of one column, numbered as they come: a column of a thousand rows has a few dozen of them.
struct TextColumn {
  private(set) var texts: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  private var table = [Int32](repeating: -1, count: 64)
  private var last = -1

  /// The number of a field's text, new or known.
  mutating func number(_ field: CSVField) -> Int {
    if last >= 0, holds(last, field) { return last }
    let hash = field.textHash
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] >= 0 {
      let candidate = Int(table[place])
      if hashes[candidate] == hash, holds(candidate, field) {
        last = candidate
        return candidate
      }
      place = (place + 1) & (table.count - 1)
    }
    let number = texts.count
    table[place] = Int32(number)
    texts.append(field.string)
    bytes.append(contentsOf: field.bytes)
    ends.append(bytes.count)
    hashes.append(hash)
    if texts.count * 2 > table.count { grow() }
    last = number
    return number
  }

  private func holds(_ number: Int, _ field: CSVField) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == field.count else { return false }
    guard let other = field.bytes.baseAddress else { return true }
    return bytes.withUnsafeBytes { own in
      own.baseAddress.map { memcmp($0 + start, other, field.count) == 0 } ?? true
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(number)
    }
  }
}
