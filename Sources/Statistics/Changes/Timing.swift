/// How periods relate to each other (statistics.md section 4).
public enum Timing: String, Hashable, Sendable, CaseIterable {
  /// Counts what happened in the period; periods do not overlap.
  case flow
  /// Counts who there is on a day: largely the same children each time, so tests of two periods are indicative only.
  case snapshot
  /// Counts the year up to each period: neighbours overlap, and no test between them is right.
  case rolling
}
