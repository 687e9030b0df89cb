/// Neighbouring cells of a row that look alike and are put on a page in the same way.
struct PictureRun {
  enum Kind {
    /// Nothing but ground, and a line under it perhaps.
    case blank
    /// Characters that every typeface for terminals has, a cell each.
    case letters
    /// One character that may come from another typeface, be wide, or carry marks.
    case lone
    /// Characters that are drawn.
    case shapes
  }

  let kind: Kind
  let look: ShownLook
  let x: Int
  let y: Int
  private(set) var columns: Int
  private(set) var cells: [Cell]

  var text: String { cells.reduce(into: "") { $0 += $1.text } }

  /// The runs of a canvas, row after row.
  static func rows(
    of canvas: Canvas, level: ColourLevel, terminal: TerminalColours
  ) -> [[PictureRun]] {
    var looks: [UInt64: ShownLook] = [:]
    return (0..<canvas.size.rows).map { y in
      var runs: [PictureRun] = []
      for (x, cell) in canvas.row(y).enumerated() where cell.width > 0 {
        let look =
          looks[cell.look] ?? ShownLook(cell.style, level: level, terminal: terminal)
        looks[cell.look] = look
        // One space between words of the same look belongs to them.
        let next = canvas[x + 1, y]
        let joins =
          cell.base == 0x20 && runs.last?.kind == .letters && runs.last?.look == look
          && next.look == cell.look && kind(of: next) == .letters
        let kind = joins ? .letters : kind(of: cell)
        if let last = runs.last, kind != .lone, last.kind == kind, last.look == look {
          runs[runs.count - 1].append(cell)
        } else {
          runs.append(
            PictureRun(kind: kind, look: look, x: x, y: y, columns: cell.width, cells: [cell]))
        }
      }
      return runs
    }
  }

  private mutating func append(_ cell: Cell) {
    cells.append(cell)
    columns += cell.width
  }

  private static func kind(of cell: Cell) -> Kind {
    let scalars = cell.scalars
    guard cell.width == 1, scalars.count == 1, let scalar = scalars.first else { return .lone }
    if scalar == " " { return .blank }
    if scalar.value < 0x100 { return .letters }
    return CellShape(scalar) == nil ? .lone : .shapes
  }
}
