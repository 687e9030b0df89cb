/// Why a cell is not public. For the audit only: the public sees one mark for all (statistics.md section 8.2).
public enum HiddenReason: String, Hashable, Sendable, CaseIterable {
  /// The count is from 1 to the threshold.
  case small
  /// The publisher before us has hidden it (section 8.6).
  case hiddenByOthers = "hidden-by-others"
  /// It describes so few people that any statistic of them is unsafe, nought included.
  case fewPeople = "few-people"
  /// None, or all, of a group share something that must not be known of its members.
  case sensitiveZero = "sensitive-zero"
  /// Hidden so that others cannot be worked out.
  case secondary
  /// Its whole breakdown is withdrawn.
  case withdrawn
  /// What is printed would not add up, so nothing can be proven about it.
  case doesNotAdd = "does-not-add"

  /// Whether the cell itself is unsafe, not only what it gives away.
  public var isPrimary: Bool {
    switch self {
    case .small, .hiddenByOthers, .fewPeople, .sensitiveZero: true
    case .secondary, .withdrawn, .doesNotAdd: false
    }
  }

  /// The reason in plain words, without a capital or a full stop.
  public var sentence: String {
    switch self {
    case .small: "the count is small"
    case .hiddenByOthers: "the publisher of the figure has hidden it"
    case .fewPeople: "it describes very few people"
    case .sensitiveZero: "it would tell something of every member of a group"
    case .secondary: "a small count could be worked out from it"
    case .withdrawn: "its breakdown is withdrawn, because too much of it would be hidden"
    case .doesNotAdd: "the figures do not add up, so it cannot be shown to be safe"
    }
  }
}
