/// What a projection is asked, and how much of the past it goes by.
public struct ProjectionTerms: Hashable, Sendable {
  /// Age in months at which everybody leaves.
  public let limit: Int
  /// Age bands in months, in order, without gaps or overlaps, up to `limit`.
  public let bands: [Range<Int>]
  /// Months of the past from which rates of leaving are taken; 1 or more.
  public var leavingMonths = 36
  /// Leavers at the rate of all ages that are added to each band's own, so that a band with few goes by all; above 0.
  public var priorLeavers = 5.0
  /// Leavers and months of stay that are added to those of all ages, so that no rate is nothing; both above 0.
  public var firstLeavers = 0.5
  public var firstLeaverMonths = 50.0
  /// Joiners shared out over the bands that nobody joined, for how far a number may be off and not for what is expected; 0 or more.
  public var priorJoiners = 0.5
  /// Months after which those who joined weigh half as much as those of the last month; above 0.
  public var joiningHalfLife = 24.0
  /// Months over which those who came and those who went are set against each other; 0: not at all.
  public var balanceMonths = 24
  /// By what the rate of joining may be multiplied to balance that of leaving.
  public var balance: ClosedRange<Double> = 0.5...1.5
  /// How much of the change that the cohorts add up to is believed, 0–1; the rest is "no change".
  public var cohortShare = 1.0
  /// Years, back from the last month, that are set against one another for what joining varies beyond months; fewer than 3: none.
  public var driftYears = 5
  /// How far the rate of joining may differ from one year to the next at the least and at the most, as a share of it.
  public var drift: ClosedRange<Double> = 0.05...0.5
  /// At most so many times the variance of chance is taken for what months of joining vary; 1 or more.
  public var dispersionCeiling = 3.0

  private let places: [Int]

  public init(limit: Int, bands: [Range<Int>]) {
    let limit = min(max(limit, 0), 1_800)
    self.limit = limit
    self.bands = bands
    places = (0..<limit).map { age in bands.firstIndex { $0.contains(age) } ?? -1 }
  }

  /// The band of an age in months; nil below the first, between bands and from the limit on.
  func band(_ age: Int) -> Int? {
    guard places.indices.contains(age), places[age] >= 0 else { return nil }
    return places[age]
  }
}
