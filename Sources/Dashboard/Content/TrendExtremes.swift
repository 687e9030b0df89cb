internal import CareModel

/// The highest and the lowest figure of a trend.
struct TrendExtremes: Hashable, Sendable {
  let highest: Int
  let lowest: Int
  private let trend: Trend

  /// Nil where all figures are alike.
  init?(_ trend: Trend) {
    guard let line = trend.lines.first else { return nil }
    let known = line.values.enumerated().compactMap { place, value in value.map { (place: place, value: $0) } }
    guard let low = known.min(by: { $0.value < $1.value }), let high = known.max(by: { $0.value < $1.value }), low.value < high.value
    else { return nil }
    (highest, lowest) = (high.place, low.place)
    self.trend = trend
  }

  /// "▲ highest 61.1% in Oct 2021 · ▼ lowest 43.0% in Aug 2024".
  func sentence(_ unit: Indicator.Unit) -> String {
    func text(_ place: Int) -> String {
      let value = (trend.lines.first?.values[place] ?? nil) ?? 0
      return FigureText.value(value, unit: unit, denominator: unit.isPercentage ? 100 : nil) + " " + trend.periods[place].inSentence
    }
    return "▲ highest \(text(highest)) · ▼ lowest \(text(lowest))"
  }

  /// The two points in a colour of their own, over the line.
  func added(to trend: Trend) -> Trend {
    let values = trend.periods.indices.map { $0 == highest || $0 == lowest ? self.trend.lines.first?.values[$0] : nil }
    let marks = Trend.Line(
      name: "", role: .accent, values: values, provisional: (self.trend.lines.first?.provisional ?? []).intersection([highest, lowest]))
    return Trend(unit: trend.unit, periods: trend.periods, lines: [marks] + trend.lines, target: trend.target)
  }
}
