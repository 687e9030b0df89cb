/// What a terminal shows where a style leaves the colour to it.
public struct TerminalColours: Hashable, Sendable {
  public var foreground: RGB
  public var background: RGB

  public init(foreground: RGB, background: RGB) {
    self.foreground = foreground
    self.background = background
  }

  /// Light grey on black.
  public static let xterm = TerminalColours(
    foreground: Palette.xterm(7), background: Palette.xterm(0))

  /// Black on white.
  public static let paper = TerminalColours(
    foreground: Palette.xterm(0), background: Palette.xterm(15))
}
