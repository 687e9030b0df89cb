/// Which way is better (statistics.md section 1: polarity).
public enum ImprovementDirection: String, Hashable, Sendable, CaseIterable {
  case increase, decrease, neutral
  /// Inside a band is best.
  case range
}
