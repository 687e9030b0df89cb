import Documents

/// What a reader makes of a text, as plain values for comparing.
struct CSVTable {
  var header: [String] = []
  var rows: [[String]] = []
  var lines: [Int] = []
  /// The rendered diagnostics.
  var problems: [String] = []

  init(_ text: String, ragged: CSVReader.RaggedRows = .leftOut, fieldLimit: Int = 1 << 20) throws {
    try self.init(Array(text.utf8), ragged: ragged, fieldLimit: fieldLimit)
  }

  init(_ bytes: [UInt8], ragged: CSVReader.RaggedRows = .leftOut, fieldLimit: Int = 1 << 20) throws {
    let reader = try CSVReader(bytes: bytes, file: "f.csv", fieldLimit: fieldLimit)
    header = reader.header.map(\.name)
    let diagnostics = reader.forEachRow(raggedRows: ragged) { row in
      rows.append((0..<row.count).map { row[$0].string })
      lines.append(row.line)
    }
    problems = diagnostics.finished.map(\.rendered)
  }
}
