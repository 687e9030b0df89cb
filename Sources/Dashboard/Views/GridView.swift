internal import Screen

/// A plain table of texts in columns, for figures, files and comparators.
struct GridView {
  struct Column {
    let heading: String
    var isRight = false
    /// Columns of a lower rank are dropped later; 0 stays whatever happens.
    var rank = 0
    var widest: Int?
  }

  struct Row {
    let cells: [String]
    var role: Role = .text
    /// Marked as altered by the last reload.
    var isChanged = false
  }

  let columns: [Column]
  let rows: [Row]
  let look: Look

  var height: Int { rows.count + 1 }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let wishes = columns.enumerated().map { index, column in
      let wide = rows.map { $0.cells.indices.contains(index) ? TextWidth.width(of: $0.cells[index]) : 0 }.max() ?? 0
      let width = wide == 0 ? 0 : max(wide, TextWidth.width(of: column.heading))
      return ColumnFit<Int>.Column(
        index, column.heading, width: min(width, column.widest ?? width), widest: width, isRight: column.isRight, rank: column.rank)
    }
    let fit = ColumnFit(wishes, width: rect.width)
    for place in fit.places { put(place.column.heading, place, rect, rect.y, look[.muted], &canvas) }
    for (index, row) in rows.enumerated() {
      let y = rect.y + 1 + index
      guard y < min(rect.endY, canvas.size.rows), y >= 0 else { continue }
      for place in fit.places where row.cells.indices.contains(place.column.id) {
        let isNumber = place.column.id == 1
        let style = isNumber && row.isChanged && look.marksChanges ? look[.changed] : look[row.role]
        put(row.cells[place.column.id], place, rect, y, style, &canvas)
      }
    }
  }

  private func put(_ text: String, _ place: ColumnFit<Int>.Place, _ rect: Rect, _ y: Int, _ style: Style, _ canvas: inout Canvas) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis) : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    canvas.put(fitted, x: rect.x + place.x, y: y, style: style)
  }
}
