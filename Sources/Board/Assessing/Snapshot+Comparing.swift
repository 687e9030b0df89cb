public import CareModel
import Statistics

extension Snapshot {
  /// Neighbours, region and England for an indicator beside a period of ours; those there are figures for, in that order.
  public func comparators(_ id: Indicator.ID, area: AreaCode, beside period: Period) -> [Comparator] {
    var found: [Comparator] = []
    if let neighbours = neighbourMedian(id, area: area, beside: period) { found.append(neighbours) }
    if let region = figures.areas[area]?.region, region != area {
      single(id, region, .region, period).map { found.append($0) }
    }
    if area != .england { single(id, .england, .england, period).map { found.append($0) } }
    return found
  }

  /// The middle figure of an area's statistical neighbours, from values as published where their publisher rounded
  /// them; nil where fewer than six of ten gave one (statistics.md section 7.2).
  public func neighbourMedian(_ id: Indicator.ID, area: AreaCode, beside period: Period) -> Comparator? {
    let neighbours = neighbours(of: area)
    guard !neighbours.isEmpty, let name = neighbourListName(of: area) else { return nil }
    let candidates = neighbours.flatMap { figures.latestOfEachKind(id, area: $0, by: period.lastDay) }
    guard let chosen = best(Set(candidates.map(\.period)), beside: period) else { return nil }
    let values = candidates.filter { $0.period == chosen }.compactMap { $0.published ?? $0.value }
    guard values.count * 10 >= neighbours.count * 6, let median = Quantile.median(values) else { return nil }
    return Comparator(
      kind: .neighbours,
      name: "median of \(values.count) statistical neighbours, \(name)", area: nil, value: median,
      period: chosen,
      contributors: .init(given: values.count, asked: neighbours.count),
      isSamePeriod: isSame(chosen, period, id), isLike: isLike(chosen, period, id))
  }

  // A count on a day is like any other on a day; what is counted over time only what is counted over as long.
  private func isLike(_ theirs: Period, _ ours: Period, _ id: Indicator.ID) -> Bool {
    theirs.kind == ours.kind || catalogue[id]?.timing == .date
  }

  private func isSame(_ theirs: Period, _ ours: Period, _ id: Indicator.ID) -> Bool {
    theirs.lastDay == ours.lastDay && isLike(theirs, ours, id)
  }

  private func single(_ id: Indicator.ID, _ code: AreaCode, _ kind: Comparator.Kind, _ period: Period) -> Comparator? {
    let candidates = figures.latestOfEachKind(id, area: code, by: period.lastDay)
    guard let chosen = best(Set(candidates.map(\.period)), beside: period),
      let figure = candidates.first(where: { $0.period == chosen }), let value = figure.value
    else { return nil }
    return Comparator(
      kind: kind, name: figures.areas[code]?.name ?? code.text, area: code, value: value, period: chosen,
      isSamePeriod: isSame(chosen, period, id), isLike: isLike(chosen, period, id))
  }

  // Same day first, then the same kind, then the latest.
  private func best(_ periods: Set<Period>, beside period: Period) -> Period? {
    periods.max { left, right in
      let rank = { (one: Period) in
        (one == period ? 2 : one.lastDay == period.lastDay ? 1 : 0, one.lastDay.number)
      }
      return rank(left) < rank(right)
    }
  }
}
