public import CareModel
public import Statistics

/// One indicator of an area beside those of others, all for one period (statistics.md section 7).
public struct PeerComparison: Sendable {
  /// An area with its figure for the period of the comparison.
  public struct Peer: Sendable, Identifiable {
    public let id: AreaCode
    public let name: String
    /// Nil where no file has a row for it.
    public let figure: Figure?
    /// The checked counts behind it; nil where only a rounded value is known, and so nothing to make an interval of.
    public let ratio: Ratio?

    /// In the indicator's units, exactly as known.
    public var value: Double? { figure?.value }
    /// The chance interval at 95 %; nil without counts.
    public var interval: ClosedRange<Double>? { ratio?.interval() }
  }

  public let indicator: Indicator
  /// The period that every figure is of: that of the comparators, where ours is later.
  public let period: Period
  /// Ours for that period; its figure is nil where we have none for it.
  public let ours: Peer
  /// The latest we have, which may be later than the comparison.
  public let latest: Figure?
  /// Ours a year before the period, and whether the change since can be told from chance.
  public let yearEarlier: Peer
  public let distinction: Finding<Distinction>
  /// Ours at its best in the six years before, where that is neither now nor a year ago; nil where neither way is better.
  public let peak: Peer?
  public let sincePeak: Finding<Distinction>
  /// Nearest first.
  public let neighbours: [Peer]
  /// "2025 model", "the board's list"; nil where there are no neighbours.
  public let model: String?
  /// The neighbours' median of figures as published, and their value pooled; refused where fewer than six in ten have one.
  public let median: Finding<Double>
  /// Σx / Σn in the indicator's units; nil unless the counts of every neighbour with a figure are known.
  public let pooled: Double?
  /// Ours against the neighbours pooled; nil where either has no counts.
  public let funnel: Funnel.Position?
  public let region: Peer?
  public let england: Peer?
  /// Other areas set beside ours by the reader.
  public let others: [Peer]
  /// Ours against the neighbours' median, the region, England.
  public let verdicts: [Comparator.Kind: Finding<BenchmarkComparison>]
  /// Over every authority with a figure for the period.
  public let quartiles: Finding<Quartiles>
  public let standing: Finding<Snapshot.Standing>

  /// Neighbours that have no figure for the period.
  public var missing: [Peer] { neighbours.filter { $0.value == nil } }
}

extension Snapshot {
  /// An indicator among neighbours, region, England and all authorities; nil for an unknown indicator, and where nobody
  /// has a figure by `asOf`.
  ///
  /// - Parameter others: areas to be set beside ours, whoever they are.
  public func peers(_ id: Indicator.ID, area: AreaCode, asOf: Period? = nil, others: [AreaCode] = []) -> PeerComparison? {
    guard let assessment = assessment(id, area: area, asOf: asOf) else { return nil }
    let indicator = assessment.indicator
    let source = indicator.profile?.indicator ?? id
    let neighbourCodes = neighbours(of: area)
    guard let period = comparisonPeriod(assessment, source, neighbourCodes, asOf) else { return nil }
    let latest = assessment.figure
    let own = latest?.period == period ? latest : self.ours(indicator, area, beside: period)
    let ours = peer(area, own, indicator)
    let neighbours = neighbourCodes.map { peer($0, figures.figure(source, area: $0, period: period), indicator) }
    let regionCode = figures.areas[area]?.region
    let region = regionCode.flatMap { $0 == area ? nil : known(peer($0, figures.figure(source, area: $0, period: period), indicator)) }
    let england = area == .england ? nil : known(peer(.england, figures.figure(source, area: .england, period: period), indicator))
    let given = neighbours.compactMap { $0.figure.flatMap { $0.published ?? $0.value } }
    let median: Finding<Double> = neighbours.isEmpty
      ? .notAssessed(.noComparator)
      : given.count * 10 < neighbours.count * 6
        ? .notAssessed(.tooFewNeighbours) : Quantile.median(given).map { .found($0) } ?? .notAssessed(.notANumber)
    let counted = neighbours.filter { $0.value != nil }
    let funnel = median.value == nil || counted.contains { $0.ratio == nil } ? nil : Funnel.of(counted.map(\.ratio)).value
    let before = peer(area, comparable(self.ours(indicator, area, beside: period.yearEarlier), with: period, id), indicator)
    let peak = peak(of: indicator, area: area, before: period, now: ours.value, last: before.value)
    return PeerComparison(
      indicator: indicator, period: period, ours: ours, latest: latest, yearEarlier: before,
      distinction: Distinction.between(
        ours.ratio, before.ratio, timing: indicator.timing == .date ? .snapshot : .flow),
      peak: peak, sincePeak: Distinction.between(
        ours.ratio, peak?.ratio, timing: indicator.timing == .date ? .snapshot : .flow),
      neighbours: neighbours, model: neighbours.isEmpty ? nil : neighbourListName(of: area), median: median,
      pooled: funnel.map { $0.pooled * $0.multiplier }, funnel: funnel.flatMap { funnel in ours.ratio.map { funnel.position(of: $0) } },
      region: region, england: england,
      others: others.filter { $0 != area && !neighbourCodes.contains($0) && $0 != regionCode && $0 != .england }
        .map { peer($0, figures.figure(source, area: $0, period: period), indicator) },
      verdicts: [
        .neighbours: verdict(ours, median, indicator),
        .region: verdict(ours, region?.value.map { .found($0) } ?? .notAssessed(.noComparator), indicator),
        .england: verdict(ours, england?.value.map { .found($0) } ?? .notAssessed(.noComparator), indicator),
      ],
      quartiles: quartiles(source, period, indicator),
      standing: own.map { standing(of: $0, beside: period, indicator: indicator, area: area) } ?? .notAssessed(.noFigure))
  }

  /// The period of the comparators that are shown everywhere else; where there are none, the latest anybody has.
  private func comparisonPeriod(
    _ assessment: Assessment, _ source: Indicator.ID, _ neighbours: [AreaCode], _ asOf: Period?
  ) -> Period? {
    for kind in [Comparator.Kind.neighbours, .england, .region] {
      if let comparator = assessment.comparator(kind) { return comparator.period }
    }
    let limit = asOf ?? assessment.figure?.period
    let elsewhere = neighbours + [.england]
    let periods = elsewhere.flatMap { code in
      figures.kinds(source, area: code).compactMap { kind in
        figures.series(source, area: code, kind: kind).last { figure in limit.map { figure.period.lastDay <= $0.lastDay } ?? true }?.period
      }
    }
    return periods.max() ?? assessment.figure?.period
  }

  /// The best of the years before the last, where it is better than all since.
  private func peak(of indicator: Indicator, area: AreaCode, before period: Period, now: Double?, last: Double?) -> PeerComparison.Peer? {
    guard indicator.isRatio, indicator.direction == .increase || indicator.direction == .decrease, let now else { return nil }
    let sign = indicator.direction == .increase ? 1.0 : -1.0
    var best: PeerComparison.Peer?
    var earlier = period.yearEarlier
    for _ in 0..<5 {
      earlier = earlier.yearEarlier
      let one = peer(area, comparable(ours(indicator, area, beside: earlier), with: period, indicator.id), indicator)
      guard let value = one.value, value * sign > max(now * sign, last.map { $0 * sign } ?? -.infinity) else { continue }
      if best?.value.map({ value * sign > $0 * sign }) ?? true { best = one }
    }
    return best
  }

  private func peer(_ code: AreaCode, _ figure: Figure?, _ indicator: Indicator) -> PeerComparison.Peer {
    let ratio = indicator.ratio(figure).value.flatMap { ratio in
      // Where the publisher rounded the counts they do not make the value, and cannot carry an interval.
      figure?.value.map { abs($0 - ratio.value) < 1e-9 } == true ? ratio : nil
    }
    return PeerComparison.Peer(id: code, name: figures.areas[code]?.name ?? code.text, figure: figure, ratio: ratio)
  }

  private func known(_ peer: PeerComparison.Peer) -> PeerComparison.Peer? { peer.figure == nil ? nil : peer }

  private func verdict(_ ours: PeerComparison.Peer, _ benchmark: Finding<Double>, _ indicator: Indicator)
    -> Finding<BenchmarkComparison>
  {
    guard ours.value != nil else { return .notAssessed(.noFigure) }
    return benchmark.flatMap { benchmark in
      guard let ratio = ours.ratio else { return .notAssessed(.noCounts) }
      // One child would move such a figure by ten points: it bears no word of better or worse.
      guard !ratio.isSmallCohort else { return .notAssessed(.smallCohort) }
      return BenchmarkComparison.of(.found(ratio), benchmark: benchmark, direction: indicator.direction)
    }
  }

  /// Every authority's figure for a period.
  private func authorities(_ source: Indicator.ID, _ period: Period) -> [(code: AreaCode, figure: Figure)] {
    figures.areaCodes(indicator: source).compactMap { code in
      guard figures.areas[code]?.level == .authority,
        let figure = figures.figure(source, area: code, period: period), figure.value != nil
      else { return nil }
      return (code, figure)
    }
  }

  private func quartiles(_ source: Indicator.ID, _ period: Period, _ indicator: Indicator) -> Finding<Quartiles> {
    guard indicator.isRatio else { return .notAssessed(.noComparator) }
    let values = authorities(source, period).map(\.figure.value)
    return values.count < 4 ? .notAssessed(.tooFewAreas) : Quartiles.of(values)
  }

  /// A figure's place among the authorities that have one for `period`; its own period may be called otherwise, as March
  /// is where the others give the year to March.
  func standing(of figure: Figure, beside period: Period, indicator: Indicator, area: AreaCode) -> Finding<Standing> {
    guard indicator.isRatio, figures.areas[area]?.level == .authority else { return .notAssessed(.noComparator) }
    guard let value = figure.value else { return .notAssessed(.noFigure) }
    if indicator.ratio(figure).value?.isSmallCohort ?? false { return .notAssessed(.smallCohort) }
    let peers = [(code: area, figure: figure)]
      + authorities(indicator.profile?.indicator ?? indicator.id, period).filter { $0.code != area }
    guard peers.count >= 4 else { return .notAssessed(.tooFewAreas) }
    let values = peers.map(\.figure.value)
    let ratios = peers.map { indicator.ratio($0.figure).value }
    return Rank.all(values, direction: indicator.direction).flatMap { ranks in
      guard let rank = ranks.first ?? nil else { return .notAssessed(.notANumber) }
      return Quartiles.of(values).map { quartiles in
        Standing(
          rank: rank, range: RankRange.of(area: 0, among: ratios, direction: indicator.direction),
          band: quartiles.band(of: value, direction: indicator.direction, interval: ratios.first??.interval()),
          quartiles: quartiles)
      }
    }
  }
}
