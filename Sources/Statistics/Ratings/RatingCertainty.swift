/// Whether chance alone could have given the figure another colour (statistics.md section 3).
///
/// It qualifies the colour and never changes it. The interval is expected chance variation, not a margin of error.
public enum RatingCertainty: String, Hashable, Sendable, CaseIterable {
  case clear
  /// The interval lies on both sides of the target.
  case eitherSideOfTarget = "either-side-of-target"
  /// The interval lies short of the target, on both sides of the tolerance.
  case amberOrRed = "amber-or-red"

  public var sentence: String {
    switch self {
    case .clear: "clear"
    case .eitherSideOfTarget: "could be either side of target by chance"
    case .amberOrRed: "could be amber or red by chance"
    }
  }

  /// - Parameter interval: the 95 % interval, in the goal's units.
  public static func of(_ interval: ClosedRange<Double>, against goal: Goal) -> RatingCertainty {
    let ratings = goal.ratings(over: interval)
    if ratings.count <= 1 { return .clear }
    return ratings.contains(.green) ? .eitherSideOfTarget : .amberOrRed
  }

  /// Of counts, by their own interval (section 6).
  public static func of(_ ratio: Ratio, against goal: Goal) -> RatingCertainty {
    of(ratio.interval(.ninetyFive), against: goal)
  }
}
