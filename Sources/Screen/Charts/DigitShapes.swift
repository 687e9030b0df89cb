/// The shapes big digits are made of: five rows of pixels each, drawn here as they look.
enum DigitShapes {
  static let height = 5

  /// A line of shapes with a column between them.
  struct Pixels {
    let rows: [[Bool]]
    var width: Int { rows.first?.count ?? 0 }

    func isSet(_ x: Int, _ y: Int) -> Bool {
      rows.indices.contains(y) && rows[y].indices.contains(x) && rows[y][x]
    }
  }

  /// The cells one pixel becomes; with `halves` two pixels share one cell, one above the other.
  static func block(
    _ scale: BigDigits.Scale, _ glyphs: GlyphLevel
  ) -> (columns: Int, rows: Int, halves: Bool) {
    switch scale {
    case .small: (1, 1, glyphs != .ascii)
    case .medium: (2, 1, false)
    case .large: (4, 2, false)
    }
  }

  /// The pixels of `text`; nil when one of its characters has no shape.
  static func pixels(_ text: String) -> Pixels? {
    var rows = Array(repeating: [Bool](), count: height)
    for character in text {
      guard let shape = shapes[character] else { return nil }
      for (index, line) in shape.split(separator: "/").enumerated() where index < height {
        if !rows[index].isEmpty { rows[index].append(false) }
        rows[index] += line.map { $0 == "#" }
      }
    }
    return Pixels(rows: rows)
  }

  private static let shapes: [Character: String] = [
    "0": "###/#.#/#.#/#.#/###",
    "1": ".#./##./.#./.#./###",
    "2": "###/..#/###/#../###",
    "3": "###/..#/.##/..#/###",
    "4": "#.#/#.#/###/..#/..#",
    "5": "###/#../###/..#/###",
    "6": "###/#../###/#.#/###",
    "7": "###/..#/..#/..#/..#",
    "8": "###/#.#/###/#.#/###",
    "9": "###/#.#/###/..#/###",
    ".": "././././#",
    ",": "../../../.#/#.",
    "%": "#..#/...#/.##./#.../#..#",
    "+": ".../.#./###/.#./...",
    "-": ".../.../###/.../...",
    "−": ".../.../###/.../...",
    "–": ".../.../###/.../...",
    "/": "..#/..#/.#./#../#..",
    ":": "./#/./#/.",
    "£": ".##/.#./###/.#./###",
    "k": "#../#.#/##./#.#/#.#",
    " ": "../../../../..",
  ]
}
