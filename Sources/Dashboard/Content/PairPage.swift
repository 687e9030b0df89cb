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
  /// The period of both, or those of the first and of the second where they differ; empty where no area has both.
  let periods: [Period]

  /// "2023-24", "30 Sep 2023 and 2023-24".
  var when: String { periods.map(\.label).joined(separator: " and ") }
  let sentences: [String]

  init?(_ firstID: Indicator.ID, _ secondID: Indicator.ID, _ view: Viewpoint) {
    guard let first = view.snapshot.catalogue[firstID], let second = view.snapshot.catalogue[secondID] else { return nil }
    self.first = first
    self.second = second
    (firstTrend, secondTrend) = PairPage.trends(first, second, view)
    let shared = SharedDay(first, second, view)
    periods = shared?.periods ?? []
    spots = shared?.spots ?? []
    let correlation = RankCorrelation.of(spots.map { ($0.first, $0.second) })
    sentences = PairWording(first, second, spots: spots, periods: periods, correlation: correlation).sentences
  }

  /// Both with a place for every period of the finer one, so that one lies over the other.
  private static func trends(_ first: Indicator, _ second: Indicator, _ view: Viewpoint) -> (Trend?, Trend?) {
    let histories = [first, second].map { view.history($0.profile?.indicator ?? $0.id) }
    let finest = histories.min { ($0.kind ?? .financialYear) < ($1.kind ?? .financialYear) }
    guard let kind = finest?.kind, kind != .day else { return (nil, nil) }
    let days = histories.flatMap { $0.points.filter { $0.figure?.value != nil }.map(\.period.lastDay) }
    guard let from = days.min(), let to = days.max() else { return (nil, nil) }
    let last = Period(kind: kind, containing: to)
    let periods = (0..<Viewpoint.longestTrend).map { last.advanced(by: -$0) }.filter { $0.lastDay >= from }.reversed().map { $0 }
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

/// The latest days on which enough authorities have both of two figures: the same day, else two within half a year.
private struct SharedDay {
  let periods: [Period]
  let spots: [PairPage.Spot]

  init?(_ first: Indicator, _ second: Indicator, _ view: Viewpoint) {
    let tables = [first, second].map { SharedDay.values($0, view) }
    var best: (rank: (Int, Int, Int, Int), periods: [Period], spots: [PairPage.Spot])?
    for (one, firsts) in tables[0] {
      for (other, seconds) in tables[1] where abs(other.lastDay.number - one.lastDay.number) <= 184 {
        let spots = SharedDay.spots(firsts, seconds, view)
        let isEnough = spots.count >= RankCorrelation.fewest
        let day = min(one.lastDay.number, other.lastDay.number)
        // Enough areas first, then the same day, and then the latest; of too few the most.
        let rank = (isEnough ? 1 : 0, one.lastDay == other.lastDay ? 1 : 0, isEnough ? day : spots.count, isEnough ? spots.count : day)
        if best.map({ rank > $0.rank }) ?? true { best = (rank, one == other ? [one] : [one, other], spots) }
      }
    }
    guard let best, !best.spots.isEmpty else { return nil }
    periods = best.periods
    spots = best.spots
  }

  private static func spots(_ firsts: [AreaCode: Double], _ seconds: [AreaCode: Double], _ view: Viewpoint) -> [PairPage.Spot] {
    firsts.compactMap { code, one in
      seconds[code].map { PairPage.Spot(area: code, name: view.areaName(code), first: one, second: $0, isOurs: code == view.area) }
    }.sorted { ($0.isOurs ? 0 : 1, $0.area.text) < ($1.isOurs ? 0 : 1, $1.area.text) }
  }

  /// Figures of every authority by period, up to the point in time looked at. A count on a day is the same whichever
  /// period it closes; what happens in a month is not what happens in a year.
  private static func values(_ indicator: Indicator, _ view: Viewpoint) -> [Period: [AreaCode: Double]] {
    let store = view.snapshot.figures
    let id = indicator.profile?.indicator ?? indicator.id
    var found: [Period: [AreaCode: Double]] = [:]
    for code in store.areaCodes(indicator: id) where store.areas[code]?.level == .authority {
      for kind in store.kinds(id, area: code) {
        for figure in store.series(id, area: code, kind: kind) {
          guard let value = figure.value,
            view.period.map({ figure.period.lastDay <= $0.lastDay }) ?? true else { continue }
          let period = indicator.timing == .date ? Period(kind: .financialYear, endingOn: figure.period.lastDay) ?? figure.period : figure.period
          found[period, default: [:]][code] = value
        }
      }
    }
    return found
  }
}
