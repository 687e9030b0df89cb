extension Canvas {
  /// The picture as text with SGR escape sequences at `level`, a line a row, looks set back to
  /// plain at the end of each.
  ///
  /// Only what changes from cell to cell is written. Bold, underline, reverse and the like are kept
  /// at every level; blanks at the end of a line are left off where they show nothing.
  public func ansi(level: ColourLevel) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * 2)
    for y in 0..<size.rows {
      if y > 0 { bytes.append(0x0A) }
      let row = row(y)
      let end = (row.lastIndex { !$0.isInvisible(level) } ?? row.startIndex - 1) + 1
      var pen = Pen(level: level)
      for cell in row[row.startIndex..<end] where cell.width > 0 {
        pen.change(to: cell.look, &bytes)
        cell.appendUTF8(to: &bytes)
      }
      pen.change(to: 0, &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Cell {
  /// A blank that looks like the terminal's own background.
  fileprivate func isInvisible(_ level: ColourLevel) -> Bool {
    guard base == 0x20 else { return false }
    let style = style
    return style.attributes.isDisjoint(with: [.reverse, .underline])
      && (level == .none || style.background == .terminalDefault)
  }
}

/// The look a terminal was last told to use, and the way from it to another.
private struct Pen {
  private let level: ColourLevel
  private var look: UInt64 = 0
  private var parameters: [String] = []

  init(level: ColourLevel) { self.level = level }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  mutating func change(to look: UInt64, _ bytes: inout [UInt8]) {
    guard look != self.look else { return }
    self.look = look
    let wanted = Pen.describe(look, level)
    guard wanted != parameters else { return }
    // Attributes cannot all be taken off one by one on every terminal: losing any means starting
    // afresh.
    let additions = wanted.filter { !parameters.contains($0) }
    let lost = parameters.filter { !wanted.contains($0) }
    let replaced = lost.allSatisfy { old in
      additions.contains { $0.isColourOfSameKind(as: old) }
    }
    let written = replaced ? additions : ["0"] + wanted
    bytes.append(contentsOf: "\u{1B}[\(written.joined(separator: ";"))m".utf8)
    parameters = wanted
  }

  private static func describe(_ look: UInt64, _ level: ColourLevel) -> [String] {
    let style = Cell.unpack(look)
    var parameters = codes.filter { style.attributes.contains($0.0) }.map(\.1)
    let entries = Palette.entries(for: style, level: level)
    switch level {
    case .none: break
    case .ansi16:
      // 30–37 and 40–47, the bright ones at 90 and 100.
      if let entry = entries.foreground {
        parameters.append("\(Int(entry) + (entry < 8 ? 30 : 82))")
      }
      if let entry = entries.background {
        parameters.append("\(Int(entry) + (entry < 8 ? 40 : 92))")
      }
    case .ansi256:
      if let entry = entries.foreground { parameters.append("38;5;\(entry)") }
      if let entry = entries.background { parameters.append("48;5;\(entry)") }
    case .truecolour:
      if let rgb = style.foreground.rgb {
        parameters.append("38;2;\(rgb.red);\(rgb.green);\(rgb.blue)")
      }
      if let rgb = style.background.rgb {
        parameters.append("48;2;\(rgb.red);\(rgb.green);\(rgb.blue)")
      }
    }
    return parameters
  }
}

extension String {
  /// Whether both parameters set the foreground, or both the background.
  fileprivate func isColourOfSameKind(as other: String) -> Bool {
    guard let mine = colourKind else { return false }
    return mine == other.colourKind
  }

  private var colourKind: Character? {
    guard count > 1, let first else { return nil }
    switch first {
    case "9": return "3"
    case "1": return "4"
    default: return first
    }
  }
}
