/// The four Making Data Count rules, in the order in which one names a point (statistics.md section 5.2).
///
/// Their lengths are the NHS's, 7 and 7, and no user's option.
public enum RunRule: String, Hashable, Sendable, CaseIterable {
  case outsideLimits = "outside-limits"
  case trend
  case twoOfThree = "two-of-three"
  case shift

  /// The rule in plain words.
  public var sentence: String {
    switch self {
    case .outsideLimits: "outside the process limits"
    case .trend: "seven in a row each further the same way"
    case .twoOfThree: "two of three close to the same limit"
    case .shift: "seven in a row on one side of the mean"
    }
  }

  static let runLength = 7
}
