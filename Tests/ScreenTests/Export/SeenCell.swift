import Screen

/// What a reader of a picture sees in one cell.
struct SeenCell: Hashable {
  /// Empty for the right half of a wide character.
  var text = " "
  /// `#rrggbb`; that of a blank means nothing and is empty.
  var ink = ""
  var ground: String
  var isBold = false
  var isItalic = false
  var isUnderlined = false

  /// What a terminal of `level` shows, light grey on black where nothing else is said.
  static func grid(of canvas: Canvas, level: ColourLevel) -> [[SeenCell]] {
    (0..<canvas.size.rows).map { y in canvas.row(y).map { SeenCell($0, level: level) } }
  }

  init(text: String = " ", ground: String) {
    self.text = text
    self.ground = ground
  }

  /// The same neither bold nor slanted.
  var plain: SeenCell {
    var cell = self
    (cell.isBold, cell.isItalic) = (false, false)
    return cell
  }

  private init(_ cell: Cell, level: ColourLevel) {
    let style = cell.style
    let entries = Palette.entries(for: style, level: level)
    var ink = RGB(229, 229, 229)
    var ground = RGB(0, 0, 0)
    if level == .truecolour {
      ink = style.foreground.rgb ?? ink
      ground = style.background.rgb ?? ground
    } else {
      ink = entries.foreground.map(Palette.xterm) ?? ink
      ground = entries.background.map(Palette.xterm) ?? ground
    }
    if style.attributes.contains(.reverse) { (ink, ground) = (ground, ink) }
    if style.attributes.contains(.dim) {
      func dim(_ one: UInt8, _ other: UInt8) -> UInt8 {
        UInt8(((2 * Double(one) + Double(other)) / 3).rounded())
      }
      ink = RGB(
        dim(ink.red, ground.red), dim(ink.green, ground.green), dim(ink.blue, ground.blue))
    }
    text = cell.text
    self.ground = SeenCell.hex(ground)
    isUnderlined = style.attributes.contains(.underline)
    guard text != " ", cell.width > 0 else { return }
    self.ink = SeenCell.hex(ink)
    isBold = style.attributes.contains(.bold)
    isItalic = style.attributes.contains(.italic)
  }

  static func hex(_ colour: RGB) -> String {
    "#" + [colour.red, colour.green, colour.blue].map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16)
    }.joined()
  }
}
