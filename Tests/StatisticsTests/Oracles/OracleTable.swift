import Glibc
import Testing

/// A file of test vectors, read by its column names. A cell that is not understood is an error, never a blank.
struct OracleTable {
  let name: String
  let rows: [OracleRow]

  init(_ name: String) throws {
    self.name = name
    let text = try OracleFolder.text(of: name)
    var records = Self.records(of: text)
    guard !records.isEmpty else { throw Misread(place: name, what: "no header row") }
    let header = records.removeFirst()
    rows = try records.enumerated().map { number, cells in
      guard cells.count == header.count else {
        throw Misread(place: "\(name):\(number + 2)", what: "\(cells.count) cells under \(header.count) columns")
      }
      return OracleRow(
        place: "\(name):\(number + 2)",
        cells: Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
    }
    if rows.isEmpty { throw Misread(place: name, what: "no rows") }
  }

  /// Rows that share a value of some columns, in the order of the file.
  func groups(by columns: String...) throws -> [(key: String, rows: [OracleRow])] {
    var order: [String] = []
    var groups: [String: [OracleRow]] = [:]
    for row in rows {
      let key = try columns.map { try row.text($0) }.joined(separator: " ")
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  /// Checks every row, naming those that are not understood, and prints how many there were.
  func check(_ body: (OracleRow) throws -> Void) {
    for row in rows { OracleTable.attempt(row.place) { try body(row) } }
    report()
  }

  static func attempt(_ place: String, _ body: () throws -> Void) {
    do { try body() } catch { Issue.record("\(place): \(error)") }
  }

  func report(_ remark: String = "") {
    print("vectors checked: \(name) \(rows.count)\(remark)")
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(record + [cell])
        record = []
        cell = ""
      default: cell.append(character)
      }
    }
    if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
    return records
  }
}

struct Misread: Error, CustomStringConvertible {
  let place: String
  let what: String
  var description: String { "\(place): \(what)" }
}

struct OracleRow {
  let place: String
  let cells: [String: String]

  func text(_ column: String) throws -> String {
    guard let cell = cells[column] else { throw Misread(place: place, what: "no column \(column)") }
    return cell
  }

  func optionalNumber(_ column: String) throws -> Double? {
    let cell = try text(column)
    if cell.isEmpty { return nil }
    guard let number = Double(cell), number.isFinite else {
      throw Misread(place: place, what: "\(column) \"\(cell)\" is no number")
    }
    return number
  }

  func number(_ column: String) throws -> Double {
    guard let number = try optionalNumber(column) else { throw Misread(place: place, what: "\(column) is empty") }
    return number
  }

  func optionalCount(_ column: String) throws -> Int? {
    let cell = try text(column)
    if cell.isEmpty { return nil }
    guard let count = Int(cell) else { throw Misread(place: place, what: "\(column) \"\(cell)\" is no whole number") }
    return count
  }

  func count(_ column: String) throws -> Int {
    guard let count = try optionalCount(column) else { throw Misread(place: place, what: "\(column) is empty") }
    return count
  }

  func flag(_ column: String) throws -> Bool {
    guard let flag = Bool(try text(column)) else {
      throw Misread(place: place, what: "\(column) \"\(try text(column))\" is neither true nor false")
    }
    return flag
  }

  /// One of a list of words.
  func word<Value>(_ column: String, _ words: [String: Value]) throws -> Value {
    guard let value = words[try text(column)] else {
      throw Misread(place: place, what: "\(column) \"\(try text(column))\" is not one of \(words.keys.sorted())")
    }
    return value
  }

  /// Expects a number within the tolerance of the vectors: 1e−9 of it, or 1e−9 where it is nought.
  func expect(_ found: Double?, _ column: String, times scale: Double = 1, tolerance: Double = 1e-9) throws {
    let expected = try optionalNumber(column)
    guard let found, let expected else {
      #expect(found == nil && expected == nil, "\(place) \(column): \(String(describing: found)) for \(String(describing: expected))")
      return
    }
    let allowed = abs(expected) < 1e-12 ? 1e-9 : tolerance * abs(expected)
    #expect(abs(found * scale - expected) <= allowed, "\(place) \(column): \(found * scale) for \(expected)")
  }

  func expect<Value: Equatable>(_ found: Value, _ expected: Value, _ what: String) {
    #expect(found == expected, "\(place) \(what)")
  }
}
