/// The text of one cell, unquoted and trimmed, readable while the closure that received its row runs.
///
/// Nothing is copied until a `String` is asked for; do not keep a field longer than its row.
public struct CSVField {
  @usableFromInline let frame: UnsafeMutablePointer<CSVFrame>
  @usableFromInline let start: UnsafePointer<UInt8>
  /// How many bytes the text has.
  public let count: Int
  /// Where the cell starts in the file.
  @usableFromInline let offset: Int

  @inlinable
  init(frame: UnsafeMutablePointer<CSVFrame>, start: UnsafePointer<UInt8>, count: Int, offset: Int) {
    self.frame = frame
    self.start = start
    self.count = count
    self.offset = offset
  }

  /// The text as UTF-8.
  @inlinable
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether nothing but spaces stands in the cell.
  @inlinable
  public var isEmpty: Bool { count == 0 }

  /// The text as a `String`, control characters other than line ends replaced by `�` so that none can reach a terminal.
  public var string: String {
    var needsCare = false
    for byte in bytes where byte < 0x20 || byte >= 0x7F { needsCare = true }
    let text = String(decoding: bytes, as: UTF8.self)
    guard needsCare else { return text }
    return CSVField.withoutControls(text)
  }

  /// Whether the text is exactly `text`.
  @inlinable
  public static func == (field: CSVField, text: StaticString) -> Bool {
    guard text.hasPointerRepresentation, text.utf8CodeUnitCount == field.count else { return false }
    for index in 0..<field.count where field.start[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether the text is exactly `text`.
  public static func == (field: CSVField, text: String) -> Bool {
    var text = text
    return text.withUTF8 { other in
      guard other.count == field.count else { return false }
      for index in 0..<other.count where field.start[index] != other[index] { return false }
      return true
    }
  }

  /// A hash of the text, the same for equal texts throughout one version of the program; not for anything kept.
  @inlinable
  public var textHash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    let raw = UnsafeRawPointer(start)
    while index + 8 <= count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(start[index])
      index += 1
    }
    hash = (hash ^ rest) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }

  /// A whole number, written plainly or as `1,234`; `nil` where the text is anything else, `74%` and `£3` included.
  public var integer: Int? {
    if let plain = NumberText.plainInteger(bytes) { return plain }
    guard let number = try? NumberText(bytes), number.isInteger, !number.isPercentage, !number.isPounds else {
      return nil
    }
    return Int(exactly: number.value)
  }

  /// The text as a British number; throws why it is none.
  public func number() throws(NumberText.Fault) -> NumberText { try NumberText(bytes) }

  /// The text as a British or ISO date; throws why it is none.
  public func date(allowingTwoDigitYears: Bool = false) throws(DateText.Fault) -> DateText {
    try DateText(bytes, allowingTwoDigitYears: allowingTwoDigitYears)
  }

  /// Where the cell starts.
  public var location: SourceLocation { frame.pointee.location(of: offset) }

  /// A diagnostic about this cell, quoting it where that is allowed.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, expected: String? = nil, suggestion: String? = nil,
    code: String? = nil
  ) -> Diagnostic {
    // A message quotes the beginning only, so of a very long cell no more is kept.
    let found = count > 1000 ? String(string.prefix(200)) : string
    return frame.pointee.diagnostic(
      severity, at: offset, message, found: found, expected: expected, suggestion: suggestion, code: code)
  }
}
