internal import CareModel
internal import Screen
internal import Statistics

/// Draws rows of the scorecard in columns; as room gets short the reason goes first, then the theme, the change on a
/// year, the region, the parts, the sparkline, England, what to expect of the target, how far it is off its target, the
/// neighbours with the verdict on us, since when, the target, the signal, the change; the colour, the name, the figure and its period stay.
struct ScorecardView {
  let rows: [ScorecardRow]
  let widths: ScorecardColumns
  let look: Look
  let cursor: String?
  /// Whether a line with its name stands above each theme.
  var isGrouped = false
  var hasHeadings = true

  private enum Column: Hashable { case rating, title, value, mark, target, gap, change, year, spark, neighbours, region, england, counts, theme, why, since, signal, assurance }

  private enum Line {
    case theme(String)
    case row(ScorecardRow)
  }

  /// - Returns: the rows a click can choose.
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let fit = ColumnFit(columns(rect.width), width: rect.width, gap: rect.width < 118 ? 1 : 2)
    var body = rect
    if hasHeadings {
      for place in fit.places { put(place.column.heading, place, rect, rect.y, look[.muted], &canvas) }
      body = rect.splitTop(1).rest
    }
    let lines = lines
    let chosen = lines.firstIndex { if case .row(let row) = $0 { row.id == cursor } else { false } }
    let first = Window.first(count: lines.count, height: body.height, cursor: chosen)
    var found: [(id: String, rect: Rect)] = []
    for (offset, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
      let place = Rect(x: body.x, y: body.y + offset, width: body.width, height: 1)
      switch line {
      case .theme(let theme): canvas.put(theme, x: place.x, y: place.y, style: look[.heading], maxWidth: place.width, ellipsis: look.glyphs.ellipsis)
      case .row(let row):
        draw(row, fit, in: place, &canvas)
        found.append((row.id, place))
        if row.id == cursor { canvas.cursor = Canvas.Position(x: place.x, y: place.y) }
      }
    }
    return found
  }

  private var lines: [Line] {
    guard isGrouped else { return rows.map { .row($0) } }
    var lines: [Line] = []
    var theme: String?
    for row in rows {
      if row.theme != theme {
        lines.append(.theme(row.theme))
        theme = row.theme
      }
      lines.append(.row(row))
    }
    return lines
  }

  private func columns(_ width: Int) -> [ColumnFit<Column>.Column] {
    // In a narrow list the signal's mark stands alone; the line below the list says it in words.
    let isShort = width < 100
    func room(_ width: Int, _ heading: String) -> Int { width == 0 ? 0 : max(width, heading.count) }
    return [
      .init(.rating, width: 3, rank: 0),
      .init(.title, "indicator", width: min(24, max(12, widths.title)), widest: 28, rank: 0),
      .init(.value, "now", width: room(widths.value, "now"), isRight: true, rank: 0),
      .init(.mark, width: widths.mark, rank: 0),
      .init(.since, "since", width: room(widths.since, "since"), rank: 4),
      .init(.target, "target", width: room(widths.target, "target"), isRight: true, rank: 3),
      .init(.gap, "off by", width: room(widths.gap, "off by"), isRight: true, rank: 6),
      .init(.change, "change", width: room(widths.change, "change"), isRight: true, rank: 1),
      .init(.year, "on a year", width: room(widths.yearChange, "on a year"), isRight: true, rank: 12),
      .init(.spark, "trend", width: 10, widest: 36, rank: 9),
      .init(.signal, isShort ? "" : "signal", width: isShort ? min(widths.signal, 1) : room(widths.signal, "signal"), rank: 2),
      .init(.assurance, "target: expect", width: room(widths.assurance, "target: expect"), rank: 7),
      .init(.neighbours, "neighbours", width: room(widths.neighbours, "neighbours"), rank: 5),
      .init(.region, "region", width: room(widths.region, "region"), isRight: true, rank: 11),
      .init(.england, "England", width: room(widths.england, "England"), isRight: true, rank: 8),
      .init(.counts, "x of n", width: room(widths.counts, "x of n"), isRight: true, rank: 10),
      .init(.theme, "theme", width: isGrouped ? 0 : room(widths.theme, "theme"), rank: 13),
      .init(.why, "why", width: width >= 180 ? 40 : 0, widest: 72, rank: 14),
    ]
  }

  private func draw(_ row: ScorecardRow, _ fit: ColumnFit<Column>, in rect: Rect, _ canvas: inout Canvas) {
    let ground: Role? = row.id == cursor ? .selection : nil
    if ground != nil { canvas.fill(rect, style: look[.selection]) }
    let text = look.style(.text, on: ground)
    let muted = look.style(.muted, on: ground)
    for place in fit.places {
      switch place.column.id {
      case .rating:
        let letter = row.rating.map { " \($0.letter) " } ?? " · "
        canvas.put(letter, x: rect.x + place.x, y: rect.y, style: row.rating == nil ? muted : look.theme.chip(row.rating))
      case .title: put(row.title, place, rect, rect.y, text, &canvas)
      case .value:
        let style = row.measure.isChanged && look.marksChanges ? look[.changed]
          : row.measure.mark.isEmpty ? look.style(.heading, on: ground) : look.style(.provisional, on: ground)
        put(row.cells.value, place, rect, rect.y, style, &canvas)
      case .mark: put(row.cells.mark, place, rect, rect.y, look.style(.provisional, on: ground), &canvas)
      case .target: put(row.cells.target, place, rect, rect.y, text, &canvas)
      case .gap: put(row.cells.gap, place, rect, rect.y, text, &canvas)
      case .change: put(row.cells.change, place, rect, rect.y, text, &canvas)
      case .year: put(row.cells.yearChange, place, rect, rect.y, muted, &canvas)
      case .theme: put(row.theme, place, rect, rect.y, muted, &canvas)
      case .why: put(row.reason, place, rect, rect.y, muted, &canvas)
      case .spark:
        let shown = Array(row.history.suffix(place.width))
        Sparkline(values: shown, range: ScorecardView.range(shown), style: look.style(.border, on: ground))
          .draw(on: &canvas, in: Rect(x: rect.x + place.x, y: rect.y, width: place.width, height: 1), glyphs: look.glyphs)
      case .neighbours: put(row.cells.neighbours, place, rect, rect.y, text, &canvas)
      case .region: put(row.cells.region, place, rect, rect.y, muted, &canvas)
      case .england: put(row.cells.england, place, rect, rect.y, text, &canvas)
      case .counts: put(row.cells.counts, place, rect, rect.y, muted, &canvas)
      case .since: put(row.cells.since, place, rect, rect.y, text, &canvas)
      case .signal:
        put(place.width == 1 ? String(row.cells.signal.prefix(1)) : row.cells.signal, place, rect, rect.y, row.variation?.isSpecialCause ?? false ? look.style(.heading, on: ground) : muted, &canvas)
      case .assurance: put(row.cells.assurance, place, rect, rect.y, text, &canvas)
      }
    }
  }

  /// The stretch a sparkline is drawn over: air above the highest value, so that rows do not run into one another.
  private static func range(_ values: [Double?]) -> ClosedRange<Double>? {
    let values = values.compactMap { $0 }
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return low...(high + (high - low) * 0.4)
  }

  private func put(
    _ text: String, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ y: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis)
      : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    // Blanks are left out, so that an underlined number does not trail a line after it.
    let lead = fitted.prefix { $0 == " " }.count
    var end = fitted.endIndex
    while end > fitted.startIndex, fitted[fitted.index(before: end)] == " " { end = fitted.index(before: end) }
    guard lead < fitted.count else { return }
    canvas.put(String(fitted[..<end].dropFirst(lead)), x: rect.x + place.x + lead, y: y, style: style)
  }
}
