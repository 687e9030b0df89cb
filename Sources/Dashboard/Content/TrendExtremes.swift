internal import CareModel

/// The highest and the lowest figure of a trend, by what they are and not by how they are told.
struct TrendExtremes: Hashable, Sendable {
  let highest: Int
  let lowest: Int
  private let trend: Trend

  /// What must be said of them where figures are hidden or left out; empty where all are there.
  var reservation: String { trend.isPart ? "of those shown" : "" }

  /// Nil where all figures are told alike.
  init?(_ trend: Trend) {
    guard let line = trend.lines.first else { return nil }
    let known = line.exact.enumerated().compactMap { place, value in value.map { (place: place, value: $0) } }
    guard let low = known.min(by: { $0.value < $1.value }), let high = known.max(by: { $0.value < $1.value }), low.value < high.value,
      TrendExtremes.text(low.value, trend.unit) != TrendExtremes.text(high.value, trend.unit)
    else { return nil }
    (highest, lowest) = (high.place, low.place)
    self.trend = trend
  }

  /// "▲ highest 61.1% in Oct 2021 · ▼ lowest 43.0% in Aug 2024".
  func sentence(_ unit: Indicator.Unit) -> String {
    let words = "▲ highest \(told(highest, unit)) · ▼ lowest \(told(lowest, unit))"
    return reservation.isEmpty ? words : "\(words), \(reservation)"
  }

  /// "61.1% in Oct 2021".
  func told(_ place: Int, _ unit: Indicator.Unit) -> String {
    let value = (trend.lines.first?.exact[place] ?? nil) ?? 0
    return TrendExtremes.text(value, unit) + " " + trend.periods[place].inSentence
  }

  private static func text(_ value: Double, _ unit: Indicator.Unit) -> String {
    FigureText.value(value, unit: unit, denominator: unit.isPercentage ? 100 : nil)
  }

  /// The two points in a colour of their own, over the line.
  func added(to trend: Trend) -> Trend {
    let values = trend.periods.indices.map { $0 == highest || $0 == lowest ? self.trend.lines.first?.values[$0] : nil }
    let marks = Trend.Line(
      name: "", role: .accent, values: values, provisional: (self.trend.lines.first?.provisional ?? []).intersection([highest, lowest]))
    var marked = Trend(unit: trend.unit, periods: trend.periods, lines: [marks] + trend.lines, target: trend.target)
    marked.isPart = trend.isPart
    return marked
  }
}
