import Statistics

/// The words of the vectors.
enum Words {
  static let directions: [String: ImprovementDirection] = [
    "increase": .increase, "decrease": .decrease, "neutral": .neutral, "range": .range,
  ]

  static let variations: [String: Variation] = [
    "common_cause": .commonCause, "special_cause_improvement": .improvement, "special_cause_concern": .concern,
    "special_cause_neutral_high": .high, "special_cause_neutral_low": .low,
  ]

  static let signals: [String: Signal?] = [
    "Common Cause": .none,
    "Above UCL": Signal(rule: .outsideLimits, side: .high), "Below LCL": Signal(rule: .outsideLimits, side: .low),
    "7 Point Trend (Increasing)": Signal(rule: .trend, side: .high),
    "7 Point Trend (Decreasing)": Signal(rule: .trend, side: .low),
    "2 in 3 Above CL": Signal(rule: .twoOfThree, side: .high),
    "2 in 3 Below CL": Signal(rule: .twoOfThree, side: .low),
    "7 Points Above CL": Signal(rule: .shift, side: .high), "7 Points Below CL": Signal(rule: .shift, side: .low),
  ]

  static let assurances: [String: Assurance?] = [
    "": .none, "consistent_pass": .consistentlyPassing, "consistent_fail": .consistentlyFailing,
    "inconsistent": .hitAndMiss,
  ]

  /// The other direction, for points whose trend the reference labels wrongly.
  static func opposite(_ variation: Variation) -> Variation {
    switch variation {
    case .commonCause: .commonCause
    case .improvement: .concern
    case .concern: .improvement
    case .high: .low
    case .low: .high
    }
  }

  static func opposite(_ signal: Signal?) -> Signal? {
    signal.map { Signal(rule: $0.rule, side: $0.side == .high ? .low : .high) }
  }
}
