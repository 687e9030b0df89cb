/// How sure an interval is (statistics.md section 6).
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  case ninetyFive = "95"
  case ninetyNinePointEight = "99.8"

  /// What is left outside, both sides together.
  public var alpha: Double {
    switch self {
    case .ninetyFive: 0.05
    case .ninetyNinePointEight: 0.002
    }
  }

  /// Φ⁻¹(1 − α/2), in full: not 1.96 and 3.09.
  public var z: Double {
    switch self {
    case .ninetyFive: 1.959963984540054
    case .ninetyNinePointEight: 3.090232306167813
    }
  }
}
