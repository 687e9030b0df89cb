/// One row, readable while the closure that received it runs.
///
/// Asking for a field that the row does not have gives an empty one.
public struct CSVRow: ~Copyable {
  @usableFromInline let frame: UnsafeMutablePointer<CSVFrame>

  @inlinable
  init(frame: UnsafeMutablePointer<CSVFrame>) {
    self.frame = frame
  }

  /// The line on which the row starts, from 1.
  @inlinable
  public var line: Int { frame.pointee.line }

  /// How many fields the row has; it may differ from the header's.
  @inlinable
  public var count: Int { frame.pointee.count }

  /// The start of the row.
  public var location: SourceLocation {
    frame.pointee.source.location(line: line, column: 1)
  }

  /// The field at `index`, surrounding spaces trimmed.
  @inlinable
  public subscript(index: Int) -> CSVField {
    let row = frame
    guard index >= 0, index < row.pointee.stored else {
      return CSVField(frame: row, start: row.pointee.base, count: 0, offset: row.pointee.end)
    }
    let start = row.pointee.bounds[index] + 1
    let end = row.pointee.bounds[index + 1]
    if row.pointee.hasQuotes, start < end, row.pointee.base[start] == UInt8(ascii: "\""),
      start < row.pointee.literalFrom
    {
      return CSVField(unquoting: start..<end, in: row)
    }
    return CSVField(trimming: row.pointee.base + start, count: end - start, offset: start, in: row)
  }

  /// The field in `column`.
  @inlinable
  public subscript(column: CSVColumn) -> CSVField { self[column.index] }

  /// A diagnostic about the whole row, with the line beneath.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, expected: String? = nil, code: String? = nil
  ) -> Diagnostic {
    frame.pointee.diagnostic(severity, at: frame.pointee.start, message, expected: expected, code: code)
  }
}
