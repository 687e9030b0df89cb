extension Rating {
  /// The word that stands beside the letter (statistics.md section 3: colour is never the only carrier).
  public var word: String { rawValue }

  /// Rates counts, exactly: `numerator / denominator × multiplier` against a goal (statistics.md sections 2.2 and 3).
  public static func of(_ ratio: Finding<Ratio>, against goal: Finding<Goal>) -> Finding<Rating> {
    ratio.flatMap { ratio in
      goal.flatMap { goal in
        guard let exact = ratio.exact else { return .notAssessed(.notANumber) }
        return .found(goal.rating(of: exact))
      }
    }
  }

  /// Rates a figure given without parts, as the decimal it was written as (statistics.md section 3).
  public static func of(value: Double?, against goal: Finding<Goal>) -> Finding<Rating> {
    guard let value else { return .notAssessed(.noFigure) }
    return goal.flatMap { goal in
      guard let exact = Fraction(value) else { return .notAssessed(.notANumber) }
      return .found(goal.rating(of: exact))
    }
  }
}
