/// How often a figure comes (statistics.md section 2.2: declared for each indicator).
public enum Frequency: String, Hashable, Sendable, CaseIterable {
  case monthly, quarterly, annual

  public var periodsInAYear: Int {
    switch self {
    case .monthly: 12
    case .quarterly: 4
    case .annual: 1
    }
  }
}
