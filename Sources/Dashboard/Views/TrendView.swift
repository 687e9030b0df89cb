internal import CareModel
internal import Screen

/// Draws a trend: lines with an axis, a target, a stepped threshold, provisional points hollow.
struct TrendView {
  let trend: Trend
  let look: Look

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 3, rect.height > 0 else { return }
    // Several lines in as many rows would be told apart by nobody.
    let own = trend.lines.count { $0.role != .target }
    guard own <= 2 || rect.height > own + 1 else { return }
    let shown = trend.suffix(Swift.max(12, (rect.width - 14) / 2))
    let lines = shown.lines.map { line in
      LineChart.Series(
        values: line.values, style: look[line.role], mark: mark(line), hollow: line.provisional,
        endLabel: shown.lines.count > 1 ? line.name : "", isBackground: line.isStepped && line.role != .threshold && line.role != .target)
    }
    let references = shown.target.map {
      [LineChart.Reference($0, label: "target " + FigureText.number($0, unit: shown.unit.exact) + FigureText.sign(shown.unit), style: look[.target])]
    }
    let hasMarks = !shown.marks.isEmpty && rect.height >= 8
    let (foot, body) = rect.splitBottom(hasMarks ? 1 : 0)
    var chart = LineChart(
      series: lines, references: references ?? [], labels: TrendView.labels(shown.periods),
      range: rect.height <= 6 ? closeRange(shown) : nil, unit: FigureText.sign(shown.unit), axisStyle: look[.muted], emptyText: "no figures to draw"
    )
    chart.isWhole = shown.unit == .wholePercent
    chart.draw(on: &canvas, in: body, glyphs: look.glyphs)
    if hasMarks { drawMarks(shown, chart, on: &canvas, in: foot, below: body) }
  }

  /// Marks in the row below the axis labels, each under its period; one that would touch another moves aside.
  private func drawMarks(_ trend: Trend, _ chart: LineChart, on canvas: inout Canvas, in foot: Rect, below body: Rect) {
    guard let plot = plot(chart, trend.periods.count, body) else { return }
    var taken = foot.x
    for (place, mark) in trend.marks.sorted(by: { $0.key < $1.key }) {
      let text = look.glyphs == .ascii ? String(mark.map { $0 == "▲" ? "^" : $0 == "▼" ? "v" : $0 }) : mark
      let width = TextWidth.width(of: text)
      let span = trend.periods.count - 1
      let centre = plot.lowerBound + (span > 0 ? (place * (plot.count - 1) * 2 + span) / (span * 2) : plot.count / 2)
      let x = min(max(centre - (width - 1) / 2, taken), foot.endX - width)
      canvas.put(text, x: x, y: foot.y, style: look[.key])
      taken = x + width + 1
    }
  }

  /// The columns that a chart's first and last period stand in: its own labels tell, drawn on a canvas of their own with no
  /// more figures than the axis needs.
  private func plot(_ chart: LineChart, _ count: Int, _ rect: Rect) -> Range<Int>? {
    let values = chart.series.flatMap { $0.values.compactMap { $0 } }
    guard count > 1, let low = values.min(), let high = values.max() else { return nil }
    var measure = chart
    let label = chart.series.map(\.endLabel).max { TextWidth.width(of: $0) < TextWidth.width(of: $1) } ?? ""
    let ends = (0..<count).map { $0 == 0 ? low : $0 == count - 1 ? high : nil }
    measure.series = [LineChart.Series(values: ends, mark: .points, endLabel: label)]
    measure.labels = [LineChart.Label(0, "<"), LineChart.Label(count - 1, ">")]
    var canvas = Canvas(size: Size(columns: rect.width, rows: rect.height), fill: look[.text])
    measure.draw(on: &canvas, in: canvas.bounds, glyphs: look.glyphs)
    guard let row = canvas.lines.last.map({ Array($0) }), let first = row.firstIndex(of: "<"), let last = row.firstIndex(of: ">") else { return nil }
    return (rect.x + first)..<(rect.x + last + 1)
  }

  /// In a low chart, the stretch of the figures themselves: round ends would leave them a row to move in.
  private func closeRange(_ trend: Trend) -> ClosedRange<Double>? {
    let values = trend.lines.flatMap { $0.values.compactMap { $0 } } + (trend.target.map { [$0] } ?? [])
    guard let low = values.min(), let high = values.max(), high > low else { return nil }
    let room = (high - low) * 0.06
    return Swift.max(low - room, Swift.min(low, 0))...(high + room)
  }

  private func mark(_ line: Trend.Line) -> LineChart.Mark {
    if line.isStepped { return .steps }
    switch line.role {
    case .accent: return .points
    case .neighbours, .england:
      // Yearly figures among months have nothing to join.
      let places = line.values.indices.filter { line.values[$0] != nil }
      return zip(places, places.dropFirst()).contains { $1 == $0 + 1 } ? .dotted : .points
    default: return .line
    }
  }

  /// Ends of half-years, or every year, and always the last.
  static func labels(_ periods: [Period]) -> [LineChart.Label] {
    periods.indices.filter { index in
      let period = periods[index]
      guard index != periods.count - 1, index != 0 else { return true }
      switch period.kind {
      case .month: return period.lastDay.components.month % 6 == 3
      case .quarter: return period.quarterNumber % 2 == 0
      case .financialYear, .day: return true
      }
    }.map { LineChart.Label($0, periods[$0].axisLabel) }
  }
}
