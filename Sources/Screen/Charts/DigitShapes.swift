/// The shapes big digits are made of: five rows of pixels each, drawn here as they look.
enum DigitShapes {
  static let height = 5

  /// A line of shapes with a column between them.
  struct Pixels {
    let rows: [[Bool]]
    /// Twice as fine both ways where a slope needs it; nil where the rows say enough.
    let slopes: [[Bool?]]
    var width: Int { rows.first?.count ?? 0 }

    func isSet(_ x: Int, _ y: Int) -> Bool {
      rows.indices.contains(y) && rows[y].indices.contains(x) && rows[y][x]
    }

    /// Whether the figure covers the half cell at `column`, `half` (rows of half the height) when
    /// every pixel becomes a `block`.
    func covers(_ column: Int, _ half: Int, _ block: Block, rounded: Bool) -> Bool {
      let (x, y) = (column / block.columns, half / block.halves)
      if block.halves >= 4, slopes.indices.contains(half * 2 / block.halves) {
        let slope = slopes[half * 2 / block.halves]
        let place = column * 2 / block.columns
        if slope.indices.contains(place), let isInked = slope[place] { return isInked }
      }
      guard isSet(x, y) else { return false }
      guard rounded, block.halves > 1 else { return true }
      // From the pixel's middle, −1…1 both ways.
      let right = Double(column % block.columns * 2 + 1 - block.columns) / Double(block.columns)
      let down = Double(half % block.halves * 2 + 1 - block.halves) / Double(block.halves)
      let (sideX, sideY) = (right < 0 ? -1 : 1, down < 0 ? -1 : 1)
      let turnsHere =
        !isSet(x + sideX, y) && !isSet(x, y + sideY) && isSet(x - sideX, y) && isSet(x, y - sideY)
      guard turnsHere else { return true }
      // A quarter of a circle around the corner across, as wide as the pixel.
      let (acrossX, acrossY) = ((1 + abs(right)) / 2, (1 + abs(down)) / 2)
      return acrossX * acrossX + acrossY * acrossY <= 1.05
    }
  }

  /// How many columns, and halves of a row, one pixel becomes.
  struct Block {
    let columns: Int
    let halves: Int
  }

  static func block(_ scale: BigDigits.Scale, _ glyphs: GlyphLevel) -> Block {
    switch scale {
    case .small: Block(columns: 1, halves: glyphs == .ascii ? 2 : 1)
    case .medium: Block(columns: 2, halves: 2)
    case .large: Block(columns: 4, halves: 4)
    case .huge: Block(columns: 6, halves: 6)
    }
  }

  /// The pixels of `text`; nil when one of its characters has no shape.
  static func pixels(_ text: String) -> Pixels? {
    var rows = Array(repeating: [Bool](), count: height)
    var fine = Array(repeating: [Bool?](), count: height * 2)
    for character in text {
      guard let shape = shapes[character] else { return nil }
      for (index, line) in shape.split(separator: "/").enumerated() where index < height {
        if !rows[index].isEmpty { rows[index].append(false) }
        rows[index] += line.map { $0 == "#" }
      }
      let width = (rows.first?.count ?? 0) * 2
      let lines = slopes[character]?.split(separator: "/") ?? []
      for index in fine.indices {
        let line: [Bool?] = index < lines.count ? lines[index].map { $0 == "#" } : []
        fine[index] += Array(repeating: nil, count: max(0, width - fine[index].count - line.count))
        fine[index] += line
      }
    }
    return Pixels(rows: rows, slopes: fine)
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
    "[": "##/#./#./#./##",
    "]": "##/.#/.#/.#/##",
    "(": ".#/#./#./#./.#",
    ")": "#./.#/.#/.#/#.",
    "<": "..#/.#./#../.#./..#",
    ">": "#../.#./..#/.#./#..",
    "c": ".../.../###/#../###",
    "f": ".##/.#./###/.#./.#.",
    "k": "#../#.#/##./#.#/#.#",
    "m": "...../...../#####/#.#.#/#.#.#",
    "o": ".../.../###/#.#/###",
    " ": "../../../../..",
  ]

  /// Ten rows each, for the sizes that can show them.
  private static let slopes: [Character: String] = [
    "%": "##....##/##....##/.....##./....##../...##.../...##.../..##..../.##...../##....##/##....##",
    "/": "....##/....##/...##./...##./..##../..##../.##.../.##.../##..../##....",
    ",": "..../..../..../..../..../..../..##/..##/.##./##..",
    "<": "....##/...##./..##../.##.../##..../##..../.##.../..##../...##./....##",
    ">": "##..../.##.../..##../...##./....##/....##/...##./..##../.##.../##....",
  ]
}
