internal import Screen

extension State {
  /// Four headline panes and the scorecard, side by side where there is room, else one pane at a time above a short scorecard.
  func drawHome(_ picture: inout Picture, in rect: Rect) {
    guard let standing else { return }
    if standing.rows.isEmpty, standing.panes.allSatisfy({ $0.blocks.isEmpty }) {
      drawMessage(&picture, in: rect, title: "There are no figures for \(standing.authority) on this board", lines: State.emptyBoard)
      return
    }
    if visit.isZoomed, hasPane(visit.pane) {
      drawPane(visit.pane, &picture, in: rect)
    } else if rect.width >= 100, rect.height >= 26 {
      drawGrid(&picture, in: rect, standing)
    } else {
      drawColumn(&picture, in: rect, standing)
    }
  }

  private func drawGrid(_ picture: inout Picture, in rect: Rect, _ standing: Standing) {
    let count = standing.panes.count
    let bands = (count + 1) / 2
    let strip = standing.rows.count + 3
    let spare = rect.height - strip
    // A third of the height each, more where the scorecard is short, never so much that panes gape.
    let band = bands == 0 ? 0 : min(max(rect.height / 3, spare / bands, 10), 18, (rect.height - 5) / bands)
    let (top, bottom) = rect.splitTop(band * bands)
    let rows = Layout.rows(Array(repeating: .fixed(band), count: bands), in: top)
    for (index, row) in rows.enumerated() {
      let pair = count - index * 2 >= 2
      let columns = pair ? Layout.columns([.flexible(), .flexible()], in: row) : [row]
      for (place, column) in columns.enumerated() { drawPane(index * 2 + place + 1, &picture, in: column) }
    }
    drawStrip(&picture, in: bottom)
  }

  private func drawColumn(_ picture: inout Picture, in rect: Rect, _ standing: Standing) {
    let (tabs, rest) = rect.splitTop(1)
    drawTabs(&picture, in: tabs, standing)
    guard visit.pane != 5, hasPane(visit.pane) else {
      drawStrip(&picture, in: rest)
      return
    }
    let strip = rest.height >= 16 ? min(max(rest.height - 13, 5), 7) : 0
    let (lower, upper) = rest.splitBottom(strip)
    drawPane(visit.pane, &picture, in: upper)
    if strip > 0 { drawStrip(&picture, in: lower) }
  }

  /// The panes by number, in as many words as fit.
  private func drawTabs(_ picture: inout Picture, in rect: Rect, _ standing: Standing) {
    let titles = standing.panes.map(\.shortTitle) + ["Scorecard"]
    let numbers = standing.panes.indices.map { $0 + 1 } + [5]
    let widest = titles.reduce(0) { $0 + TextWidth.width(of: $1) + 2 }
    // Each takes its number and a blank, air where there is room for it, and a share of the rest where there is not.
    let pad = widest + titles.count * 3 <= rect.width - 2 ? " " : ""
    let fits = widest + titles.count * (pad.count * 2 + 1) <= rect.width - 1
    let each = fits ? 100 : max(3, (rect.width - 2) / max(1, titles.count) - 3)
    var x = rect.x + 1
    for (number, title) in zip(numbers, titles) {
      let start = x
      let text = "\(pad)\(number) \(title.fitted(to: each, ellipsis: settings.glyphs.ellipsis))\(pad)"
      x += picture.canvas.put(text, x: x, y: rect.y, style: theme[number == visit.pane ? .selection : .muted])
      picture.spot(Rect(x: start, y: rect.y, width: x - start, height: 1), .pane(number))
      x += 1
    }
  }

  func drawPane(_ number: Int, _ picture: inout Picture, in rect: Rect) {
    guard let panes = standing?.panes, panes.indices.contains(number - 1) else { return }
    let content = panes[number - 1]
    let title = TextWidth.width(of: content.title) + 6 <= rect.width ? content.title : content.shortTitle
    let inside = drawFrame(number, title, &picture, in: rect)
    let isHere = visit.pane == number
    let rows = PaneView(content: content, look: look, cursor: isHere ? cursor : nil, isZoomed: visit.isZoomed)
      .draw(on: &picture.canvas, in: inside)
    for row in rows { picture.spot(row.rect, .row(row.id, pane: number)) }
    if isHere, let row = rows.first(where: { $0.id == cursor }) {
      picture.canvas.cursor = Canvas.Position(x: row.rect.x, y: row.rect.y)
    }
  }

  private func drawStrip(_ picture: inout Picture, in rect: Rect) {
    guard let standing else { return }
    let rows = stripRows
    let inside = drawFrame(5, "Scorecard · red first", &picture, in: rect)
    let view = ScorecardView(
      rows: rows, widths: standing.stripColumns, look: look, cursor: visit.pane == 5 ? cursor : nil, hasHeadings: inside.height >= 4)
    for row in view.draw(on: &picture.canvas, in: inside) { picture.spot(row.rect, .row(row.id, pane: 5)) }
    let shown = inside.height - (inside.height >= 4 ? 1 : 0)
    if rows.count > shown, rect.width > 40 {
      let more = " \(rows.count) indicators, s shows all "
      picture.canvas.put(more, x: rect.endX - 2 - TextWidth.width(of: more), y: rect.endY - 1, style: theme[.muted])
    }
  }

  /// The frame of a pane, brighter where the focus is.
  /// - Returns: the room inside, a column of air at each side.
  private func drawFrame(_ number: Int, _ title: String, _ picture: inout Picture, in rect: Rect) -> Rect {
    let isHere = visit.pane == number
    let style = theme[isHere ? .focusBorder : .border]
    var text = StyledText("\(number) ", style: theme[.key])
    text.append(title, style: theme[isHere ? .heading : .text])
    let inside = picture.canvas.frame(rect, title: text, style: style, glyphs: settings.glyphs)
    picture.spot(rect, .pane(number))
    if isHere { picture.canvas.cursor = Canvas.Position(x: rect.x + 2, y: rect.y) }
    return inside.inset(left: 1, right: 1)
  }
}
