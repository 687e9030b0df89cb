/// Areas of a picture, gathered by how they are filled.
///
/// All of one fill are one path: where neighbours meet in it no seam shows, at any scale.
struct PictureLayer {
  private struct Fill: Hashable {
    let colour: RGB
    /// In hundredths.
    let opacity: Int
  }

  private var order: [Fill] = []
  private var paths: [Fill: PicturePath] = [:]

  /// What lies behind the characters, where it is not `ground`.
  static func grounds(_ rows: [[PictureRun]], on ground: RGB) -> PictureLayer {
    var layer = PictureLayer()
    for run in rows.joined() where run.look.ground != ground {
      layer.add(Fill(colour: run.look.ground, opacity: 100)) {
        $0.addRect(
          x: run.x * CellShape.width, y: run.y * CellShape.height,
          width: run.columns * CellShape.width, height: CellShape.height)
      }
    }
    return layer
  }

  /// The characters that are drawn.
  static func shapes(_ rows: [[PictureRun]]) -> PictureLayer {
    var layer = PictureLayer()
    for run in rows.joined() where run.kind == .shapes {
      for (offset, cell) in run.cells.enumerated() {
        guard let scalar = cell.scalars.first, let shape = CellShape(scalar),
          !shape.contours.isEmpty
        else { continue }
        layer.add(Fill(colour: run.look.ink, opacity: shape.opacity)) {
          $0.add(
            shape, x: (run.x + offset) * CellShape.width, y: run.y * CellShape.height)
        }
      }
    }
    return layer
  }

  /// The lines under characters and blanks.
  static func underlines(_ rows: [[PictureRun]]) -> PictureLayer {
    var layer = PictureLayer()
    for run in rows.joined() where run.look.isUnderlined {
      layer.add(Fill(colour: run.look.ink, opacity: 100)) {
        $0.addRect(
          x: run.x * CellShape.width, y: run.y * CellShape.height + 1400,
          width: run.columns * CellShape.width, height: 100)
      }
    }
    return layer
  }

  private mutating func add(_ fill: Fill, _ draw: (inout PicturePath) -> Void) {
    if paths[fill] == nil { order.append(fill) }
    draw(&paths[fill, default: PicturePath()])
  }

  /// The paths in an element of their own, a line each, in the order in which their fills first came
  /// up; nothing where there are none.
  func group(called name: String) -> [String] {
    order.isEmpty ? [] : ["<g class=\"\(name)\">"] + elements + ["</g>"]
  }

  private var elements: [String] {
    order.map { fill in
      let opacity =
        fill.opacity == 100 ? "" : " fill-opacity=\"\(PicturePath.number(fill.opacity))\""
      return "<path fill=\"\(fill.colour.hex)\"\(opacity) d=\"\(paths[fill]?.steps ?? "")\"/>"
    }
  }
}
