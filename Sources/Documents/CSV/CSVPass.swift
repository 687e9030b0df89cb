/// One reading of all rows under the header.
struct CSVPass {
  private let frame: UnsafeMutablePointer<CSVFrame>
  private var scanner: CSVScanner
  private let file: String
  private let separator: UInt8
  private let fieldLimit: Int
  private let raggedRows: CSVReader.RaggedRows
  private let columns: Int
  /// How many cells a row needs to reach the last column that has a name.
  private let needed: Int

  init(reader: CSVReader, raggedRows: CSVReader.RaggedRows, frame: UnsafeMutablePointer<CSVFrame>, count: Int) {
    self.frame = frame
    self.raggedRows = raggedRows
    file = reader.source.file
    separator = reader.separator
    fieldLimit = reader.fieldLimit
    columns = reader.header.count
    needed = (reader.header.lastIndex { !$0.name.isEmpty } ?? 0) + 1
    scanner = CSVScanner(
      frame: frame, count: count, separator: reader.separator, fieldLimit: reader.fieldLimit,
      position: reader.bodyStart, line: reader.bodyLine)
  }

  mutating func run(limit: Int, _ diagnostics: inout DiagnosticList, _ body: (borrowing CSVRow) -> Void) {
    var given = 0
    while given < limit {
      switch scanner.next() {
      case .end: return
      case .unclosedQuote(let offset, let line):
        diagnostics.add(code: "csv-unclosed-quote", in: file) {
          frame.pointee.diagnostic(
            .error, at: offset, "this quote is never closed; this line was left out",
            expected: "a second quote at the end of the cell", code: "csv-unclosed-quote")
        }
        scanner.resume(afterLineOf: offset, line: line)
      case .row:
        let row = CSVRow(frame: frame)
        if isBlank(row) || !isAcceptable(row, &diagnostics) { continue }
        given += 1
        body(row)
      }
    }
  }

  private func isBlank(_ row: borrowing CSVRow) -> Bool {
    let start = frame.pointee.start
    let length = frame.pointee.end - start
    // Nothing but separators, which is how Excel saves an emptied row.
    if length == frame.pointee.count - 1 { return true }
    let first = frame.pointee.base[start]
    if first > 0x22, first != separator, first != 0xC2 { return false }
    for index in 0..<frame.pointee.stored where !row[index].isEmpty { return false }
    return frame.pointee.stored == frame.pointee.count
  }

  private func isAcceptable(_ row: borrowing CSVRow, _ diagnostics: inout DiagnosticList) -> Bool {
    if frame.pointee.firstControl >= 0 {
      diagnostics.add(code: "csv-control-character", in: file) { frame.pointee.controlDiagnostic }
    }
    if frame.pointee.firstTextAfterQuote >= 0 {
      diagnostics.add(code: "csv-text-after-quote", in: file) { frame.pointee.textAfterQuoteDiagnostic }
    }
    if frame.pointee.end - frame.pointee.start > fieldLimit, let long = longField() {
      diagnostics.add(code: "csv-long-cell", in: file) { longFieldDiagnostic(long) }
      return false
    }
    if frame.pointee.count == columns { return true }
    return isEvenEnough(row, &diagnostics)
  }

  private func isEvenEnough(_ row: borrowing CSVRow, _ diagnostics: inout DiagnosticList) -> Bool {
    let count = frame.pointee.count
    let place: Int
    if count < columns {
      if count >= needed { return true }
      place = frame.pointee.end
    } else {
      let extra = (columns..<max(columns, frame.pointee.stored)).first { !row[$0].isEmpty }
      if extra == nil, count == frame.pointee.stored { return true }
      place = extra.map { frame.pointee.bounds[$0] + 1 } ?? frame.pointee.end
    }
    diagnostics.add(code: "csv-ragged-row", in: file) {
      let cells = count == 1 ? "1 cell" : "\(count) cells"
      let outcome = raggedRows == .leftOut ? "; this row was left out" : ""
      return frame.pointee.diagnostic(
        raggedRows == .leftOut ? .error : .warning, at: place, "this row has \(cells)\(outcome)",
        expected: "\(columns), as in the header", code: "csv-ragged-row")
    }
    return raggedRows == .kept
  }

  private func longField() -> Int? {
    (0..<frame.pointee.stored).first { frame.pointee.bounds[$0 + 1] - frame.pointee.bounds[$0] - 1 > fieldLimit }
  }

  private func longFieldDiagnostic(_ index: Int) -> Diagnostic {
    let length = frame.pointee.bounds[index + 1] - frame.pointee.bounds[index] - 1
    return frame.pointee.diagnostic(
      .error, at: frame.pointee.bounds[index] + 1, "this cell is \(length) bytes long; this row was left out",
      expected: "at most \(fieldLimit)", code: "csv-long-cell")
  }
}
