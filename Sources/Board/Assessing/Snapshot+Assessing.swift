public import CareModel
import Statistics

extension Snapshot {
  /// What can be said of an indicator for an area, as it stood at the end of `period`; nil: as it stands now.
  public func assessment(_ id: Indicator.ID, area: AreaCode, asOf period: Period? = nil) -> Assessment? {
    if period == nil, area == madeFor, let known = made[id] { return known }
    guard let indicator = catalogue[id] else { return nil }
    let source = indicator.profile?.indicator ?? id
    let series = series(source, area: area, asOf: period)
    let figure = period.flatMap { series?.latest(upTo: $0) } ?? (period == nil ? series?.last : nil)
    let previous = figure.flatMap { comparable(series?[$0.period.advanced(by: -1)], with: $0.period, id) }
    let yearEarlier = figure.flatMap { comparable(series?[$0.period.yearEarlier], with: $0.period, id) }
    let target = figure.flatMap { profile.target(for: indicator, of: area, on: $0.period.lastDay) }
    let comparators = figure.map { self.comparators(source, area: area, beside: $0.period) } ?? []
    let judgement = figure.flatMap { figure in
      series.map { self.judgement(of: figure, in: $0, indicator: indicator, comparators: comparators, area: area) }
    }
    return Assessment(
      indicator: indicator, area: area, figure: figure, previous: previous, yearEarlier: yearEarlier,
      target: target, rating: judgement?.rating.value,
      ratingReason: RatingSentence(figure, indicator: indicator, target: target, judgement: judgement).text,
      history: history(series, upTo: figure?.period), comparators: comparators, judgement: judgement)
  }

  /// The series of the finest kind of period that an area has for an indicator.
  ///
  /// Where `period` is given, the finest that reaches back to it.
  public func series(_ id: Indicator.ID, area: AreaCode, category: Category = .whole, asOf period: Period? = nil)
    -> Series?
  {
    let candidates = figures.kinds(id, area: area, category: category)
      .map { figures.series(id, area: area, category: category, kind: $0) }
    let ordered = candidates.filter { $0.first?.period.kind != .day } + candidates.filter { $0.first?.period.kind == .day }
    guard let period else {
      // The finest that is not left behind: months that stopped years ago are history, not how things stand.
      guard let newest = ordered.compactMap({ $0.last?.period.lastDay }).max() else { return nil }
      return ordered.first { series in series.last.map { newest.number - $0.period.lastDay.number <= 366 } ?? false }
    }
    return ordered.first { $0.latest(upTo: period) != nil }
  }

  /// An earlier figure; nil where the definition changed since, for then there is no difference to speak of.
  func comparable(_ earlier: Figure?, with now: Period, _ id: Indicator.ID) -> Figure? {
    guard let earlier, let rebases = profile.rebases[id] else { return earlier }
    let isBroken = rebases.contains {
      $0.isDefinition && earlier.period.lastDay < $0.from && $0.from <= now.lastDay
    }
    return isBroken ? nil : earlier
  }

  private func history(_ series: Series?, upTo period: Period?) -> [Double?] {
    guard let series, let period else { return [] }
    return Array(
      series.withGaps().filter { $0.period <= period }.suffix(36).map { $0.figure?.value })
  }
}
