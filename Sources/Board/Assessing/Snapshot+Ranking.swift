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
    guard let figure = assessment.figure else { return nil }
    return standing(of: figure, beside: figure.period, indicator: assessment.indicator, area: assessment.area).value
  }
}
