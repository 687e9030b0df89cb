import Documents

/// One of the program's own tables: a CSV shipped beside it, read by column names.
struct ReferenceTable {
  let rows: [[String]]
  private let columns: [String: Int]
  let lines: [Int]

  /// Reads `path` below `folder`; throws why it cannot be read.
  init(path: String, folder: String, files: Files) throws(Diagnostic) {
    let bytes: [UInt8]
    do throws(Files.Failure) {
      bytes = try files.read(folder + "/" + path)
    } catch {
      throw Diagnostic(.error, at: SourceLocation(file: folder + "/" + path), error.sentence)
    }
    try self.init(bytes: bytes, file: path)
  }

  init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let reader = try CSVReader(bytes: bytes, file: file)
    var columns: [String: Int] = [:]
    for column in reader.header where columns[column.name] == nil { columns[column.name] = column.index }
    var rows: [[String]] = []
    var lines: [Int] = []
    let count = reader.header.count
    _ = reader.forEachRow(raggedRows: .kept) { row in
      rows.append((0..<count).map { row[$0].string })
      lines.append(row.line)
    }
    self.rows = rows
    self.columns = columns
    self.lines = lines
  }

  /// The text of a row under a column; empty where there is none.
  func text(_ row: [String], _ column: String) -> String {
    guard let index = columns[column], row.indices.contains(index) else { return "" }
    return row[index]
  }

  /// The parts of a cell that lists several things with semicolons.
  func list(_ row: [String], _ column: String) -> [String] {
    text(row, column).split(separator: ";").map { String($0) }
  }
}
