/// How far short of the target is still amber (statistics.md section 3).
public enum Tolerance: Hashable, Sendable {
  /// In the indicator's units; percentage points for percentages.
  case absolute(Double)
  /// Per cent of the target, whatever its sign.
  case relative(Double)

  /// No amber.
  public static let none = Tolerance.absolute(0)

  /// The allowance beside a target; nil where it is negative or not a number.
  func allowance(beside target: Fraction) -> Fraction? {
    switch self {
    case .absolute(let amount):
      guard amount >= 0 else { return nil }
      return Fraction(amount)
    case .relative(let percent):
      guard percent >= 0, target.numerator != .min, let share = Fraction(percent),
        let size = Fraction(abs(target.numerator), over: target.denominator),
        let hundredth = Fraction(1, over: 100)
      else { return nil }
      return size.times(share)?.times(hundredth)
    }
  }
}
