/// A quarter of areas as DfE's Local Authority Interactive Tool letters them: A best, D worst (statistics.md section
/// 7.3).
public enum QuartileBand: String, Hashable, Sendable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
}
