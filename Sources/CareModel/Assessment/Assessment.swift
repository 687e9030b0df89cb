public import Statistics

/// What can be said of one indicator for one area at one point in time.
public struct Assessment: Hashable, Sendable {
  public let indicator: Indicator
  public let area: AreaCode
  /// The figure assessed: the latest that had been reached by then; nil where there is none.
  public let figure: Figure?
  /// The figure one period earlier, and that of the same period a year earlier; nil also where the definition changed
  /// since.
  public let previous: Figure?
  public let yearEarlier: Figure?
  public let target: Target?
  public let rating: Rating?
  /// One sentence: why this colour, or why none.
  public let ratingReason: String
  /// Values of the latest periods, oldest first, nil for a gap or an absence; at most 36.
  public let history: [Double?]
  public let comparators: [Comparator]
  /// What the statistics say; nil where there is no figure.
  public let judgement: Judgement?

  public init(
    indicator: Indicator, area: AreaCode, figure: Figure?, previous: Figure?, yearEarlier: Figure?,
    target: Target?, rating: Rating?, ratingReason: String, history: [Double?],
    comparators: [Comparator], judgement: Judgement? = nil
  ) {
    self.indicator = indicator
    self.area = area
    self.figure = figure
    self.previous = previous
    self.yearEarlier = yearEarlier
    self.target = target
    self.rating = rating
    self.ratingReason = ratingReason
    self.history = history
    self.comparators = comparators
    self.judgement = judgement
  }

  /// The exact difference from the previous period; nil where either is missing.
  public var change: Double? {
    difference(from: previous)
  }

  /// The difference from an earlier figure, both as exact as the coarser of them: a percentage known only as published
  /// is not set against one from counts.
  public func difference(from earlier: Figure?) -> Double? {
    guard let figure, let earlier, let now = figure.value, let then = earlier.value else { return nil }
    guard indicator.isRatio, isFromCounts(figure) != isFromCounts(earlier) else { return now - then }
    let places = [figure, earlier].compactMap { $0.published.map(Assessment.places) }.min() ?? 0
    return Assessment.rounded(figure.published ?? now, places) - Assessment.rounded(earlier.published ?? then, places)
  }

  private func isFromCounts(_ figure: Figure) -> Bool {
    guard let value = figure.value, let numerator = figure.numerator, let denominator = figure.denominator, denominator > 0
    else { return false }
    return abs(indicator.multiplier * numerator / denominator - value) < 1e-9
  }

  private static func places(_ value: Double) -> Int { value == value.rounded() ? 0 : 1 }

  private static func rounded(_ value: Double, _ places: Int) -> Double {
    places == 0 ? value.rounded(.toNearestOrAwayFromZero) : (value * 10).rounded(.toNearestOrAwayFromZero) / 10
  }

  /// A comparator that may stand beside the figure; nil where there is none that is like it.
  public func comparator(_ kind: Comparator.Kind) -> Comparator? {
    comparators.first { $0.kind == kind && $0.isLike }
  }
}
