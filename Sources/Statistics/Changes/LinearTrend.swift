/// The chi-squared test for a linear trend in proportions (statistics.md section 4).
public struct LinearTrend: Hashable, Sendable {
  /// Change of the share from one period to the next, by least squares weighted with the denominators.
  public let slope: Double
  public let chiSquared: Double
  public let p: Double

  /// Whether the trend can be told from chance at this confidence.
  public func isSignal(_ confidence: Confidence = .ninetyFive) -> Bool { p < confidence.alpha }

  /// The trend of equally spaced periods in time order; refused where all are none or all (not testable) and for
  /// fewer than two periods.
  public static func of(_ ratios: [Ratio]) -> Finding<LinearTrend> {
    guard ratios.count >= 2 else { return .notAssessed(.tooFewPoints) }
    let weights = ratios.map { Double($0.denominator) }
    let total = weights.reduce(0, +)
    let share = ratios.reduce(0) { $0 + Double($1.numerator) } / total
    guard share > 0, share < 1 else { return .notAssessed(.notTestable) }
    let centre = weights.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element } / total
    var across = 0.0
    var spread = 0.0
    for (place, ratio) in ratios.enumerated() {
      let distance = Double(place + 1) - centre
      across += weights[place] * (ratio.share - share) * distance
      spread += weights[place] * distance * distance
    }
    guard spread > 0 else { return .notAssessed(.notTestable) }
    let chiSquared = across * across / spread / (share * (1 - share))
    guard let p = ChiSquaredDistribution.upperShare(chiSquared, degrees: 1) else { return .notAssessed(.notTestable) }
    return .found(LinearTrend(slope: across / spread, chiSquared: chiSquared, p: p))
  }

  /// The trend of the latest five years: annual, not overlapping, without a break or a gap (section 4).
  public static func ofLatestFive(_ series: [Observation], frequency: Frequency, timing: Timing) -> Finding<LinearTrend> {
    guard frequency == .annual, timing != .rolling else { return .notAssessed(.notAnnual) }
    guard let last = series.lastIndex(where: \.isFinal) else { return .notAssessed(.noFigure) }
    guard last >= 4 else { return .notAssessed(.tooFewPoints) }
    let five = series[(last - 4)...last]
    // A break at the first of the five lies before them.
    guard !five.dropFirst().contains(where: \.startsDefinition) else { return .notAssessed(.definitionBreak) }
    guard five.allSatisfy(\.isFinal) else { return .notAssessed(.tooFewPoints) }
    let ratios = five.compactMap(\.ratio)
    guard ratios.count == 5, ratios.allSatisfy({ $0.kind == .proportion }) else { return .notAssessed(.noCounts) }
    return of(ratios)
  }
}
