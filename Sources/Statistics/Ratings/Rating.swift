/// Red, amber or green: a figure against its target and nothing else (statistics.md section 3).
public enum Rating: String, Hashable, Sendable, CaseIterable, Comparable {
  case red, amber, green

  /// The letter that stands wherever the colour does.
  public var letter: Character {
    switch self {
    case .red: "R"
    case .amber: "A"
    case .green: "G"
    }
  }

  public static func < (left: Rating, right: Rating) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .red: 0
    case .amber: 1
    case .green: 2
    }
  }

  /// Rates the fraction `numerator / denominator × multiplier`, or a plain value where `denominator` is 1.
  ///
  /// Boundaries belong to the better colour; compared by cross-multiplication of the decimals as they are written,
  /// never on a rounded value.
  public static func rate(
    numerator: Double, denominator: Double = 1, multiplier: Double = 1, target: Double,
    tolerance: Double, higherIsBetter: Bool
  ) -> Rating? {
    guard numerator.isFinite, denominator.isFinite, denominator > 0, tolerance >= 0, target.isFinite
    else { return nil }
    let tolerated = Tolerance.absolute(tolerance)
    if let goal = Goal.of(direction: higherIsBetter ? .increase : .decrease, target: target, tolerance: tolerated).value,
      let whole = Fraction(denominator), let scale = Fraction(multiplier),
      let value = Fraction(numerator)?.times(scale)?.over(whole)
    {
      return goal.rating(of: value)
    }
    let reached = numerator * multiplier
    let goal = target * denominator
    let limit = (higherIsBetter ? target - tolerance : target + tolerance) * denominator
    if higherIsBetter {
      return reached >= goal ? .green : reached >= limit ? .amber : .red
    }
    return reached <= goal ? .green : reached <= limit ? .amber : .red
  }
}
