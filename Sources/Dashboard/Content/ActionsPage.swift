internal import Board
internal import CareModel
internal import Statistics

/// What was promised and asked, meeting by meeting, each beside the figure it is about, then and now.
struct ActionsPage: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case action, question }

  struct Item: Hashable, Sendable {
    /// By which it is found again after a reload.
    let id: String
    let kind: Kind
    /// The indicator that opens; nil where it is about none that has figures here.
    let indicator: Indicator.ID?
    let rating: Rating?
    /// Overdue, or without an answer.
    let isOutstanding: Bool
    let text: String
    /// By which role, by when, how late; or whether there is an answer, and which.
    let state: String
    /// What came of an action; empty where nothing is known.
    let outcome: String
    /// "EET 19–21: 43.3% then (Jun 2024), …"; empty where it is about no indicator.
    let figure: String
    /// How late, then by place: the order within a meeting.
    fileprivate let rank: Int
  }

  struct Group: Hashable, Sendable {
    let title: String
    let items: [Item]
    fileprivate let day: Day?

    var outstanding: Int { items.count(where: \.isOutstanding) }
  }

  /// Meetings with something overdue or unanswered first, the latest first among them; then the others.
  let groups: [Group]
  /// "2 actions overdue, 4 questions unanswered; 11 actions and 10 questions in all."
  let headline: String
  /// What is not there, and which file would hold it.
  let notes: [String]

  init(_ view: Viewpoint, _ known: [Indicator.ID: Assessment]) {
    let papers = view.papers
    var found: [Meeting: [Item]] = [:]
    for action in papers.actions { found[action.meeting, default: []].append(ActionsPage.item(action, view, known)) }
    for question in papers.questions { found[question.meeting, default: []].append(ActionsPage.item(question, view, known)) }
    groups = found.map { meeting, items in
      Group(title: meeting.title, items: items.sorted { $0.rank < $1.rank }, day: meeting.day)
    }.sorted { left, right in
      if (left.outstanding > 0) != (right.outstanding > 0) { return left.outstanding > 0 }
      if left.day != right.day { return (left.day?.number ?? Int.min) > (right.day?.number ?? Int.min) }
      return left.title < right.title
    }
    headline = ActionsPage.headline(papers)
    notes = ActionsPage.notes(papers, view)
  }

  var items: [Item] { groups.flatMap(\.items) }

  private static func item(_ known: KnownAction, _ view: Viewpoint, _ assessments: [Indicator.ID: Assessment]) -> Item {
    let action = known.action
    let about = action.indicator.flatMap { assessments[$0] }
    let owner = action.owner.isEmpty ? "no role was named" : action.owner
    let rank =
      switch known.standing {
      case .open(let late?): -late
      case .open(nil): 200_000 + known.place
      case .doneSince: 300_000 + known.place
      case .done: 400_000 + known.place
      }
    return Item(
      id: "action/\(known.place)", kind: .action, indicator: about?.indicator.id, rating: about?.rating, isOutstanding: known.isLate,
      text: action.text, state: "\(owner) · \(known.words)", outcome: known.outcome,
      figure: figure(action.indicator, known.meeting, view), rank: rank)
  }

  private static func item(_ known: KnownQuestion, _ view: Viewpoint, _ assessments: [Indicator.ID: Assessment]) -> Item {
    let question = known.question
    let about = question.indicator.flatMap { assessments[$0] }
    return Item(
      id: "question/\(known.place)", kind: .question, indicator: about?.indicator.id, rating: about?.rating,
      isOutstanding: known.isUnanswered, text: question.text, state: known.words, outcome: "",
      figure: figure(question.indicator, known.meeting, view), rank: (known.isUnanswered ? 100_000 : 500_000) + known.place)
  }

  private static func figure(_ id: Indicator.ID?, _ meeting: Meeting, _ view: Viewpoint) -> String {
    guard let id, let title = view.snapshot.catalogue[id]?.shortTitle else { return "" }
    return "\(title): \(PaperText.thenAndNow(id, meeting, view))"
  }

  private static func headline(_ papers: Papers) -> String {
    guard !papers.actions.isEmpty || !papers.questions.isEmpty else { return "" }
    let late = papers.actions.count(where: \.isLate)
    let unanswered = papers.questions.count(where: \.isUnanswered)
    let ours = papers.notPublic == nil ? "" : " that is public"
    let all = [
      papers.actions.isEmpty ? nil : Wording.plural(papers.actions.count, "action"),
      papers.questions.isEmpty ? nil : Wording.plural(papers.questions.count, "question"),
    ].compactMap { $0 }
    let outstanding = [
      papers.actions.isEmpty ? nil : late == 0 ? "no action\(ours) is overdue" : "\(Wording.plural(late, "action")) overdue",
      papers.questions.isEmpty ? nil : unanswered == 0 ? (papers.questions.contains(where: \.isAnsweredSince) ? "every question\(ours) is answered by now" : "every question\(ours) has been answered") : "\(Wording.plural(unanswered, "question")) without an answer",
    ].compactMap { $0 }
    return Wording.sentence("\(Wording.list(outstanding)), of \(Wording.list(all)) \(papers.notPublic == nil ? "in all" : "that are public").")
  }

  private static func notes(_ papers: Papers, _ view: Viewpoint) -> [String] {
    var notes: [String] = []
    if let notPublic = papers.notPublic { notes.append(Wording.sentence(notPublic) + ".") }
    if let caution = papers.caution { notes.append(caution) }
    if !Papers.areOurs(view), !view.snapshot.actions.isEmpty || !view.snapshot.questions.isEmpty {
      notes.append("Actions and questions stand beside the board's own authority only" + (view.snapshot.homeArea == nil ? ", and it names none (area in board.yaml)." : "."))
    }
    if view.snapshot.actions.isEmpty, papers.withheld == 0 {
      notes.append("No actions are on this board: actions.csv would hold them (indicator, action, owner, due, status, meeting, outcome).")
    }
    if view.snapshot.questions.isEmpty, papers.withheld == 0 {
      notes.append("No questions are on this board: questions.csv would hold them (indicator, question, meeting, answer).")
    }
    if papers.later > 0, let period = view.period {
      notes.append("\(Wording.plural(papers.later, "action or question", "actions and questions")) came after \(period.label) and \(papers.later == 1 ? "is" : "are") not shown.")
    }
    return notes
  }
}
