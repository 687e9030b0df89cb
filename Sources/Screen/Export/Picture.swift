/// A canvas made ready for a page: its runs, and the colour that most of it stands on.
struct Picture {
  let size: Size
  let rows: [[PictureRun]]
  let ground: RGB

  init(_ canvas: Canvas, level: ColourLevel, terminal: TerminalColours) {
    size = canvas.size
    rows = PictureRun.rows(of: canvas, level: level, terminal: terminal)
    var extents: [RGB: Int] = [:]
    var widest: (ground: RGB, columns: Int) = (terminal.background, 0)
    for run in rows.joined() {
      let columns = extents[run.look.ground, default: 0] + run.columns
      extents[run.look.ground] = columns
      if columns > widest.columns { widest = (run.look.ground, columns) }
    }
    ground = widest.ground
  }

  var width: Int { size.columns * CellShape.width / 100 }
  var height: Int { size.rows * CellShape.height / 100 }

  /// What the picture says, without what is drawn, a row after the other.
  var words: String {
    rows.compactMap { runs -> String? in
      var row = ""
      for run in runs {
        if run.kind == .letters || run.kind == .lone {
          row += run.text
        } else if let last = row.last, last != " " {
          row += " "
        }
      }
      while row.last == " " { row.removeLast() }
      return row.isEmpty ? nil : row
    }.joined(separator: " / ")
  }
}
