/// How a figure moved from a stated earlier period, and whether that can be told from chance (statistics.md section 4).
///
/// Two outputs kept apart: the difference, which is almost never nought, and the distinction.
public struct DirectionOfTravel: Hashable, Sendable {
  /// The period that the latest is set against; named on screen.
  public enum Comparator: Hashable, Sendable {
    case previousPeriod
    case samePeriodLastYear
    /// The place in the series that ended the last year.
    case yearEnd(place: Int)
  }

  public enum Word: String, Hashable, Sendable, CaseIterable {
    case improving, declining
    /// Higher or lower where that is neither better nor worse.
    case higher, lower
    /// Exactly equal.
    case noChange = "no change"
  }

  public let comparator: Comparator
  /// Now less then, in the indicator's units.
  public let difference: Double
  public let word: Word
  /// Either figure is provisional: "provisional, direction not confirmed" (section 2.3).
  public let isProvisional: Bool
  public let distinction: Finding<Distinction>

  /// Whether the arrow is filled; hollow otherwise.
  public var isFilled: Bool { distinction.value?.isDistinguishable ?? false }

  /// Whether the two figures themselves were set against each other and can be told apart, so that `word` may be claimed.
  ///
  /// A chart only says that the latest figure is unusual, measured from the mean; that may be to the better or the worse, whichever
  /// way it moved since the earlier period.
  public var isTested: Bool {
    if case .processControl? = distinction.value?.method { return false }
    return isFilled && !isProvisional
  }

  /// The latest figure of a series against an earlier one.
  ///
  /// Undefined where either is missing, where the definition changed between them, or where the earlier place is not
  /// before the latest figure.
  ///
  /// - Parameters:
  ///   - series: every period in time order with its gaps, ending at the period looked at.
  ///   - chart: what ``ControlChart`` made of the series; asked from 12 final points of the same definition.
  ///   - band: for `range`, the goal whose green band is best.
  public static func of(
    _ series: [Observation], against comparator: Comparator, direction: ImprovementDirection, frequency: Frequency,
    timing: Timing = .flow, isSeasonal: Bool = false, chart: ControlChart? = nil, band: Goal? = nil
  ) -> Finding<DirectionOfTravel> {
    guard let last = series.last, let now = last.value else { return .notAssessed(.noFigure) }
    let place = series.count - 1
    let earlier: Int
    switch comparator {
    case .previousPeriod: earlier = place - 1
    case .samePeriodLastYear: earlier = place - frequency.periodsInAYear
    case .yearEnd(let end):
      guard end < place else { return .notAssessed(.wrongDistance) }
      earlier = end
    }
    guard series.indices.contains(earlier), let then = series[earlier].value else { return .notAssessed(.nothingBefore) }
    guard !series[(earlier + 1)...].contains(where: \.startsDefinition) else { return .notAssessed(.definitionBreak) }
    let before = series[earlier]
    guard let mine = last.ratio?.exact ?? Fraction(now), let theirs = before.ratio?.exact ?? Fraction(then) else {
      return .notAssessed(.notANumber)
    }
    let isProvisional = last.isProvisional || before.isProvisional
    let distance = place - earlier
    let distinction: Finding<Distinction> =
      isProvisional
      ? .notAssessed(.provisional)
      : distinguish(
        series, earlier, overlaps: timing == .rolling && distance < frequency.periodsInAYear,
        isOutOfSeason: isSeasonal && !distance.isMultiple(of: frequency.periodsInAYear), timing: timing, chart: chart,
        direction: direction)
    return .found(
      DirectionOfTravel(
        comparator: comparator, difference: mine.minus(theirs)?.double ?? now - then,
        word: word(mine, theirs, direction, band), isProvisional: isProvisional, distinction: distinction))
  }

  private static func distinguish(
    _ series: [Observation], _ earlier: Int, overlaps: Bool, isOutOfSeason: Bool, timing: Timing,
    chart: ControlChart?, direction: ImprovementDirection
  ) -> Finding<Distinction> {
    if overlaps { return .notAssessed(.overlappingPeriods) }
    if isOutOfSeason { return .notAssessed(.seasonal) }
    let between = Distinction.between(series.last?.ratio, series[earlier].ratio, timing: timing)
    let start = series.lastIndex(where: \.startsDefinition) ?? 0
    guard timing != .rolling, let chart, series[start...].count(where: \.isFinal) >= ProcessChart.fullCount else {
      return between
    }
    switch chart.variation(direction: direction) {
    case .found(let variation):
      return .found(
        Distinction(
          method: .processControl(variation), isDistinguishable: variation.isSpecialCause, isIndicative: false))
    // Where no chart can say, two periods with counts still can.
    case .notAssessed(let refusal): return between.value == nil ? .notAssessed(refusal) : between
    }
  }

  private static func word(
    _ now: Fraction, _ then: Fraction, _ direction: ImprovementDirection, _ band: Goal?
  ) -> Word {
    if now == then { return .noChange }
    let isUp = now > then
    switch direction {
    case .increase: return isUp ? .improving : .declining
    case .decrease: return isUp ? .declining : .improving
    case .neutral: return isUp ? .higher : .lower
    case .range:
      guard let band, let nowOutside = band.distanceOutside(now), let thenOutside = band.distanceOutside(then),
        nowOutside != thenOutside
      else { return isUp ? .higher : .lower }
      return nowOutside < thenOutside ? .improving : .declining
    }
  }
}
