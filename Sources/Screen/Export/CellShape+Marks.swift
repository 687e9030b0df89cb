extension CellShape {
  /// The points, squares and triangles that charts mark figures with; nil for the rest.
  init?(mark scalar: Unicode.Scalar) {
    // About the height of a capital letter, on the line that letters stand on.
    let (left, right, top, foot) = (50, 750, 500, 1200)
    let (middleX, middleY) = ((left + right) / 2, (top + foot) / 2)
    let triangle: [(x: Int, y: Int)]
    switch scalar {
    case "■": self = CellShape([.square(from: left, top, side: right - left)])
    case "□":
      self = CellShape([
        .square(from: left, top, side: right - left),
        .hole(from: left + 100, top + 100, side: right - left - 200),
      ])
    case "▬": self = CellShape([.rect(x: left, y: middleY - 150, width: right - left, height: 300)])
    case "●": self = CellShape([.circle(x: middleX, y: middleY, radius: 340)])
    case "○":
      self = CellShape([
        .circle(x: middleX, y: middleY, radius: 340),
        .circle(x: middleX, y: middleY, radius: 240, isHole: true),
      ])
    case "▲", "△": triangle = [(middleX, top), (right, foot), (left, foot)]
      self = CellShape(triangle, hollow: scalar == "△")
    case "▼", "▽": triangle = [(left, top), (right, top), (middleX, foot)]
      self = CellShape(triangle, hollow: scalar == "▽")
    case "▶", "▷": triangle = [(left, top), (right, middleY), (left, foot)]
      self = CellShape(triangle, hollow: scalar == "▷")
    case "◀", "◁": triangle = [(right, top), (right, foot), (left, middleY)]
      self = CellShape(triangle, hollow: scalar == "◁")
    case "◆", "◇":
      self = CellShape(
        [(middleX, top - 50), (right, middleY), (middleX, foot + 50), (left, middleY)],
        hollow: scalar == "◇")
    default: return nil
    }
  }

  /// A shape with straight sides, clockwise; hollow, less the same shape at 60 in 100 of the size.
  private init(_ corners: [(x: Int, y: Int)], hollow: Bool) {
    guard hollow else {
      self.init([.polygon(corners)])
      return
    }
    let centre = (
      x: corners.reduce(0) { $0 + $1.x } / corners.count,
      y: corners.reduce(0) { $0 + $1.y } / corners.count
    )
    let hole = corners.reversed().map {
      (x: centre.x + ($0.x - centre.x) * 60 / 100, y: centre.y + ($0.y - centre.y) * 60 / 100)
    }
    self.init([.polygon(corners), .polygon(hole)])
  }
}

extension CellShape.Contour {
  fileprivate static func square(from x: Int, _ y: Int, side: Int) -> CellShape.Contour {
    .rect(x: x, y: y, width: side, height: side)
  }

  /// A square run round the other way, which takes away from what it lies on.
  fileprivate static func hole(from x: Int, _ y: Int, side: Int) -> CellShape.Contour {
    .polygon([(x, y), (x, y + side), (x + side, y + side), (x + side, y)])
  }

  fileprivate static func circle(
    x: Int, y: Int, radius: Int, isHole: Bool = false
  ) -> CellShape.Contour {
    // Four curves whose handles are this long keep within 3 in 10,000 of a circle.
    let handle = radius * 5523 / 10000
    let turn = isHole ? -1 : 1
    func at(_ across: Int, _ down: Int) -> CellShape.Point {
      CellShape.Point(x + across, y + down * turn)
    }
    return .outline(
      from: at(radius, 0),
      [
        .curve(at(radius, handle), at(handle, radius), at(0, radius)),
        .curve(at(-handle, radius), at(-radius, handle), at(-radius, 0)),
        .curve(at(-radius, -handle), at(-handle, -radius), at(0, -radius)),
        .curve(at(handle, -radius), at(radius, -handle), at(radius, 0)),
      ])
  }
}
