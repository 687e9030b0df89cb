extension CellShape {
  /// Lines and corners, read from the character's name: BOX DRAWINGS LIGHT DOWN AND RIGHT.
  init?(boxDrawing scalar: Unicode.Scalar) {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ").dropFirst(2).map(String.init)
    if words.contains("DIAGONAL") {
      self.init(diagonals: words)
    } else if words.contains("ARC") {
      self.init(arcTo: words)
    } else if words.contains("DASH") {
      self.init(dashes: words)
    } else {
      self.init(BoxArms(words))
    }
  }

  private init(_ arms: BoxArms) { self.init(arms.rects.map { .rect($0) }) }

  private init(dashes words: [String]) {
    let count = words.contains("DOUBLE") ? 2 : words.contains("TRIPLE") ? 3 : 4
    let isAcross = words.contains("HORIZONTAL")
    let (from, to) = BoxArms.stroke(words.contains("HEAVY") ? .heavy : .light, across: !isAcross)
    let length = isAcross ? CellShape.width : CellShape.height
    self.init(
      (0..<count).map { index in
        // As much gap as dash, and the same across the edge of the cell.
        let start = index * length / count
        let dash = BoxArms.Box(from: start, to: start + length / count / 2, near: from, far: to)
        return .rect(isAcross ? dash : dash.turned)
      })
  }

  /// A quarter of a round corner, a line wide.
  private init(arcTo words: [String]) {
    let (left, right) = BoxArms.stroke(.light, across: true)
    let (top, bottom) = BoxArms.stroke(.light, across: false)
    let goesDown = words.contains("DOWN")
    let goesRight = words.contains("RIGHT")
    let outerX = goesRight ? left : right
    let innerX = goesRight ? right : left
    let outerY = goesDown ? top : bottom
    let innerY = goesDown ? bottom : top
    let edgeX = goesRight ? CellShape.width : 0
    let edgeY = goesDown ? CellShape.height : 0
    // The bend takes as much of the line down as there is line across.
    let bendY = outerY + (goesDown ? 1 : -1) * abs(edgeX - outerX)
    func between(_ one: Int, _ other: Int) -> Int { one + (other - one) * 11 / 20 }
    self.init([
      .outline(
        from: Point(outerX, edgeY),
        [
          .line(Point(outerX, bendY)),
          .curve(
            Point(outerX, between(bendY, outerY)), Point(between(edgeX, outerX), outerY),
            Point(edgeX, outerY)),
          .line(Point(edgeX, innerY)),
          .curve(
            Point(between(edgeX, innerX), innerY), Point(innerX, between(bendY, innerY)),
            Point(innerX, bendY)),
          .line(Point(innerX, edgeY)),
        ])
    ])
  }

  private init(diagonals words: [String]) {
    let (right, foot) = (CellShape.width, CellShape.height)
    let (across, down) = (55, 110)
    let rising: Contour = .polygon([
      (right - across, 0), (right, 0), (right, down), (across, foot), (0, foot), (0, foot - down),
    ])
    let falling: Contour = .polygon([
      (0, 0), (across, 0), (right, foot - down), (right, foot), (right - across, foot), (0, down),
    ])
    if words.contains("CROSS") {
      self.init([rising, falling])
    } else {
      self.init([words.starts(with: ["LIGHT", "DIAGONAL", "UPPER", "RIGHT"]) ? rising : falling])
    }
  }
}

extension CellShape.Contour {
  fileprivate static func rect(_ box: BoxArms.Box) -> CellShape.Contour {
    .rect(x: box.from, y: box.near, width: box.to - box.from, height: box.far - box.near)
  }
}
