extension SourceText {
  /// The line at a place, cut to a readable width, for showing under a diagnostic; `nil` in a confidential file.
  public func excerpt(at location: SourceLocation) -> SourceExcerpt? {
    guard !isConfidential, let start = offset(ofLine: location.line) else { return nil }
    return excerpt(lineAt: start, column: location.column)
  }

  /// The text of a line from 1, without its ending, or `nil` past the end.
  ///
  /// Lines end with LF, CRLF or CR. Of a very long line only the first 64 KiB are given.
  public func line(_ number: Int) -> String? {
    offset(ofLine: number).map { text(ofLineAt: $0) }
  }

  /// The place of a byte of `bytes`.
  func location(ofOffset offset: Int) -> SourceLocation {
    let offset = min(max(offset, contentStart), bytes.count)
    var line = 1
    var start = contentStart
    while let end = lineEnd(from: start), afterLineBreak(end) <= offset {
      start = afterLineBreak(end)
      line += 1
    }
    return location(line: line, column: column(of: offset, lineAt: start))
  }

  /// The column of a byte in the line that starts at `start`, counted in characters from 1.
  func column(of offset: Int, lineAt start: Int) -> Int {
    let before = bytes[min(start, offset)..<offset]
    // Counting characters is slow, and almost every line is ASCII up to the fault.
    if before.allSatisfy({ $0 < 0x80 }) { return before.count + 1 }
    return String(decoding: before, as: UTF8.self).count + 1
  }

  func excerpt(lineAt start: Int, column: Int) -> SourceExcerpt? {
    isConfidential ? nil : SourceExcerpt(line: text(ofLineAt: start), column: column)
  }

  /// Where the line begins that holds a byte.
  func lineStart(before offset: Int) -> Int {
    let before = bytes[contentStart..<max(contentStart, min(offset, bytes.count))]
    return (before.lastIndex { $0 == 0x0A || $0 == 0x0D }).map { $0 + 1 } ?? contentStart
  }

  private func offset(ofLine number: Int) -> Int? {
    guard number >= 1 else { return nil }
    var start = contentStart
    for _ in 1..<number {
      guard let end = lineEnd(from: start) else { return nil }
      start = afterLineBreak(end)
    }
    return start
  }

  private func text(ofLineAt start: Int) -> String {
    let end = bytes[start..<min(start + 65_536, bytes.count)].firstIndex { $0 == 0x0A || $0 == 0x0D }
    return String(decoding: bytes[start..<(end ?? min(start + 65_536, bytes.count))], as: UTF8.self)
  }

  private func lineEnd(from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } : nil
  }

  private func afterLineBreak(_ end: Int) -> Int {
    bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }
}
