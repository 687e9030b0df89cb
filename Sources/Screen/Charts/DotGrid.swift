/// A grid finer than the cells it is shown in: 2×4 dots a cell as braille, 1×2 as half blocks or as
/// the ASCII marks `.` and `'`.
///
/// Dots count from the bottom left, as figures do.
struct DotGrid {
  let glyphs: GlyphLevel
  let area: Rect
  private var masks: [UInt8]
  private var looks: [Style]

  init(area: Rect, glyphs: GlyphLevel) {
    self.area = area
    self.glyphs = glyphs
    masks = Array(repeating: 0, count: area.width * area.height)
    looks = Array(repeating: .plain, count: area.width * area.height)
  }

  /// Dots across and up one cell.
  var across: Int { glyphs == .unicode ? 2 : 1 }
  var up: Int { glyphs.dotsUp }
  var width: Int { area.width * across }
  var height: Int { area.height * up }

  /// Sets one dot; the first style a cell is given stays, so what matters most is drawn first.
  mutating func set(_ x: Int, _ y: Int, _ style: Style) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let fromTop = height - 1 - y
    let index = fromTop / up * area.width + x / across
    if masks[index] == 0 { looks[index] = style }
    masks[index] |= bit(x % across, fromTop % up)
  }

  /// A straight line between two dots, both included; `dash` leaves out every other step.
  mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), dash: Bool, _ style: Style
  ) {
    let stepX = (end.x - start.x).signum()
    let stepY = (end.y - start.y).signum()
    let lengthX = abs(end.x - start.x)
    let lengthY = abs(end.y - start.y)
    var (x, y) = start
    var error = lengthX - lengthY
    var step = 0
    while true {
      if !dash || step % 2 == 0 { set(x, y, style) }
      if x == end.x && y == end.y { return }
      step += 1
      let twice = error * 2
      if twice > -lengthY {
        error -= lengthY
        x += stepX
      }
      if twice < lengthX {
        error += lengthX
        y += stepY
      }
    }
  }

  /// The cell that holds a dot.
  func cell(_ x: Int, _ y: Int) -> (x: Int, y: Int) {
    (area.x + x / across, area.y + (height - 1 - y) / up)
  }

  func draw(on canvas: inout Canvas) {
    for row in 0..<area.height {
      for column in 0..<area.width {
        let mask = masks[row * area.width + column]
        guard mask != 0, let mark = scalar(mask) else { continue }
        canvas.set(
          mark, x: area.x + column, y: area.y + row,
          style: looks[row * area.width + column])
      }
    }
  }

  private func scalar(_ mask: UInt8) -> Unicode.Scalar? {
    switch glyphs {
    case .unicode: Unicode.Scalar(0x2800 + UInt32(mask))
    case .block: mask == 3 ? "█" : mask == 1 ? "▀" : "▄"
    case .ascii: mask == 3 ? ":" : mask == 1 ? "'" : "."
    }
  }

  /// The bit of a dot in its cell, `row` from the top; braille numbers its dots down the columns,
  /// with a fourth row added later.
  private func bit(_ column: Int, _ row: Int) -> UInt8 {
    guard glyphs == .unicode else { return 1 << UInt8(row) }
    let first: [UInt8] = [0x01, 0x02, 0x04, 0x40]
    let second: [UInt8] = [0x08, 0x10, 0x20, 0x80]
    return column == 0 ? first[row] : second[row]
  }
}

extension GlyphLevel {
  /// Dots a cell holds one above the other.
  var dotsUp: Int { self == .unicode ? 4 : 2 }
}
