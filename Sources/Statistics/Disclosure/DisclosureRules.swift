/// What a council has decided is safe to publish (statistics.md section 8): the settings of disclosure control, all of
/// which the audit repeats.
public struct DisclosureRules: Hashable, Sendable {
  /// T: counts from 1 to this are unsafe. 0–1000; 0 hides nothing for being small.
  public let threshold: Int
  /// Every count that is shown is rounded half up to this; 1 = not rounded. 1–1000.
  public let roundingBase: Int
  /// True: readers are taken to know that an ordinary hidden count is at least one, because noughts are shown. This
  /// hides more. False is the reading of section 8.4: a hidden count is nought or more.
  public let hiddenIsNeverZero: Bool
  /// Withdraw a breakdown of whose counts above nought more than half are hidden (section 8.4, step 5).
  public let withdrawsBeyondHalf: Bool

  /// Numbers outside their ranges are taken to the nearest end.
  public init(
    threshold: Int = 5, roundingBase: Int = 1, hiddenIsNeverZero: Bool = false, withdrawsBeyondHalf: Bool = true
  ) {
    self.threshold = min(max(threshold, 0), 1000)
    self.roundingBase = min(max(roundingBase, 1), 1000)
    self.hiddenIsNeverZero = hiddenIsNeverZero
    self.withdrawsBeyondHalf = withdrawsBeyondHalf
  }

  /// Whether a count is from 1 to the threshold.
  public func isUnsafe(_ count: Int) -> Bool { count >= 1 && count <= threshold }

  /// Whether any statistic of so many people (percentage, mean, median, quartile) is unsafe, whatever its value.
  ///
  /// The least and the greatest value of a group are some person's own, so they are never public (section 8.1).
  public func isUnsafe(statisticOf people: Int) -> Bool { isUnsafe(people) }
}
