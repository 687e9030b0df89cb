/// Words made harmless in a spreadsheet: none of them can be taken for a formula.
///
/// Whatever writes a CSV writes its cells by this, whoever is to open it.
public enum SpreadsheetText {
  /// A cell of words as it stands in a CSV file; a number stays a number.
  public static func cell(_ words: String) -> String {
    // Nearly every cell of a long listing is a plain name or number, and is done with at once.
    if let first = words.utf8.first, first < 0x80, isPlain(first), !words.utf8.contains(0x3B) { return DataText.quoted(words) }
    return DataText.quoted(isNumber(words) ? words : harmless(words))
  }

  /// A letter or digit, which begins no formula.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// An apostrophe before every place where a formula could begin: at the start, and after what another country's
  /// spreadsheet takes for the end of a cell.
  private static func harmless(_ words: String) -> String {
    var safe = String.UnicodeScalarView()
    let scalars = Array(words.unicodeScalars)
    var isStart = true
    for place in scalars.indices {
      if isStart, opensFormula(scalars[place...]) { safe.append("'") }
      safe.append(scalars[place])
      isStart = scalars[place] == ";"
    }
    return String(safe)
  }

  /// Whether what follows is a formula once the blanks and quotation marks before it are gone.
  private static func opensFormula(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first(where: { !isPassedOver($0) }) else { return false }
    return formulaSigns.contains(first)
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\"", "'", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{FF02}", "\u{FF07}": true
    default: scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
    }
  }

  /// `= + - @` and their wide and small forms, which some programs fold into them.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
  ]

  /// Digits with at most a minus sign before and one point within; a power of ten may follow, as very small numbers are written.
  private static func isNumber(_ words: String) -> Bool {
    let parts = words.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    guard let mantissa = parts.first, isDecimal(mantissa) else { return false }
    return parts.count == 1 || isDecimal(parts[1])
  }

  private static func isDecimal(_ words: Substring) -> Bool {
    let digits = words.utf8.drop { $0 == 0x2D }
    guard words.utf8.count - digits.count <= 1, let first = digits.first, (0x30...0x39).contains(first) else { return false }
    let points = digits.count { $0 == 0x2E }
    return points <= 1 && digits.last != 0x2E && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }
}
