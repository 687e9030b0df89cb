extension CSVReader {
  /// Gives each row that has anything in it, in order, and returns what was wrong in the file, header included.
  ///
  /// - Parameters:
  ///   - limit: how many rows to give at most, for looking at the first ones only.
  ///   - raggedRows: what becomes of rows with too few or too many cells. Empty cells too many are no fault, nor is it
  ///     one when columns without a name are missing at the end.
  public func forEachRow(
    limit: Int = .max, raggedRows: RaggedRows = .leftOut, _ body: (borrowing CSVRow) -> Void
  ) -> DiagnosticList {
    var diagnostics = DiagnosticList()
    diagnostics.add(contentsOf: headerDiagnostics)
    guard !header.isEmpty else { return diagnostics }
    source.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var frame = CSVFrame(base: base, source: source)
      withUnsafeMutablePointer(to: &frame) { frame in
        defer { frame.pointee.deallocate() }
        var pass = CSVPass(reader: self, raggedRows: raggedRows, frame: frame, count: bytes.count)
        pass.run(limit: limit, &diagnostics, body)
      }
    }
    return diagnostics
  }
}
