/// How many colours the terminal shows.
public enum ColourLevel: String, CaseIterable, Hashable, Sendable {
  /// None: bold, reverse, underline and letters have to do.
  case none
  /// The sixteen colours whose shades the user chose.
  case ansi16 = "16"
  /// The xterm palette, of which only 16–255 are fixed.
  case ansi256 = "256"
  case truecolour
}
