import Documents

/// One of the program's own tables of codes, read by column names.
struct TableText {
  private let rows: [[String]]
  private let columns: [String: Int]

  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let reader = try CSVReader(bytes: bytes, file: file)
    var columns: [String: Int] = [:]
    for column in reader.header where columns[column.name] == nil { columns[column.name] = column.index }
    var rows: [[String]] = []
    let count = reader.header.count
    _ = reader.forEachRow(raggedRows: .kept) { row in
      rows.append((0..<count).map { row[$0].string })
    }
    self.rows = rows
    self.columns = columns
  }

  /// Gives each row as a look-up from column name to text; a column that is not there is empty.
  func forEach(_ body: ((String) -> String) -> Void) {
    for row in rows {
      body { name in
        guard let index = columns[name], row.indices.contains(index) else { return "" }
        return row[index]
      }
    }
  }
}
