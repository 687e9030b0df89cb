internal import Board
internal import CareModel

/// What was promised, as it stood on a day.
struct KnownAction: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    /// To be done; how many days late it is, nil where it is not late or has no due date.
    case open(daysLate: Int?)
    case done
    /// Done by now, and the files do not say whether it was by then.
    case doneSince
  }

  /// Its place among the actions of the files.
  let place: Int
  let action: Action
  let meeting: Meeting
  let standing: Standing
  /// What came of it, as far as it was known; empty where nothing was.
  let outcome: String

  /// - Parameters:
  ///   - day: on which it is looked at.
  ///   - isEarlier: whether that is an earlier day than the files were written on.
  init(_ place: Int, _ action: Action, on day: Day?, isEarlier: Bool) {
    self.place = place
    self.action = action
    meeting = Meeting(action.meeting)
    let late = action.due.flatMap { due in day.flatMap { due < $0 ? $0.number - due.number : nil } }
    guard !action.isOpen else {
      standing = .open(daysLate: late)
      outcome = isEarlier ? "" : action.outcome
      return
    }
    guard isEarlier, let day else {
      standing = .done
      outcome = action.outcome
      return
    }
    // Only the words of the outcome can say when it was done.
    switch Meeting.day(in: action.outcome) {
    case let end? where end <= day: (standing, outcome) = (.done, action.outcome)
    case .some: (standing, outcome) = (.open(daysLate: late), "")
    case nil: (standing, outcome) = (.doneSince, "")
    }
  }

  var isOpen: Bool { if case .open = standing { true } else { false } }

  /// Whether nothing says that it was over: what may have been done by then counts as being done about.
  var mayBeOpen: Bool { standing != .done }

  var daysLate: Int? { if case .open(let days) = standing { days } else { nil } }

  var isLate: Bool { daysLate != nil }

  /// "overdue by 65 days (due 31 Jul 2024)", "overdue by over 2 years (due …)", "due 20 Dec 2024", "no due date", "done".
  var words: String {
    switch standing {
    case .done: return "done"
    case .doneSince: return "done by now; the files do not say when"
    case .open(let late?):
      return "overdue by \(Wording.lateness(late))" + (action.due.map { " (due \($0.label))" } ?? "")
    case .open(nil):
      let word = action.status.lowercased()
      return (word.isEmpty || word == "open" || !action.isOpen ? "" : "\(word), ") + (action.due.map { "due \($0.label)" } ?? "no due date was given")
    }
  }
}
