/// A style as the eye meets it: reverse and dim carried out, every colour an exact one.
struct ShownLook: Hashable {
  let ink: RGB
  let ground: RGB
  let isBold: Bool
  let isItalic: Bool
  let isUnderlined: Bool

  init(_ style: Style, level: ColourLevel, terminal: TerminalColours) {
    let marks = style.attributes
    var ink = terminal.foreground
    var ground = terminal.background
    switch level {
    case .none: break
    case .truecolour:
      ink = style.foreground.rgb ?? ink
      ground = style.background.rgb ?? ground
    case .ansi16, .ansi256:
      let entries = Palette.entries(for: style, level: level)
      ink = entries.foreground.map(Palette.xterm) ?? ink
      ground = entries.background.map(Palette.xterm) ?? ground
    }
    if marks.contains(.reverse) { swap(&ink, &ground) }
    self.ink = marks.contains(.dim) ? ink.dimmed(on: ground) : ink
    self.ground = ground
    isBold = marks.contains(.bold)
    isItalic = marks.contains(.italic)
    isUnderlined = marks.contains(.underline)
  }
}

extension RGB {
  /// `#rrggbb`.
  var hex: String {
    let digits = Array("0123456789abcdef")
    return "#"
      + [red, green, blue].map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
  }

  /// A third of the way to the ground, which is about what terminals make of dim.
  fileprivate func dimmed(on ground: RGB) -> RGB {
    func part(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * 2 + Int(other) + 1) / 3)
    }
    return RGB(part(red, ground.red), part(green, ground.green), part(blue, ground.blue))
  }
}
