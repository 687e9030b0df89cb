/// A colour as a theme names it: the terminal's own, or an exact RGB that each colour level
/// approximates.
public enum Colour: Hashable, Sendable {
  /// Whatever the terminal shows when nothing is asked for.
  case terminalDefault
  /// Red, green and blue, each 0–255.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
