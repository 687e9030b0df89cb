internal import CareModel
internal import Screen

/// Draws a trend: lines with an axis, a target, a stepped threshold, provisional points hollow.
struct TrendView {
  let trend: Trend
  let look: Look

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 3, rect.height > 0 else { return }
    // Several lines in as many rows would be told apart by nobody.
    guard trend.lines.count <= 2 || rect.height > trend.lines.count + 1 else { return }
    let shown = trend.suffix(Swift.max(12, (rect.width - 14) / 2))
    let lines = shown.lines.map { line in
      LineChart.Series(
        values: line.values, style: look[line.role], mark: mark(line), hollow: line.provisional,
        endLabel: shown.lines.count > 1 ? line.name : "")
    }
    let references = shown.target.map {
      [LineChart.Reference($0, label: "target " + FigureText.number($0, unit: shown.unit) + (shown.unit == .percent ? "%" : ""), style: look[.target])]
    }
    LineChart(
      series: lines, references: references ?? [], labels: TrendView.labels(shown.periods),
      range: rect.height <= 6 ? closeRange(shown) : nil, unit: shown.unit == .percent ? "%" : "", axisStyle: look[.muted], emptyText: "no figures to draw"
    ).draw(on: &canvas, in: rect, glyphs: look.glyphs)
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
