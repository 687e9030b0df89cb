internal import Screen

/// Words five rows high, drawn from quarter blocks, for rooms in which an ordinary letter of a large terminal is too small.
struct LargeWords {
  /// Rows of cells that a line takes, the air below it included.
  static let lineHeight = 5

  let style: Style

  /// The words in lines that fit; nil where some character has no shape, or there are no blocks to draw with.
  static func lines(_ text: String, width: Int, glyphs: GlyphLevel) -> [String]? {
    guard glyphs != .ascii, width >= 20 else { return nil }
    var lines: [String] = []
    var line = ""
    for word in text.sanitised.split(separator: " ").map({ String($0) }) {
      guard let size = dots(word), (size + 1) / 2 <= width else { return nil }
      let longer = line.isEmpty ? word : line + " " + word
      if let size = dots(longer), (size + 1) / 2 <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// As many lines as `lines` gives, none of them much shorter than the others: a last word by itself is read last and means least.
  static func balanced(_ text: String, width: Int, glyphs: GlyphLevel) -> [String]? {
    guard var best = lines(text, width: width, glyphs: glyphs) else { return nil }
    var narrower = width - 1
    while best.count > 1, let next = lines(text, width: narrower, glyphs: glyphs), next.count == best.count {
      best = next
      narrower -= 1
    }
    return best
  }

  /// Columns of cells that a line takes.
  static func width(_ line: String) -> Int { ((dots(line) ?? 0) + 1) / 2 }

  private static func dots(_ text: String) -> Int? {
    var total = 0
    for character in text {
      guard let shape = LetterShapes.shape(character) else { return nil }
      total += shape.width + 1
    }
    return max(0, total - 1)
  }

  func draw(_ line: String, on canvas: inout Canvas, x: Int, y: Int) {
    var rows = Array(repeating: [Bool](), count: LargeWords.lineHeight * 2)
    for character in line {
      guard let shape = LetterShapes.shape(character) else { continue }
      for row in rows.indices {
        let bits = shape.rows.indices.contains(row) ? shape.rows[row] : 0
        rows[row] += (0..<shape.width).map { bits >> UInt8($0) & 1 == 1 } + [false]
      }
    }
    let columns = ((rows.first?.count ?? 0) + 1) / 2
    for row in 0..<LargeWords.lineHeight {
      for column in 0..<columns {
        func isSet(_ dx: Int, _ dy: Int) -> Bool {
          let line = rows[row * 2 + dy]
          return line.indices.contains(column * 2 + dx) && line[column * 2 + dx]
        }
        let bits = (isSet(0, 0) ? 1 : 0) | (isSet(1, 0) ? 2 : 0) | (isSet(0, 1) ? 4 : 0) | (isSet(1, 1) ? 8 : 0)
        if bits > 0 { canvas.put(LargeWords.quarters[bits], x: x + column, y: y + row, style: style) }
      }
    }
  }

  // Upper left 1, upper right 2, lower left 4, lower right 8.
  private static let quarters: [Character] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"]
}
