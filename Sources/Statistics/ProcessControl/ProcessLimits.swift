/// The mean and natural process limits of an XmR chart (statistics.md section 5.1).
///
/// Unclipped: drawing may cut them at 0 or 100, rules and assurance never do.
public struct ProcessLimits: Hashable, Sendable {
  /// The plain average of the baseline, in the indicator's units.
  public let mean: Double
  /// The average moving range, screened where `isScreened`.
  public let averageMovingRange: Double
  /// Whether moving ranges of 3.267 times their average or more were dropped once.
  public let isScreened: Bool
  /// How many values they were set from.
  public let baselineCount: Int

  /// LPL: mean − 2.66 × AMR.
  public var lower: Double { mean - Self.factor * averageMovingRange }
  /// UPL: mean + 2.66 × AMR.
  public var upper: Double { mean + Self.factor * averageMovingRange }
  /// Two thirds of the way to the lower limit.
  public var nearLower: Double { mean - 2.0 / 3 * (Self.factor * averageMovingRange) }
  /// Two thirds of the way to the upper limit.
  public var nearUpper: Double { mean + 2.0 / 3 * (Self.factor * averageMovingRange) }

  /// The limits as they are drawn: cut at 0 for counts and rates, at 0 and 100 for percentages.
  public func drawn(as kind: ValueKind) -> ClosedRange<Double> {
    switch kind {
    case .count, .rate: max(0, lower)...max(0, upper)
    case .percentage: min(100, max(0, lower))...min(100, max(0, upper))
    case .average, .value: lower...upper
    }
  }

  private static let factor = 2.66
  private static let screen = 3.267

  /// Limits from values in time order; nil is a gap, which gives no moving range on either side (section 5.5).
  ///
  /// - Parameter baseline: set them from the first so many values only; 12 or more, or refused.
  ///
  /// Refused where there is nothing to set them from (section 5.4): no values, no moving ranges left, or limits that
  /// collapse on the mean. How many points are enough is the chart's affair, not decided here.
  public static func of(
    _ values: [Double?], baseline: Int? = nil, isScreened: Bool = true
  ) -> Finding<ProcessLimits> {
    if let baseline, baseline < ProcessChart.fullCount { return .notAssessed(.baselineTooShort) }
    let values = start(of: values, count: baseline)
    let present = values.compactMap { $0 }
    guard let mean = mean(of: present) else { return .notAssessed(.noFigure) }
    let ranges = zip(values, values.dropFirst()).compactMap { earlier, later in
      earlier.flatMap { earlier in later.map { abs($0 - earlier) } }
    }
    guard let average = average(of: ranges, isScreened: isScreened) else { return .notAssessed(.noVariation) }
    guard average > 0 else {
      let isConstant = present.allSatisfy { $0 == present.first }
      return .notAssessed(isConstant ? .noVariation : .tooLittleVariation)
    }
    let limits = ProcessLimits(
      mean: mean, averageMovingRange: average, isScreened: isScreened, baselineCount: present.count)
    guard limits.lower.isFinite, limits.upper.isFinite else { return .notAssessed(.notANumber) }
    guard limits.lower < limits.upper else { return .notAssessed(.tooLittleVariation) }
    return .found(limits)
  }

  /// The average of moving ranges; where screened, of those strictly under 3.267 times the average of all. Nil for none.
  static func average(of ranges: [Double], isScreened: Bool) -> Double? {
    guard isScreened, let average = mean(of: ranges) else { return mean(of: ranges) }
    return mean(of: ranges.filter { $0 < screen * average })
  }

  /// The plain average, summed in time order; nil for no values.
  static func mean(of values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The values up to the `count`th that is there.
  static func start(of values: [Double?], count: Int?) -> [Double?] {
    let finite = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    guard let count else { return finite }
    var left = count
    return Array(finite.prefix { value in
      guard left > 0 else { return false }
      if value != nil { left -= 1 }
      return true
    })
  }
}
