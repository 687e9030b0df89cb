internal import Board
internal import CareModel
internal import Statistics

/// Two indicators side by side: over the same time here, and over authorities (question 30).
struct PairPage: Sendable {
  struct Spot: Hashable, Sendable {
    let area: AreaCode
    let name: String
    let first: Double
    let second: Double
    let isOurs: Bool
  }

  let first: Indicator
  let second: Indicator
  /// Ours over the same periods; nil where fewer than two figures are known.
  let firstTrend: Trend?
  let secondTrend: Trend?
  /// The authorities that have both figures on one day.
  let spots: [Spot]
  /// The day's period as the comparators call it; nil where no area has both.
  let period: Period?
  let sentences: [String]

  init?(_ firstID: Indicator.ID, _ secondID: Indicator.ID, _ view: Viewpoint) {
    guard let first = view.snapshot.catalogue[firstID], let second = view.snapshot.catalogue[secondID] else { return nil }
    self.first = first
    self.second = second
    (firstTrend, secondTrend) = PairPage.trends(first, second, view)
    let shared = SharedDay(first, second, view)
    period = shared?.period
    spots = shared?.spots ?? []
    let correlation = RankCorrelation.of(spots.map { ($0.first, $0.second) })
    sentences = PairWording(first, second, spots: spots, period: period, correlation: correlation).sentences
  }

  /// Both with a place for every period of the finer one, so that one lies over the other.
  private static func trends(_ first: Indicator, _ second: Indicator, _ view: Viewpoint) -> (Trend?, Trend?) {
    let histories = [first, second].map { view.history($0.profile?.indicator ?? $0.id) }
    let finest = histories.min { ($0.kind ?? .financialYear) < ($1.kind ?? .financialYear) }
    guard let kind = finest?.kind, kind != .day else { return (nil, nil) }
    let days = histories.flatMap { $0.points.filter { $0.figure?.value != nil }.map(\.period.lastDay) }
    guard let from = days.min(), let to = days.max() else { return (nil, nil) }
    var periods = [Period(kind: kind, containing: from)]
    while let last = periods.last, last.lastDay < to, periods.count < 600 { periods.append(last.advanced(by: 1)) }
    periods = Array(periods.suffix(Viewpoint.longestTrend))
    let trends = zip([first, second], histories).map { indicator, history -> Trend? in
      let byDay = Dictionary(history.points.map { ($0.period.lastDay, $0.figure) }, uniquingKeysWith: { $1 })
      let line = view.line(
        periods.map { ($0, byDay[$0.lastDay] ?? nil) }, name: indicator.shortTitle,
        role: indicator.id == first.id ? .series1 : .series2)
      guard line.values.count(where: { $0 != nil }) > 1 else { return nil }
      return Trend(unit: indicator.unit, periods: periods, lines: [line])
    }
    return (trends[0], trends[1])
  }
}

/// The latest day on which enough authorities have both of two figures.
private struct SharedDay {
  let period: Period
  let spots: [PairPage.Spot]

  init?(_ first: Indicator, _ second: Indicator, _ view: Viewpoint) {
    let tables = [first, second].map { SharedDay.values($0, view) }
    let ours = [first, second]
    var best: (period: Period, spots: [PairPage.Spot])?
    for (period, firsts) in tables[0] {
      guard let seconds = tables[1].first(where: { $0.key.lastDay == period.lastDay })?.value else { continue }
      var codes = Set(firsts.keys).intersection(seconds.keys)
      var (own, other) = (firsts[view.area], seconds[view.area])
      if own == nil { own = view.snapshot.ours(ours[0], view.area, beside: period)?.value }
      if other == nil { other = view.snapshot.ours(ours[1], view.area, beside: period)?.value }
      codes.remove(view.area)
      var spots = codes.compactMap { code -> PairPage.Spot? in
        guard let one = firsts[code], let two = seconds[code] else { return nil }
        return PairPage.Spot(area: code, name: view.areaName(code), first: one, second: two, isOurs: false)
      }
      if let own, let other {
        spots.append(PairPage.Spot(area: view.area, name: view.areaName(view.area), first: own, second: other, isOurs: true))
      }
      // Enough areas first, then the latest day.
      let rank = (spots.count >= RankCorrelation.fewest ? 1 : 0, period.lastDay.number, spots.count)
      let standing = best.map { ($0.spots.count >= RankCorrelation.fewest ? 1 : 0, $0.period.lastDay.number, $0.spots.count) }
      if standing.map({ rank > $0 }) ?? true { best = (period, spots) }
    }
    guard let best, !best.spots.isEmpty else { return nil }
    period = best.period
    spots = best.spots.sorted { $0.area.text < $1.area.text }
  }

  /// Figures of every authority by period, up to the point in time looked at.
  private static func values(_ indicator: Indicator, _ view: Viewpoint) -> [Period: [AreaCode: Double]] {
    let store = view.snapshot.figures
    let id = indicator.profile?.indicator ?? indicator.id
    var found: [Period: [AreaCode: Double]] = [:]
    for code in store.areaCodes(indicator: id) where store.areas[code]?.level == .authority {
      for kind in store.kinds(id, area: code) {
        for figure in store.series(id, area: code, kind: kind) {
          guard let value = figure.value, view.period.map({ figure.period.lastDay <= $0.lastDay }) ?? true else { continue }
          found[figure.period, default: [:]][code] = value
        }
      }
    }
    return found
  }
}
