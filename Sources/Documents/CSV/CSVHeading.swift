/// The header row of a CSV text, and where the rows under it begin.
struct CSVHeading {
  private(set) var separator = UInt8(ascii: ",")
  private(set) var columns: [CSVColumn] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var bodyStart = 0
  private(set) var bodyLine = 1

  init(_ source: SourceText, fieldLimit: Int) {
    source.bytes.withUnsafeBufferPointer { bytes in
      let sniff = SeparatorSniff(bytes, from: source.contentStart)
      separator = sniff.separator
      bodyStart = sniff.headerStart
      bodyLine = sniff.headerLine
      guard let base = bytes.baseAddress, sniff.headerStart < bytes.count else {
        diagnostics.append(
          Diagnostic(
            .error, at: source.location(line: 1, column: 1), "this file is empty", expected: "a row of column names",
            code: "csv-empty"))
        return
      }
      var frame = CSVFrame(base: base, source: source)
      defer { frame.deallocate() }
      withUnsafeMutablePointer(to: &frame) { read($0, bytes.count, fieldLimit) }
    }
  }

  private mutating func read(_ frame: UnsafeMutablePointer<CSVFrame>, _ count: Int, _ fieldLimit: Int) {
    var scanner = CSVScanner(
      frame: frame, count: count, separator: separator, fieldLimit: fieldLimit, position: bodyStart, line: bodyLine)
    while case .unclosedQuote(let offset, _) = scanner.next() {
      // Without its names the file would be lost, so the quote is taken for a letter of the name.
      frame.pointee.literalFrom = offset
      diagnostics.append(
        frame.pointee.diagnostic(
          .error, at: offset, "this quote is never closed", expected: "a second quote at the end of the column name",
          code: "csv-unclosed-quote"))
      scanner.rescan()
    }
    bodyStart = scanner.position
    bodyLine = scanner.line
    if frame.pointee.firstControl >= 0 { diagnostics.append(frame.pointee.controlDiagnostic) }
    let row = CSVRow(frame: frame)
    var occurrences: [String: Int] = [:]
    for index in 0..<frame.pointee.stored {
      let field = row[index]
      let name = field.string
      let occurrence = occurrences[name.lowercased(), default: 0] + 1
      occurrences[name.lowercased()] = occurrence
      columns.append(CSVColumn(index: index, name: name, occurrence: occurrence, location: field.location))
    }
  }
}
