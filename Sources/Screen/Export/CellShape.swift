/// The outline of a character that is drawn rather than set in type, so that it fills its cell and
/// meets its neighbours whatever fonts the reader has.
///
/// Lengths are in hundredths of a unit; a cell is 8 units wide and 16 high, which halves, eighths
/// and braille dots divide evenly.
struct CellShape {
  static let width = 800
  static let height = 1600

  enum Contour {
    case rect(x: Int, y: Int, width: Int, height: Int)
    case outline(from: Point, [Segment])
  }

  enum Segment {
    case line(Point)
    case curve(Point, Point, Point)
  }

  struct Point {
    let x: Int
    let y: Int

    init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  let contours: [Contour]
  /// How much of the ink covers the ground, in hundredths: less than 100 for shading.
  let opacity: Int

  init(_ contours: [Contour], opacity: Int = 100) {
    self.contours = contours
    self.opacity = opacity
  }

  /// The shape of a character; nil for what is set in type.
  init?(_ scalar: Unicode.Scalar) {
    let shape: CellShape? =
      switch scalar.value {
      case 0x2500...0x257F: CellShape(boxDrawing: scalar)
      case 0x2580...0x259F: CellShape(block: scalar.value)
      case 0x25A0...0x25FF: CellShape(mark: scalar)
      case 0x2800...0x28FF: CellShape(braille: scalar.value)
      default: nil
      }
    guard let shape else { return nil }
    self = shape
  }
}

extension CellShape.Contour {
  static func polygon(_ points: [(x: Int, y: Int)]) -> CellShape.Contour {
    let points = points.map { CellShape.Point($0.x, $0.y) }
    return .outline(
      from: points.first ?? CellShape.Point(0, 0), points.dropFirst().map { .line($0) })
  }
}
