/// Whether the process, left as it is, can be expected to meet its target (statistics.md section 5.6).
public enum Assurance: String, Hashable, Sendable, CaseIterable, Comparable {
  case consistentlyFailing = "consistently-failing"
  /// The target lies between the limits, or on one.
  case hitAndMiss = "hit-and-miss"
  case consistentlyPassing = "consistently-passing"

  public var sentence: String {
    switch self {
    case .consistentlyFailing: "if nothing changes, expect to miss the target: usual variation does not reach it"
    case .hitAndMiss: "if nothing changes, expect to meet the target at some times and miss it at others, by chance alone"
    case .consistentlyPassing: "if nothing changes, expect to meet the target: usual variation does not fall short of it"
    }
  }

  public static func < (left: Assurance, right: Assurance) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .consistentlyFailing: 0
    case .hitAndMiss: 1
    case .consistentlyPassing: 2
    }
  }

  /// The target against the limits, strictly; of a band the worse of its two ends.
  public static func of(
    target: Double?, upper: Double? = nil, limits: ProcessLimits, direction: ImprovementDirection
  ) -> Finding<Assurance> {
    guard direction != .neutral else { return .notAssessed(.neutral) }
    guard let target else { return .notAssessed(.noTarget) }
    guard target.isFinite else { return .notAssessed(.impossibleTarget) }
    let aimedUp: Assurance =
      target < limits.lower ? .consistentlyPassing : target > limits.upper ? .consistentlyFailing : .hitAndMiss
    switch direction {
    case .increase, .neutral: return .found(aimedUp)
    case .decrease: return .found(aimedDown(target, limits))
    case .range:
      guard let upper else { return .notAssessed(.noTarget) }
      guard upper.isFinite, upper >= target else { return .notAssessed(.impossibleTarget) }
      return .found(min(aimedUp, aimedDown(upper, limits)))
    }
  }

  private static func aimedDown(_ target: Double, _ limits: ProcessLimits) -> Assurance {
    target < limits.lower ? .consistentlyFailing : target > limits.upper ? .consistentlyPassing : .hitAndMiss
  }
}
