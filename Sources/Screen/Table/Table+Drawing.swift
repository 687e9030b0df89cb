extension Table {
  /// Draws the titles in the first row of `rect` and below them as many rows as there is room for,
  /// from `firstRow` on.
  /// - Parameters:
  ///   - showsHeader: whether the titles are drawn; without them the rows begin at the top.
  ///   - selected: the row whose whole width is restyled with `selectedStyle`.
  /// - Returns: the rows drawn, so that a click finds its row: the first stands below the titles.
  @discardableResult
  public func draw(
    on canvas: inout Canvas, in rect: Rect, firstRow: Int = 0, showsHeader: Bool = true,
    selected: Int? = nil, selectedStyle: (Style) -> Style = { $0 }, glyphs: GlyphLevel = .unicode
  ) -> Range<Int> {
    let places = places(for: rect.width)
    let top = rect.y + (showsHeader ? 1 : 0)
    let first = min(max(0, firstRow), rows.count)
    let shown = first..<min(rows.count, first + max(0, rect.endY - top))
    canvas.clipped(to: rect) { canvas in
      if showsHeader { drawHeader(places, on: &canvas, in: rect, glyphs) }
      for index in shown {
        let y = top + index - first
        for place in places where place.column < rows[index].contents.count {
          let area = Rect(x: rect.x + place.x, y: y, width: place.width, height: 1)
          draw(rows[index].contents[place.column], place, on: &canvas, in: area, glyphs)
        }
        if index == selected {
          canvas.restyle(Rect(x: rect.x, y: y, width: rect.width, height: 1), selectedStyle)
        }
      }
    }
    return shown
  }

  private func drawHeader(
    _ places: [Place], on canvas: inout Canvas, in rect: Rect, _ glyphs: GlyphLevel
  ) {
    for place in places {
      let column = columns[place.column]
      let title =
        column.alignment == .left
        ? column.title.fitted(to: place.width, ellipsis: glyphs.ellipsis)
        : column.title.paddedLeft(to: place.width, ellipsis: glyphs.ellipsis)
      canvas.put(title, x: rect.x + place.x, y: rect.y, style: headerStyle)
    }
  }

  private func draw(
    _ content: Content, _ place: Place, on canvas: inout Canvas, in area: Rect, _ glyphs: GlyphLevel
  ) {
    switch content {
    case .sparkline(let line): line.draw(on: &canvas, in: area, glyphs: glyphs)
    case .bar(let bar): bar.draw(on: &canvas, in: area, glyphs: glyphs)
    case .text(let text):
      let spare = max(0, area.width - text.width)
      let indent: Int
      switch columns[place.column].alignment {
      case .left: indent = 0
      case .right: indent = spare
      case .decimal:
        let overhang = Table.fractionWidth(of: text.plain).map { place.fraction - $0 } ?? 0
        indent = max(0, spare - overhang)
      }
      canvas.put(
        text, x: area.x + indent, y: area.y, maxWidth: area.width, ellipsis: glyphs.ellipsis)
    }
  }
}
