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

extension CSVFrame {
  var controlDiagnostic: Diagnostic {
    let byte = base[firstControl]
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    let name =
      switch byte {
      case 0x00: "a NUL byte"
      case 0x1B: "an escape character"
      default: "a control character (U+\(number))"
      }
    return diagnostic(.warning, at: firstControl, "\(name) stands here", expected: "text", code: "csv-control-character")
  }

  var textAfterQuoteDiagnostic: Diagnostic {
    diagnostic(
      .warning, at: firstTextAfterQuote, "text stands after the closing quote",
      expected: "a separator, or the quote doubled if it belongs to the text", code: "csv-text-after-quote")
  }
}
