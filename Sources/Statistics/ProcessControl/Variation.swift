/// What kind of variation a point shows, its signal turned by polarity (statistics.md section 5.2).
public enum Variation: String, Hashable, Sendable, CaseIterable {
  case commonCause = "common-cause"
  case improvement
  case concern
  /// A signal upwards where neither way is better.
  case high
  /// A signal downwards where neither way is better.
  case low

  public var isSpecialCause: Bool { self != .commonCause }

  /// Common cause reads "no change that can be told", never "stable performance".
  public var sentence: String {
    switch self {
    case .commonCause: "no change that can be told from usual variation"
    case .improvement: "special cause: improvement"
    case .concern: "special cause: concern"
    case .high: "special cause: higher than usual"
    case .low: "special cause: lower than usual"
    }
  }

  public static func of(_ signal: Signal?, direction: ImprovementDirection) -> Variation {
    guard let signal else { return .commonCause }
    switch (direction, signal.side) {
    case (.increase, .high), (.decrease, .low): return .improvement
    case (.increase, .low), (.decrease, .high): return .concern
    case (.neutral, .high), (.range, .high): return .high
    case (.neutral, .low), (.range, .low): return .low
    }
  }
}
