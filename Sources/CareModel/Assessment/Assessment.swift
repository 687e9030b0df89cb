public import Statistics

/// What can be said of one indicator for one area at one point in time.
public struct Assessment: Hashable, Sendable {
  public let indicator: Indicator
  public let area: AreaCode
  /// The figure assessed: the latest that had been reached by then; nil where there is none.
  public let figure: Figure?
  /// The figure one period earlier, and that of the same period a year earlier.
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
    guard let now = figure?.value, let then = previous?.value else { return nil }
    return now - then
  }

  public func comparator(_ kind: Comparator.Kind) -> Comparator? { comparators.first { $0.kind == kind } }
}
