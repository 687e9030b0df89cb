/// The ranks that chance allows an area: those of the areas whose difference from it cannot be told (statistics.md
/// section 7.3).
public struct RankRange: Hashable, Sendable {
  public let best: Int
  public let worst: Int
  public let count: Int

  /// "between about 40th and 95th".
  public var sentence: String {
    best == worst
      ? "about \(Rank.ordinal(best))" : "between about \(Rank.ordinal(best)) and \(Rank.ordinal(worst))"
  }

  /// - Parameters:
  ///   - area: a place in `areas`.
  ///   - areas: nil is an area without counts; it is left out.
  ///
  /// Refused for a cohort under ten (section 2.2): one child would move it over many places.
  public static func of(area: Int, among areas: [Ratio?], direction: ImprovementDirection?) -> Finding<RankRange> {
    guard areas.indices.contains(area), let ours = areas[area] else { return .notAssessed(.noCounts) }
    guard !ours.isSmallCohort else { return .notAssessed(.smallCohort) }
    guard areas.count(where: { $0 != nil }) >= 2 else { return .notAssessed(.tooFewAreas) }
    return Rank.all(areas.map { $0?.value }, direction: direction).flatMap { ranks in
      let places = zip(areas, ranks).compactMap { other, rank -> Int? in
        guard let other, let rank else { return nil }
        // One that cannot be tested is one that cannot be told apart.
        let distinction = Distinction.between(ours, other, timing: .flow).value
        return distinction?.isDistinguishable == true ? nil : rank.place
      }
      guard let own = ranks[area], let best = places.min(), let worst = places.max() else {
        return .notAssessed(.noCounts)
      }
      return .found(RankRange(best: min(best, own.place), worst: max(worst, own.place), count: own.count))
    }
  }
}
