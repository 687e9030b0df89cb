/// Which characters the terminal and its font can be trusted with.
public enum GlyphLevel: String, CaseIterable, Hashable, Sendable {
  /// Everything: braille charts, round corners, eighth blocks.
  case unicode
  /// Box drawing and half blocks only: the Linux console, fonts without braille.
  case block
  /// Printable ASCII only.
  case ascii

  /// What stands for text that was cut, one column wide.
  public var ellipsis: String { self == .ascii ? "~" : "…" }
}
