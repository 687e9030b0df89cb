extension CellShape {
  /// Blocks: parts of the cell from one side or corner, and the three shades.
  init?(block value: UInt32) {
    let (width, height) = (CellShape.width, CellShape.height)
    func part(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> CellShape {
      CellShape([.rect(x: x, y: y, width: width, height: height)])
    }
    switch value {
    case 0x2580: self = part(0, 0, width, height / 2)
    case 0x2581...0x2588:
      let filled = height / 8 * Int(value - 0x2580)
      self = part(0, height - filled, width, filled)
    case 0x2589...0x258F: self = part(0, 0, width / 8 * Int(0x2590 - value), height)
    case 0x2590: self = part(width / 2, 0, width / 2, height)
    case 0x2591...0x2593:
      self.init(
        [.rect(x: 0, y: 0, width: width, height: height)], opacity: 25 * Int(value - 0x2590))
    case 0x2594: self = part(0, 0, width, height / 8)
    case 0x2595: self = part(width / 8 * 7, 0, width / 8, height)
    default:
      guard let corners = CellShape.quadrants[value] else { return nil }
      self.init(
        corners.map {
          .rect(
            x: $0 % 2 * width / 2, y: $0 / 2 * height / 2, width: width / 2, height: height / 2)
        })
    }
  }

  /// Corners: 0 and 1 above, 2 and 3 below.
  private static let quadrants: [UInt32: [Int]] = [
    0x2596: [2], 0x2597: [3], 0x2598: [0], 0x2599: [0, 2, 3], 0x259A: [0, 3], 0x259B: [0, 1, 2],
    0x259C: [0, 1, 3], 0x259D: [1], 0x259E: [1, 2], 0x259F: [1, 2, 3],
  ]

  /// Braille: two columns of four dots, numbered downwards, the lowest two last.
  init(braille value: UInt32) {
    let places: [(column: Int, row: Int)] = [
      (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
    ]
    let dot = 240
    let pitch = CellShape.width / 2
    self.init(
      places.enumerated().compactMap { bit, place in
        guard value & 1 << UInt32(bit) != 0 else { return nil }
        let margin = (pitch - dot) / 2
        return .rect(
          x: place.column * pitch + margin, y: place.row * pitch + margin, width: dot, height: dot)
      })
  }
}
