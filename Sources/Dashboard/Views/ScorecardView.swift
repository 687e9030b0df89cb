internal import CareModel
internal import Screen
internal import Statistics

/// Draws rows of the scorecard in columns; as room gets short, the parts, the sparkline, England, the neighbours and the target go, in that order.
struct ScorecardView {
  let rows: [ScorecardRow]
  let look: Look
  let cursor: String?
  /// Whether a line with its name stands above each theme.
  var isGrouped = false
  var hasHeadings = true

  private enum Column: Hashable { case rating, title, value, target, change, spark, period, neighbours, region, england, counts }

  private enum Line {
    case theme(String)
    case row(ScorecardRow)
  }

  /// - Returns: the rows a click can choose.
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let fit = ColumnFit(columns(rect.width), width: rect.width, gap: 2)
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
      case .theme(let theme): canvas.put(theme, x: place.x, y: place.y, style: look[.heading], maxWidth: place.width)
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
    func widest(_ text: (ScorecardRow) -> String) -> Int { rows.map { TextWidth.width(of: text($0)) }.max() ?? 0 }
    func beside(_ kind: Comparator.Kind, _ heading: String) -> Int {
      rows.contains { $0.measure.beside(kind) != nil }
        ? max(heading.count, widest { ScorecardView.beside($0, kind) }) : 0
    }
    let periods = widest { $0.otherPeriod?.axisLabel ?? "" }
    return [
      .init(.rating, width: 3, rank: 0),
      .init(.title, "indicator", width: min(24, max(12, widest(\.title))), widest: 28, rank: 0),
      .init(.value, "now", width: max(6, widest(ScorecardView.value)), isRight: true, rank: 0),
      .init(.period, "period", width: periods > 0 ? max(6, periods) : 0, rank: 2),
      .init(.target, "target", width: rows.contains { $0.measure.target != nil } ? max(6, widest { $0.measure.target ?? "" }) : 0, isRight: true, rank: 3),
      .init(.change, "change", width: max(7, widest(ScorecardView.change)), isRight: true, rank: 1),
      .init(.spark, "trend", width: 10, widest: 36, rank: 7),
      .init(.neighbours, "neighbours", width: beside(.neighbours, "neighbours"), isRight: true, rank: 4),
      .init(.region, "region", width: beside(.region, "region"), isRight: true, rank: 8),
      .init(.england, "England", width: beside(.england, "England"), isRight: true, rank: 5),
      .init(.counts, "x of n", width: widest { $0.measure.counts ?? "" }, isRight: true, rank: 6),
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
        put(ScorecardView.value(row), place, rect, rect.y, style, &canvas)
      case .period: put(row.otherPeriod?.axisLabel ?? "", place, rect, rect.y, muted, &canvas)
      case .target: put(row.measure.target ?? "–", place, rect, rect.y, text, &canvas)
      case .change: put(ScorecardView.change(row), place, rect, rect.y, text, &canvas)
      case .spark:
        Sparkline(values: row.history.suffix(place.width), style: look.style(.series1, on: ground))
          .draw(on: &canvas, in: Rect(x: rect.x + place.x, y: rect.y, width: place.width, height: 1), glyphs: look.glyphs)
      case .neighbours: put(ScorecardView.beside(row, .neighbours), place, rect, rect.y, text, &canvas)
      case .region: put(ScorecardView.beside(row, .region), place, rect, rect.y, muted, &canvas)
      case .england: put(ScorecardView.beside(row, .england), place, rect, rect.y, text, &canvas)
      case .counts: put(row.measure.counts ?? "", place, rect, rect.y, muted, &canvas)
      }
    }
  }

  private static func value(_ row: ScorecardRow) -> String {
    let suffix = row.measure.suffix == "%" && row.measure.absence == nil ? "%" : ""
    return row.measure.number + suffix + (row.measure.mark.isEmpty ? "" : " " + row.measure.mark)
  }

  private static func change(_ row: ScorecardRow) -> String {
    guard let change = row.change, let direction = row.measure.direction else { return "–" }
    return "\(direction.arrow) \(change)"
  }

  private static func beside(_ row: ScorecardRow, _ kind: Comparator.Kind) -> String {
    row.measure.beside(kind)?.value ?? "–"
  }

  private func put(
    _ text: String, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ y: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis)
      : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    canvas.put(fitted, x: rect.x + place.x, y: y, style: style)
  }
}
