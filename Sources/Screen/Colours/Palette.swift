/// The colours a terminal has by number, and which of them is nearest to one it may not have.
public enum Palette {
  /// The nearest of the xterm palette's fixed part, 16–255: a 6×6×6 cube and 24 greys.
  public static func xterm256(_ rgb: RGB) -> UInt8 {
    let (red, green, blue) = (cubeStep(rgb.red), cubeStep(rgb.green), cubeStep(rgb.blue))
    let cube = 16 + 36 * red + 6 * green + blue
    let mean = (Int(rgb.red) + Int(rgb.green) + Int(rgb.blue)) / 3
    let grey = UInt8(232 + min(max((mean - 3) / 10, 0), 23))
    return distance(rgb, xterm(grey)) < distance(rgb, xterm(cube)) ? grey : cube
  }

  /// The nearest of the sixteen, as xterm shades them; a user's own shades may differ.
  public static func ansi16(_ rgb: RGB) -> UInt8 {
    let lab = Lab(rgb)
    var nearest: (index: UInt8, difference: Double) = (0, .infinity)
    for (index, candidate) in sixteen.enumerated() {
      let difference = lab.difference(from: candidate.lab)
      if difference < nearest.difference { nearest = (UInt8(index), difference) }
    }
    return nearest.index
  }

  /// The colour of an entry of the xterm palette; 0–15 are what xterm uses when the user has chosen
  /// no others.
  public static func xterm(_ index: UInt8) -> RGB {
    if index < 16 { return sixteen[Int(index)].rgb }
    if index >= 232 {
      let level = 8 + 10 * (index - 232)
      return RGB(level, level, level)
    }
    let cube = index - 16
    return RGB(cubeLevel(cube / 36), cubeLevel(cube / 6 % 6), cubeLevel(cube % 6))
  }

  /// The palette entries to show `style` with at `level`; nil means the terminal's own colour.
  ///
  /// At 16 colours a foreground that would fall on the same entry as its background becomes black
  /// or white, whichever can be read. Both are nil at `none`, and at `truecolour`, where no palette
  /// is used.
  public static func entries(
    for style: Style, level: ColourLevel
  ) -> (foreground: UInt8?, background: UInt8?) {
    switch level {
    case .none, .truecolour: return (nil, nil)
    case .ansi256: return (style.foreground.rgb.map(xterm256), style.background.rgb.map(xterm256))
    case .ansi16:
      let background = style.background.rgb.map(ansi16)
      var foreground = style.foreground.rgb.map(ansi16)
      if let back = background, foreground == back, style.foreground != style.background {
        foreground = xterm(back).relativeLuminance > 0.18 ? 0 : 15
      }
      return (foreground, background)
    }
  }

  private static func cubeStep(_ part: UInt8) -> UInt8 {
    part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40
  }

  private static func cubeLevel(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

  private static func distance(_ one: RGB, _ two: RGB) -> Int {
    func squared(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
    return squared(one.red, two.red) + squared(one.green, two.green) + squared(one.blue, two.blue)
  }

  private static let sixteen: [(rgb: RGB, lab: Lab)] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ].map { ($0, Lab($0)) }
}
