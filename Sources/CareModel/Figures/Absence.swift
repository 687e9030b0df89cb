/// Why there is no value where one might be: never the same as zero (statistics.md section 2.2).
public enum Absence: UInt8, Hashable, Sendable, CaseIterable {
  /// Hidden so that nobody can be recognised; DfE's `c`.
  case suppressed = 1
  /// Nobody has it; DfE's `x` and `:`.
  case notAvailable
  /// The question does not arise; DfE's `z`.
  case notApplicable
  /// Rounds to zero but is not zero; DfE's `k` and `~`.
  case low
  /// Too unreliable to publish; DfE's `u`.
  case unreliable
  /// What was given cannot be right: a part larger than its whole, a count below zero. No file's word, and last, so that
  /// it is never taken for one.
  case impossible

  /// The word programs read; to them what cannot be right is not available.
  public var id: String {
    switch self {
    case .suppressed: "suppressed"
    case .notAvailable, .impossible: "not_available"
    case .notApplicable: "not_applicable"
    case .low: "low"
    case .unreliable: "unreliable"
    }
  }

  /// The shorthand a table shows.
  public var symbol: String {
    switch self {
    case .suppressed: "[c]"
    case .notAvailable, .impossible: "[x]"
    case .notApplicable: "[z]"
    case .low: "[low]"
    case .unreliable: "[u]"
    }
  }

  /// The reason in a person's words.
  public var sentence: String {
    switch self {
    case .suppressed: "hidden so that nobody can be recognised"
    case .notAvailable: "not available"
    case .notApplicable: "not applicable"
    case .low: "rounds to zero but is not zero"
    case .unreliable: "too unreliable to publish"
    case .impossible: "the counts cannot be right"
    }
  }
}
