extension CSVFrame {
  /// The place of a byte of the row in hand.
  func location(of offset: Int) -> SourceLocation {
    place(of: offset).location
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, at offset: Int, _ message: String, found: String? = nil,
    expected: String? = nil, suggestion: String? = nil, code: String? = nil
  ) -> Diagnostic {
    let (location, lineStart) = place(of: offset)
    return Diagnostic(
      severity, at: location, message, found: found, expected: expected, suggestion: suggestion, code: code,
      excerpt: source.excerpt(lineAt: lineStart, column: location.column))
  }

  private func place(of offset: Int) -> (location: SourceLocation, lineStart: Int) {
    var line = self.line
    var lineStart = start
    var index = start
    while index < offset {
      let byte = base[index]
      index += 1
      // CRLF counts once, at its LF.
      if byte == 0x0A || (byte == 0x0D && (index >= offset || base[index] != 0x0A)) {
        line += 1
        lineStart = index
      }
    }
    return (source.location(line: line, column: source.column(of: offset, lineAt: lineStart)), lineStart)
  }
}
