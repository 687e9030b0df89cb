internal import Board
internal import CareModel

/// What was said, promised and asked, as far as it was known at the point in time that is looked at.
///
/// A paper of a later meeting, or a remark on a later period, is left out on the way back; one without a date stays, for
/// nothing says that it came later.
struct Papers: Sendable {
  let commentary: [Commentary]
  let actions: [KnownAction]
  let questions: [KnownQuestion]
  /// How many actions and questions came later than the time travelled to.
  let later: Int
  /// How many actions and questions of the board are not public, and so not here; of what is missing nothing can be said.
  let withheld: Int
  /// How old the latest figures are on the day by which what is due is late, where the papers may be as old: "over 2 years"; nil where
  /// they are not.
  let age: String?

  init(_ view: Viewpoint) {
    let snapshot = view.snapshot
    let end = view.period?.lastDay
    let isOurs = Papers.areOurs(view)
    withheld = isOurs ? snapshot.withheldPapers : 0
    let ago = view.period == nil ? view.dueDay.flatMap { day in snapshot.timeline(of: view.area).last.map { day.number - $0.lastDay.number } } : nil
    age = ago.flatMap { days in
      days > Papers.fresh && isOurs && !snapshot.actions.isEmpty ? Wording.lateness(days) : nil
    }
    func isKnown(_ day: Day?) -> Bool { day.map { day in end.map { day <= $0 } ?? true } ?? true }
    commentary = !isOurs ? [] : snapshot.commentary.filter { isKnown($0.period?.lastDay) }
    let actions = !isOurs ? [] : snapshot.actions.enumerated().map { KnownAction($0, $1, on: view.dueDay, isEarlier: end != nil) }
    let questions = !isOurs ? [] : snapshot.questions.enumerated().map { KnownQuestion($0, $1, isEarlier: end != nil) }
    self.actions = actions.filter { isKnown($0.meeting.day) }
    self.questions = questions.filter { isKnown($0.meeting.day) }
    later = actions.count - self.actions.count + questions.count - self.questions.count
  }

  /// That the files may not know what was done lately; nil where they are not old.
  var caution: String? {
    age.map { "The latest figures of this board are \($0) old; what was done since may not be in its files." }
  }

  /// Two quarters, in days: papers of a board whose figures end earlier may have ended with them.
  private static let fresh = 184

  /// Whether the papers are those of the area looked at: they are the council's own, and say nothing of another.
  static func areOurs(_ view: Viewpoint) -> Bool {
    let figures = view.snapshot.figures
    if let home = view.snapshot.homeArea { return view.area == home }
    // Of several authorities nothing says whose they are.
    return figures.areaCodes().count { figures.areas[$0]?.level == .authority } <= 1
  }

  /// "2 actions and questions are not public"; nil where all are here.
  var notPublic: String? { withheld == 0 ? nil : Wording.plural(withheld, "action or question is", "actions and questions are") + " not public" }

  func commentary(on id: Indicator.ID) -> [Commentary] { commentary.filter { $0.indicator == id } }
}
