/// Areas against the value of their group pooled (statistics.md section 7.2); to be preferred to ranks.
public struct Funnel: Hashable, Sendable {
  /// Where an area lies, and how surely; within where no confidence holds.
  public enum Position: Hashable, Sendable {
    case within
    case low(Confidence)
    case high(Confidence)
  }

  public let kind: Ratio.Kind
  public let multiplier: Double
  /// Σx / Σn, a share or a rate not multiplied.
  public let pooled: Double
  /// How many areas it pools.
  public let count: Int

  /// nil areas are missing. Refused for fewer than `atLeast` areas and for mixed kinds of ratio.
  public static func of(_ areas: [Ratio?], atLeast: Int = 3) -> Finding<Funnel> {
    let given = areas.compactMap { $0 }
    guard let first = given.first, given.count >= atLeast else { return .notAssessed(.tooFewAreas) }
    guard given.allSatisfy({ $0.kind == first.kind && $0.multiplier == first.multiplier }) else {
      return .notAssessed(.noCounts)
    }
    let numerator = given.reduce(0.0) { $0 + Double($1.numerator) }
    let denominator = given.reduce(0.0) { $0 + Double($1.denominator) }
    return .found(
      Funnel(kind: first.kind, multiplier: first.multiplier, pooled: numerator / denominator, count: given.count))
  }

  /// An area against the pooled value: the score limits at its own size for proportions (the inverse of Wilson's
  /// interval), its exact or Byar interval for rates.
  public func position(of ratio: Ratio) -> Position {
    for confidence in [Confidence.ninetyNinePointEight, .ninetyFive] {
      switch kind {
      case .proportion:
        let limits = proportionLimits(Double(ratio.denominator), confidence)
        if ratio.share < limits.lower { return .low(confidence) }
        if ratio.share > limits.upper { return .high(confidence) }
      case .rate:
        guard let interval = PoissonInterval(events: ratio.numerator, confidence: confidence) else { return .within }
        let expected = pooled * Double(ratio.denominator)
        if interval.upper < expected { return .low(confidence) }
        if interval.lower > expected { return .high(confidence) }
      }
    }
    return .within
  }

  /// The funnel's edges for an area of a size, in the indicator's units, for drawing; nil for a size below 1.
  ///
  /// Shares are cut at none and all. Rates are those of the fewest and the most events that would lie within.
  public func limits(denominator: Int, confidence: Confidence = .ninetyFive) -> ClosedRange<Double>? {
    guard denominator > 0 else { return nil }
    let size = Double(denominator)
    switch kind {
    case .proportion:
      let limits = proportionLimits(size, confidence)
      return (max(0, limits.lower) * multiplier)...(min(1, limits.upper) * multiplier)
    case .rate:
      let expected = pooled * size
      guard expected < 1e9 else { return nil }
      let few = fewest(upTo: Int(expected.rounded(.up))) { events in
        PoissonInterval(events: events, confidence: confidence).map { $0.upper >= expected } ?? false
      }
      let many = fewest(upTo: Int(expected * 2) + 100) { events in
        PoissonInterval(events: events, confidence: confidence).map { $0.lower > expected } ?? false
      }
      return (Double(few) / size * multiplier)...(Double(max(many - 1, few)) / size * multiplier)
    }
  }

  private func proportionLimits(_ size: Double, _ confidence: Confidence) -> (lower: Double, upper: Double) {
    let width = confidence.z * (pooled * (1 - pooled) / size).squareRoot()
    return (pooled - width, pooled + width)
  }

  /// The fewest events from which a rising condition holds.
  private func fewest(upTo highest: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = highest
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
