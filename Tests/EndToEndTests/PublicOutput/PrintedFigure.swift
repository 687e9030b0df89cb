/// One row of `careboard figures` as anybody reads it who has the file and nothing else.
struct PrintedFigure: Hashable, Sendable {
  let indicator: String
  let period: String
  /// The day of a stock; a period's own name otherwise.
  let moment: String
  let breakdown: String
  let category: String
  let value: Double?
  let numerator: Int?
  let denominator: Int?

  /// The same row with nothing in it.
  var hidden: PrintedFigure {
    PrintedFigure(
      indicator: indicator, period: period, moment: moment, breakdown: breakdown, category: category, value: nil, numerator: nil, denominator: nil)
  }

  /// A row as printed for each true one: of what is left to a longer period nothing is printed, and the reader has a row without a
  /// figure.
  static func beside(_ truth: [PrintedFigure], _ printed: [PrintedFigure]) -> [PrintedFigure] {
    let known = Dictionary(printed.map { ($0.hidden, $0) }, uniquingKeysWith: { first, _ in first })
    return truth.map { known[$0.hidden] ?? $0.hidden }
  }

  /// The rows of a table with a header; empty where a column is missing.
  static func rows(_ text: String) -> [PrintedFigure] {
    let table = PlainTable(text)
    return table.rows.map { row in
      let at = table[row, "as_at"]
      return PrintedFigure(
        indicator: table[row, "indicator"], period: table[row, "period"], moment: at.isEmpty ? table[row, "period"] : at,
        breakdown: table[row, "breakdown"], category: table[row, "category"], value: Double(table[row, "value"]),
        numerator: Int(table[row, "numerator"]), denominator: Int(table[row, "denominator"]))
    }
  }
}

/// A file of comma-separated values, read as simply as can be.
struct PlainTable {
  let columns: [String: Int]
  let rows: [[String]]

  init(_ text: String) {
    var lines: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    func close() {
      lines[lines.count - 1].append(String(decoding: field, as: UTF8.self))
      field = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: close()
      case UInt8(ascii: "\n") where !isQuoted:
        close()
        lines.append([])
      case UInt8(ascii: "\r"): break
      default: field.append(byte)
      }
    }
    if !field.isEmpty { close() }
    let header = lines.first ?? []
    columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rows = lines.dropFirst().filter { $0.count == header.count }
  }

  subscript(row: [String], column: String) -> String { columns[column].map { row[$0] } ?? "" }
}
