/// A value to reach, how far short of it is still amber, and the days for which it holds.
///
/// Tolerances are the council's own (statistics.md section 3); percentages count in percentage points.
public struct Target: Hashable, Sendable {
  public let value: Double
  /// Nil where the board gave none: then there is no amber.
  public let tolerance: Double?
  public let from: Day?
  public let until: Day?

  public init(value: Double, tolerance: Double? = nil, from: Day? = nil, until: Day? = nil) {
    self.value = value
    self.tolerance = tolerance
    self.from = from
    self.until = until
  }

  /// Whether it was in force on `day`.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}
