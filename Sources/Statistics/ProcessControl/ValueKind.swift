/// What a value is (statistics.md section 2.1).
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
  case count, percentage, rate
  /// A mean or a median, in days for instance.
  case average
  /// Given without parts: it can be rated and charted, but has no interval and no test.
  case value
}
