internal import Board
internal import CareModel

/// What an officer said of one period of a trend, with the mark that stands for it on the axis.
struct TrendRemark: Hashable, Sendable {
  /// `1`, `2`, … from the oldest period on; remarks on one period share theirs.
  let mark: String
  /// Place of the period in the trend.
  let period: Int
  /// Place among the remarks on the indicator.
  let place: Int
  /// "Sep 2023, Head of the Virtual School: The highest figure on this board."
  let text: String

  private static let most = 6
  private static let marks = Array("123456789")

  /// The latest few remarks on periods that the trend has, oldest first.
  static func all(_ remarks: [Commentary], on trend: Trend) -> [TrendRemark] {
    let placed = remarks.enumerated().compactMap { place, remark -> (place: Int, period: Int, remark: Commentary)? in
      guard let day = remark.period?.lastDay, let period = trend.periods.firstIndex(where: { $0.lastDay == day }) else { return nil }
      return (place, period, remark)
    }.sorted { ($0.period, $0.place) < ($1.period, $1.place) }.suffix(most)
    let periods = Array(Set(placed.map(\.period))).sorted()
    return placed.map { place, period, remark in
      let number = periods.firstIndex(of: period) ?? 0
      let head = [remark.period?.canonicalLabel, remark.author].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
      return TrendRemark(
        mark: marks.indices.contains(number) ? String(marks[number]) : "*", period: period, place: place, text: "\(head): \(remark.text)")
    }
  }

  /// The trend with its remarks, its peak and its low marked on the axis.
  static func marked(_ trend: Trend, _ extremes: TrendExtremes?, _ remarks: [TrendRemark]) -> Trend {
    var marks = extremes.map { [$0.highest: "▲", $0.lowest: "▼"] } ?? [:]
    for remark in remarks where !(marks[remark.period] ?? "").hasSuffix(remark.mark) { marks[remark.period, default: ""] += remark.mark }
    var trend = trend
    trend.marks = marks
    return trend
  }
}
