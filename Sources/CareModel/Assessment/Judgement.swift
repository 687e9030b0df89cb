public import Statistics

/// What the statistics say of one figure: its colour and how sure that is, its signal, its direction, how it compares,
/// and what would meet the target. Each part can be "not assessed", with its reason.
public struct Judgement: Hashable, Sendable {
  /// How many more (or fewer) of the numerator would meet the target, the denominator staying as it is.
  public struct Shortfall: Hashable, Sendable {
    /// Always above zero.
    public let count: Int
    public let of: Int
    /// Whether more are needed; fewer otherwise.
    public let isMore: Bool

    public init(count: Int, of denominator: Int, isMore: Bool) {
      self.count = count
      self.of = denominator
      self.isMore = isMore
    }
  }

  /// The three earlier figures that one is set against (statistics.md section 4).
  public struct Directions: Hashable, Sendable {
    public let previous: Finding<DirectionOfTravel>
    public let lastYear: Finding<DirectionOfTravel>
    public let yearEnd: Finding<DirectionOfTravel>

    public init(
      previous: Finding<DirectionOfTravel>, lastYear: Finding<DirectionOfTravel>, yearEnd: Finding<DirectionOfTravel>
    ) {
      self.previous = previous
      self.lastYear = lastYear
      self.yearEnd = yearEnd
    }

    /// None of the three, for one and the same reason.
    public static func refused(_ reason: Refusal) -> Directions {
      Directions(previous: .notAssessed(reason), lastYear: .notAssessed(reason), yearEnd: .notAssessed(reason))
    }
  }

  /// The earliest of the periods up to now that all have today's colour; nil without a colour.
  public let ratedSince: Period?
  public let rating: Finding<Rating>
  /// The figure with as many decimals as keep it from contradicting its colour.
  public let shown: ShownFigure?
  public let certainty: Finding<RatingCertainty>
  public let shortfall: Shortfall?
  /// Every period that the chart was made from, in order.
  public let periods: [Period]
  public let chart: ControlChart
  /// Of the latest final figure and nothing older.
  public let variation: Finding<Variation>
  public let signal: Signal?
  public let assurance: Finding<Assurance>
  public let directions: Directions
  /// Of our own figure for the comparator's period, which may be earlier than the latest.
  public let comparisons: [Comparator.Kind: Finding<BenchmarkComparison>]
  public let revisions: Finding<RevisionRecord>
  /// Whether a provisional figure would have another colour somewhere within past revisions.
  public let ratingCouldChange: Bool

  public init(
    ratedSince: Period?, rating: Finding<Rating>, shown: ShownFigure?, certainty: Finding<RatingCertainty>,
    shortfall: Shortfall?, periods: [Period], chart: ControlChart, variation: Finding<Variation>, signal: Signal?,
    assurance: Finding<Assurance>, directions: Directions,
    comparisons: [Comparator.Kind: Finding<BenchmarkComparison>], revisions: Finding<RevisionRecord>,
    ratingCouldChange: Bool
  ) {
    self.ratedSince = ratedSince
    self.rating = rating
    self.shown = shown
    self.certainty = certainty
    self.shortfall = shortfall
    self.periods = periods
    self.chart = chart
    self.variation = variation
    self.signal = signal
    self.assurance = assurance
    self.directions = directions
    self.comparisons = comparisons
    self.revisions = revisions
    self.ratingCouldChange = ratingCouldChange
  }

  /// Whether it is worse than its neighbours and getting worse: what a chair should see first.
  public var isWorseAndWorsening: Bool {
    guard comparisons[.neighbours]?.value?.verdict() == .worse else { return false }
    if variation.value == .concern { return true }
    let moves = [directions.previous, directions.lastYear].compactMap(\.value)
    return moves.contains { $0.word == .declining && $0.isTested }
  }
}
