/// The data of an SVG path, built up contour by contour; lengths are in hundredths of a unit.
struct PicturePath {
  private(set) var steps = ""

  mutating func add(_ shape: CellShape, x: Int, y: Int) {
    for contour in shape.contours {
      switch contour {
      case .rect(let left, let top, let width, let height):
        addRect(x: x + left, y: y + top, width: width, height: height)
      case .outline(let start, let segments):
        func place(_ point: CellShape.Point) -> String {
          "\(PicturePath.number(x + point.x)) \(PicturePath.number(y + point.y))"
        }
        steps += "M" + place(start)
        for segment in segments {
          switch segment {
          case .line(let point): steps += "L" + place(point)
          case .curve(let one, let two, let point):
            steps += "C\(place(one)) \(place(two)) \(place(point))"
          }
        }
        steps += "Z"
      }
    }
  }

  mutating func addRect(x: Int, y: Int, width: Int, height: Int) {
    let number = PicturePath.number
    steps += "M\(number(x)) \(number(y))h\(number(width))v\(number(height))h\(number(-width))z"
  }

  /// Hundredths as a decimal: 150 as `1.5`.
  static func number(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}
