public import CareModel
public import Statistics

extension Snapshot {
  /// An authority's place among all that have a figure for the same period, with what chance allows.
  public struct Standing: Hashable, Sendable {
    public let rank: Rank
    public let range: Finding<RankRange>
    public let band: Finding<QuartileBand>
    public let quartiles: Quartiles
  }

  /// The place of an assessed figure among authorities; nil where it has none, where neither way is better, where too
  /// few children stand behind it to bear a rank, or where it is no authority's.
  public func rank(_ assessment: Assessment) -> Standing? {
    let indicator = assessment.indicator
    let source = indicator.profile?.indicator ?? indicator.id
    guard let figure = assessment.figure, let value = figure.value, indicator.isRatio,
      figures.areas[assessment.area]?.level == .authority,
      !(indicator.ratio(figure).value?.isSmallCohort ?? false)
    else { return nil }
    let peers = figures.areaCodes(indicator: source).compactMap { code -> (code: AreaCode, figure: Figure)? in
      guard figures.areas[code]?.level == .authority,
        let theirs = figures.figure(source, area: code, period: figure.period), theirs.value != nil
      else { return nil }
      return (code, theirs)
    }
    guard peers.count >= 4, let place = peers.firstIndex(where: { $0.code == assessment.area }),
      let ranks = Rank.all(peers.map(\.figure.value), direction: indicator.direction).value, let rank = ranks[place],
      let quartiles = Quartiles.of(peers.map(\.figure.value)).value
    else { return nil }
    let ratios = peers.map { indicator.ratio($0.figure).value }
    return Standing(
      rank: rank, range: RankRange.of(area: place, among: ratios, direction: indicator.direction),
      band: quartiles.band(of: value, direction: indicator.direction, interval: ratios[place]?.interval()),
      quartiles: quartiles)
  }
}
