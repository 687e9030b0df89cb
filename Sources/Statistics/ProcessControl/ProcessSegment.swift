/// A stretch of an XmR chart with one mean and one pair of limits (statistics.md sections 5.3 and 5.5).
public struct ProcessSegment: Hashable, Sendable {
  /// What its number of final points allows.
  public enum Standing: String, Hashable, Sendable {
    /// 0–5 points: a plain line.
    case line
    /// 6–11 points: limits dashed and marked, no assurance.
    case trial
    /// 12 points or more.
    case full
  }

  /// Places in the series, gaps and provisional points among them.
  public let places: Range<Int>
  /// How many final points there are.
  public let count: Int
  /// The average of the baseline; nil for no points.
  public let mean: Double?
  /// Its own limits; refused for fewer than six points and where there is no variation to set them from.
  public let limits: Finding<ProcessLimits>
  /// The limits to draw: its own, or those before it while it has fewer than six points.
  public let drawn: ProcessLimits?

  public var standing: Standing {
    count < ProcessChart.trialCount ? .line : count < ProcessChart.fullCount ? .trial : .full
  }
}
