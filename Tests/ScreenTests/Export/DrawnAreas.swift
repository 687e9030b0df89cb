/// The areas of SVG path data, cell by cell: which of 8 by 16 points are covered.
struct DrawnAreas {
  private typealias Point = (x: Double, y: Double)

  /// A bit a point, row after row from the top left, for each cell anything is drawn in.
  private(set) var cells: [[Int]: [Bool]] = [:]

  init(_ data: String) throws {
    var windings: [[Int]: [Int]] = [:]
    for contour in try DrawnAreas.contours(data) {
      guard let left = contour.map(\.x).min(), let right = contour.map(\.x).max(),
        let top = contour.map(\.y).min(), let foot = contour.map(\.y).max()
      else { continue }
      for y in Int(top / 16)...max(Int(top / 16), Int((foot - 0.001) / 16)) {
        for x in Int(left / 8)...max(Int(left / 8), Int((right - 0.001) / 8)) {
          var cell = windings[[x, y]] ?? Array(repeating: 0, count: 128)
          for place in cell.indices {
            let point = (
              x: Double(x * 8 + place % 8) + 0.5, y: Double(y * 16 + place / 8) + 0.5
            )
            cell[place] += DrawnAreas.winding(of: contour, around: point)
          }
          windings[[x, y]] = cell
        }
      }
    }
    cells = windings.mapValues { $0.map { $0 != 0 } }
  }

  private static func winding(of contour: [Point], around point: Point) -> Int {
    var winding = 0
    for (index, one) in contour.enumerated() {
      let other = contour[(index + 1) % contour.count]
      guard (one.y <= point.y) != (other.y <= point.y) else { continue }
      let x = one.x + (point.y - one.y) / (other.y - one.y) * (other.x - one.x)
      if x > point.x { winding += other.y > one.y ? 1 : -1 }
    }
    return winding
  }

  /// Understands the commands M L C Z and h v z.
  private static func contours(_ data: String) throws -> [[Point]] {
    var contours: [[Point]] = []
    var contour: [Point] = []
    var rest = data[...]
    while let command = rest.popFirst() {
      let numbers = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(numbers.count)
      let values = try numbers.split(separator: " ").map {
        guard let value = Double($0) else { throw Markup.Fault(description: "'\($0)' in a path") }
        return value
      }
      let last = contour.last ?? (0, 0)
      switch (command, values.count) {
      case ("M", 2): contour = [(values[0], values[1])]
      case ("L", 2): contour.append((values[0], values[1]))
      case ("h", 1): contour.append((last.x + values[0], last.y))
      case ("v", 1): contour.append((last.x, last.y + values[0]))
      case ("C", 6):
        for step in 1...8 {
          let t = Double(step) / 8
          func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            let u = 1 - t
            return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
          }
          contour.append(
            (at(last.x, values[0], values[2], values[4]), at(last.y, values[1], values[3], values[5])))
        }
      case ("Z", 0), ("z", 0): contours.append(contour)
      default: throw Markup.Fault(description: "\(command)\(numbers) in a path")
      }
    }
    return contours
  }
}
