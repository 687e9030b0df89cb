public import Board

/// What a report is made from, and so who may read it: a public one cannot be made from figures that nobody has screened.
public enum ReportSource: Sendable {
  /// For everybody: what disclosure control left.
  case everybody(PublicSnapshot)
  /// For officers and members of the panel: every figure, and the mark on every page.
  case restricted(Snapshot)

  var board: Snapshot {
    switch self {
    case .everybody(let open): open.board
    case .restricted(let board): board
    }
  }

  var isRestricted: Bool {
    switch self {
    case .everybody: false
    case .restricted: true
    }
  }

  /// What stands on every page of a restricted report; nil for a public one.
  var marking: String? { isRestricted ? ReportSource.mark + ": for officers and members of the panel only" : nil }

  static let mark = "RESTRICTED"

  /// Who may read it, in a sentence.
  var readers: String {
    isRestricted
      ? "Officers and members of the panel only. Small numbers are shown as they are, so this paper must not be published, forwarded or left behind."
      : "Anybody. Figures from which a child or young person could be recognised are hidden."
  }

  /// What `[c]` stands for in this report.
  var explanation: String {
    switch self {
    case .everybody(let open): open.explanation
    case .restricted: "[c]: hidden by those who published it, so that nobody can be recognised."
    }
  }
}
