internal import CNcurses
internal import Screen

/// A style in the terminal's own terms: marks, and colours by number.
struct Ink: Hashable {
  var attributes: UInt32
  var pair: ColourPairs.Pair

  /// - Parameter colours: how many numbered colours the terminal has.
  init(_ style: Style, level: ColourLevel, colours: Int) {
    attributes = Ink.attributes(of: style.attributes)
    switch level {
    case .none:
      pair = ColourPairs.Pair(foreground: -1, background: -1)
    case .truecolour:
      pair = ColourPairs.Pair(
        foreground: Ink.direct(style.foreground), background: Ink.direct(style.background))
    case .ansi16, .ansi256:
      let entries = Palette.entries(for: style, level: level)
      pair = ColourPairs.Pair(
        foreground: entries.foreground.map(Int32.init) ?? -1,
        background: entries.background.map(Int32.init) ?? -1)
      if colours < 16 { makeDoWithEight() }
    }
  }

  /// Where there are only eight colours, bold makes a foreground its bright sister.
  private mutating func makeDoWithEight() {
    if pair.background >= 8 { pair.background -= 8 }
    guard pair.foreground >= 8 else { return }
    pair.foreground -= 8
    attributes |= UInt32(CN_BOLD)
    // Not every terminal makes it brighter: it must be readable all the same.
    if pair.foreground == pair.background { pair.foreground = pair.background == 7 ? 0 : 7 }
  }

  /// A number for the exact colour. The lowest eight still mean the palette, so near-black is made a shade lighter.
  private static func direct(_ colour: Colour) -> Int32 {
    guard case .rgb(let red, let green, let blue) = colour else { return -1 }
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    return number < 8 ? 0x01_01_01 : number
  }

  private static func attributes(of marks: Attributes) -> UInt32 {
    var result: UInt32 = 0
    if marks.contains(.bold) { result |= UInt32(CN_BOLD) }
    if marks.contains(.dim) { result |= UInt32(CN_DIM) }
    if marks.contains(.underline) { result |= UInt32(CN_UNDERLINE) }
    if marks.contains(.reverse) { result |= UInt32(CN_REVERSE) }
    if marks.contains(.italic) { result |= UInt32(CN_ITALIC) }
    return result
  }
}
