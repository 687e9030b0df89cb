internal import Screen

/// Draws records in columns: as room gets short the legal status goes first, then the placement, the review, the time in care.
struct RecordsView {
  let page: RecordsPage
  let look: Look
  let cursor: String?

  private enum Column: Hashable { case mark, child, age, inCare, toDo, review, placement, legalStatus }

  private enum Line {
    case heading(String)
    case row(RecordsPage.Row)
  }

  /// - Returns: the rows a click can choose.
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let fit = ColumnFit(columns, width: rect.width, gap: rect.width < 100 ? 1 : 2)
    for place in fit.places { put(place.column.heading, place, rect, rect.y, look[.muted], &canvas) }
    let body = rect.splitTop(1).rest
    let lines = page.parts.flatMap { part -> [Line] in
      (part.title.isEmpty || part.rows.isEmpty ? [] : [.heading("\(part.title) · \(part.rows.count)")]) + part.rows.map { .row($0) }
    }
    let chosen = lines.firstIndex { if case .row(let row) = $0 { row.id == cursor } else { false } }
    let first = Window.first(count: lines.count, height: body.height, cursor: chosen)
    var found: [(id: String, rect: Rect)] = []
    for (offset, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
      let place = Rect(x: body.x, y: body.y + offset, width: body.width, height: 1)
      switch line {
      case .heading(let text):
        canvas.put(text, x: place.x, y: place.y, style: look[.heading], maxWidth: place.width, ellipsis: look.glyphs.ellipsis)
      case .row(let row):
        let ground: Role? = row.id == cursor ? .selection : nil
        if ground != nil {
          canvas.fill(place, style: look[.selection])
          canvas.cursor = Canvas.Position(x: place.x, y: place.y)
        }
        for column in fit.places { put(text(row, column), column, place, place.y, look.style(role(row, column.column.id), on: ground), &canvas) }
        found.append((row.id, place))
      }
    }
    return found
  }

  private var columns: [ColumnFit<Column>.Column] {
    func width(_ heading: String, _ value: (RecordsPage.Row) -> String) -> Int {
      let widest = page.rows.reduce(0) { max($0, TextWidth.width(of: value($1))) }
      return widest == 0 ? 0 : max(widest, TextWidth.width(of: heading))
    }
    let toDo = width("to be done", \.toDo)
    let allToDo = width("to be done", \.allToDo)
    let isMarked = page.parts.count > 1
    return [
      .init(.mark, width: isMarked ? 1 : 0, rank: 0),
      .init(.child, "child", width: width("child", \.id), rank: 0),
      .init(.age, "age", width: width("age", \.age), isRight: true, rank: 0),
      .init(.inCare, "in care", width: width("in care", \.inCare), isRight: true, rank: 1),
      .init(.toDo, "to be done", width: min(toDo, 34), widest: max(toDo, allToDo), rank: 0),
      .init(.review, "next review", width: width("next review", \.review), isRight: true, rank: 2),
      .init(.placement, "placement", width: min(24, width("placement", \.placement)), rank: 3),
      .init(.legalStatus, "legal status", width: min(24, width("legal status", \.legalStatus)), rank: 4),
    ]
  }

  private func text(_ row: RecordsPage.Row, _ place: ColumnFit<Column>.Place) -> String {
    switch place.column.id {
    case .mark: row.isCounted ? "+" : "-"
    case .child: row.id
    case .age: row.age
    case .inCare: look.glyphs == .ascii && row.inCare.hasPrefix("≥") ? ">" + row.inCare.dropFirst() : row.inCare
    case .toDo: TextWidth.width(of: row.allToDo) <= place.width ? row.allToDo : row.toDo
    case .review: row.review
    case .placement: row.placement
    case .legalStatus: row.legalStatus
    }
  }

  private func role(_ row: RecordsPage.Row, _ column: Column) -> Role {
    switch column {
    case .child: .heading
    case .toDo: row.isLate ? .accent : .text
    case .placement, .legalStatus, .mark: .muted
    case .age, .inCare, .review: .text
    }
  }

  private func put(_ text: String, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ y: Int, _ style: Style, _ canvas: inout Canvas) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis) : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    canvas.put(fitted, x: rect.x + place.x, y: y, style: style)
  }
}
