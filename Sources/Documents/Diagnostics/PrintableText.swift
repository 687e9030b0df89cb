/// Text made safe to print: nothing in it can move a cursor, clear a screen or hide what follows.
public enum PrintableText {
  /// `text` with tabs and line ends as spaces, and every other control character as `�`.
  public static func shown(_ text: some StringProtocol) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: shown.append(" ")
      case _ where isControl(scalar): shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// `text` as a message quotes it: printable, and cut after `limit` characters.
  public static func quoted(_ text: some StringProtocol, limit: Int = 60) -> String {
    let kept = text.prefix(limit)
    return "'" + shown(kept) + (kept.endIndex < text.endIndex ? "…'" : "'")
  }

  /// Whether a terminal or a reader could be misled by the scalar: C0, DEL, C1, line separators and direction overrides.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
