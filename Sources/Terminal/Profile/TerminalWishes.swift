public import Screen

/// What the person asked of the terminal, on the command line or in settings; nil leaves it to us.
public struct TerminalWishes: Sendable, Hashable {
  /// `--color`; goes before everything else.
  public var colourOption: ColourLevel?
  /// The setting; goes before NO_COLOR.
  public var colourSetting: ColourLevel?
  /// `--glyphs`.
  public var glyphOption: GlyphLevel?
  public var glyphSetting: GlyphLevel?
  /// Whether clicks and the wheel are captured from the start.
  public var mouse: Bool
  /// Whether each frame is sent as one synchronised update.
  public var synchronisedUpdates: Bool

  public init(
    colourOption: ColourLevel? = nil, colourSetting: ColourLevel? = nil,
    glyphOption: GlyphLevel? = nil, glyphSetting: GlyphLevel? = nil, mouse: Bool = true,
    synchronisedUpdates: Bool = true
  ) {
    self.colourOption = colourOption
    self.colourSetting = colourSetting
    self.glyphOption = glyphOption
    self.glyphSetting = glyphSetting
    self.mouse = mouse
    self.synchronisedUpdates = synchronisedUpdates
  }
}
