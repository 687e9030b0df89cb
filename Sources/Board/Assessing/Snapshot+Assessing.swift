public import CareModel
import Statistics

extension Snapshot {
  /// What can be said of an indicator for an area, as it stood at the end of `period`; nil: as it stands now.
  public func assessment(_ id: Indicator.ID, area: AreaCode, asOf period: Period? = nil) -> Assessment? {
    guard let indicator = catalogue[id] else { return nil }
    let source = indicator.profile?.indicator ?? id
    let series = series(source, area: area, asOf: period)
    let figure = period.flatMap { series?.latest(upTo: $0) } ?? (period == nil ? series?.last : nil)
    let previous = figure.flatMap { series?[$0.period.advanced(by: -1)] }
    let yearEarlier = figure.flatMap { series?[$0.period.yearEarlier] }
    let target = figure.flatMap { profile.target(for: indicator, on: $0.period.lastDay) }
    let (rating, reason) = Rating.assess(figure, indicator: indicator, target: target)
    return Assessment(
      indicator: indicator, area: area, figure: figure, previous: previous, yearEarlier: yearEarlier,
      target: target, rating: rating, ratingReason: reason,
      history: history(series, upTo: figure?.period),
      comparators: figure.map { comparators(source, area: area, beside: $0.period) } ?? [])
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
    guard let period else { return ordered.first }
    return ordered.first { $0.latest(upTo: period) != nil }
  }

  private func history(_ series: Series?, upTo period: Period?) -> [Double?] {
    guard let series, let period else { return [] }
    return Array(
      series.withGaps().filter { $0.period <= period }.suffix(36).map { $0.figure?.value })
  }
}
