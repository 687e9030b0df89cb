internal import Board
internal import CareModel
internal import Statistics

/// What a chair should read first: what is worse than elsewhere and getting worse, what is red and left alone, what has
/// just changed beyond chance, and what was promised or asked and has not come.
struct WatchList: Hashable, Sendable {
  struct Line: Hashable, Sendable {
    /// By which it is found again after a reload.
    let id: String
    /// The indicator that opens; nil where it is about none.
    let indicator: Indicator.ID?
    let rating: Rating?
    /// One plain sentence.
    let text: String
  }

  struct Section: Hashable, Sendable {
    let title: String
    let lines: [Line]
    /// What stands where there is no line.
    let empty: String
    /// What must be said below the lines; empty where nothing need be.
    var note = ""
  }

  let sections: [Section]

  /// - Parameters:
  ///   - assessments: those that the rows were made from.
  ///   - boardDay: the end of the period the board shows; what arose in the three months to it is new.
  init(_ view: Viewpoint, _ rows: [ScorecardRow], _ assessments: [Indicator.ID: Assessment], boardDay: Day?) {
    let shown = rows.filter { !$0.isBackground }
    func lines(_ section: String, _ rows: [ScorecardRow], _ text: (ScorecardRow, Assessment) -> String) -> [Line] {
      rows.compactMap { row in
        assessments[row.id].map { Line(id: "\(section)/\(row.id)", indicator: row.id, rating: row.rating, text: text(row, $0)) }
      }
    }
    let worse = ScorecardOrder.redFirst.sorted(shown.filter(\.isWorseAndWorsening))
    let notPublic = view.papers.notPublic
    let left = ScorecardOrder.redFirst.sorted(shown.filter { $0.rating == .red && $0.isWithoutAction })
    let standing = ScorecardOrder.signal.sorted(shown.filter { $0.variation?.isSpecialCause ?? false })
    let signals = standing.filter { row in
      guard let boardDay, let arose = assessments[row.id]?.judgement.flatMap({ JudgementText.signalArose($0) }) else { return false }
      let quarter = Period(kind: .month, containing: boardDay).advanced(by: -3).lastDay
      return arose.lastDay > quarter
    }
    let older = standing.count - signals.count
    let late = WatchList.overdue(view, assessments)
    let asked = WatchList.unanswered(view, assessments)
    func note(_ lines: [Line]) -> String { lines.isEmpty ? "" : notPublic.map { Wording.sentence($0) + "." } ?? "" }
    sections = [
      Section(
        title: "Worse than neighbours and getting worse", lines: lines("worse", worse, WatchList.worse),
        empty: shown.contains { $0.verdict != nil }
          ? "Nothing is both worse than its neighbours and getting worse." : "Nothing can be held against neighbours here."),
      Section(
        title: "Red with no open action", lines: lines("red", left, WatchList.red),
        empty: WatchList.noReds(shown, notPublic)),
      Section(
        title: "New signals", lines: lines("signal", signals, WatchList.signal),
        empty: shown.contains { $0.variation != nil }
          ? "No signal arose in the last quarter." : "No figure has a history long enough to show a signal.", note: older == 0 ? "" : "\(Wording.plural(older, "signal is", "signals are")) older: Alt-s lists all."),
      Section(
        title: "Overdue actions", lines: late,
        empty: WatchList.none("actions", view.papers.actions.isEmpty, view) ?? notPublic.map { "No action that is public is overdue; \($0)." } ?? "No action is overdue.",
        note: note(late)),
      Section(
        title: "Questions without an answer", lines: asked,
        empty: WatchList.none("questions", view.papers.questions.isEmpty, view)
          ?? notPublic.map { "Every question that is public has been answered; \($0)." } ?? "Every question has been answered.", note: note(asked)),
    ]
  }

  var lines: [Line] { sections.flatMap(\.lines) }

  /// Why nothing stands under what is red and left alone: without targets nothing can be red, which is no comfort.
  private static func noReds(_ rows: [ScorecardRow], _ notPublic: String?) -> String {
    guard rows.contains(where: { $0.measure.target != nil }) else { return "No figure on this board has a target, so nothing can be red." }
    if let notPublic { return "This cannot be said: \(notPublic)." }
    return rows.contains { $0.rating == .red } ? "Nothing is red without an open action." : "Nothing is red."
  }

  /// That there are no `things` at all of which one could be late or unanswered; nil where there are.
  private static func none(_ things: String, _ isEmpty: Bool, _ view: Viewpoint) -> String? {
    guard isEmpty else { return nil }
    if let notPublic = view.papers.notPublic { return "No \(things) are public: \(notPublic)." }
    if !Papers.areOurs(view) { return "There are no \(things) beside this authority: they stand beside the board's own only." }
    guard view.papers.later > 0, let period = view.period else { return "There are no \(things) on this board." }
    return "There are no \(things) from before the end of \(period.label)."
  }

  /// "EET 19–21: 43.3% (79 of 167), neighbours 52%: worse; declining since Aug 2023".
  private static func worse(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    var text = "\(row.title): \(figure(row))"
    if let comparator = assessment.comparator(.neighbours), let judgement = assessment.judgement {
      let beside = row.measure.beside(.neighbours)
      let words = judgement.comparisons[.neighbours]?.value?.words ?? "worse"
      let when = comparator.isSamePeriod ? "" : " \(comparator.period.inSentence)"
      text += "; \(words) than the neighbours' \(beside?.value ?? "")\(when)"
    }
    if let judgement = assessment.judgement { text += "; " + worsening(judgement, assessment) }
    return text + since(row) + "."
  }

  private static func worsening(_ judgement: Judgement, _ assessment: Assessment) -> String {
    if judgement.variation.value == .concern {
      return "getting worse (\(JudgementText.rule(judgement)) since \(JudgementText.signalSince(judgement)?.label ?? ""))"
    }
    let unit = assessment.indicator.unit
    let moves: [(String, Finding<DirectionOfTravel>)] = [
      ("the period before", judgement.directions.previous), ("a year before", judgement.directions.lastYear),
    ]
    for (name, move) in moves {
      guard let move = move.value, move.word == .declining, move.isTested else { continue }
      return "getting worse (\(Wording.change(move.difference, since: name, unit: unit, denominator: assessment.figure?.denominator)))"
    }
    return "getting worse"
  }

  private static func red(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    let target = row.measure.targetInWords.map { " against a target of \($0)" } ?? ""
    let shortfall = Shortfall.sentence(assessment).map { "; \($0)" } ?? ""
    return "\(row.title): \(figure(row))\(target)\(since(row))\(shortfall)."
  }

  private static func signal(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    guard let judgement = assessment.judgement else { return row.title }
    let kind =
      switch row.variation {
      case .concern: "a concern"
      case .improvement: "an improvement"
      case .high: "higher than usual"
      case .low: "lower than usual"
      case .commonCause, nil: "usual"
      }
    let rule = judgement.signal.map { $0.rule.sentence } ?? "outside what chance would give"
    let final = JudgementText.signalPeriod(judgement).flatMap { period in
      period == assessment.figure?.period ? nil : " (latest final figure, \(period.label))"
    } ?? ""
    return "\(row.title): \(figure(row)); \(kind): \(rule)\(when(judgement))\(final)."
  }

  /// " since Aug 2024"; of a run " from Nov 2023, a signal since May 2024", for it is none before enough figures are in it.
  private static func when(_ judgement: Judgement) -> String {
    guard let start = JudgementText.signalSince(judgement), let arose = JudgementText.signalArose(judgement) else { return "" }
    return start == arose ? " since \(arose.label)" : " from \(start.label), a signal since \(arose.label)"
  }

  private static func overdue(_ view: Viewpoint, _ known: [Indicator.ID: Assessment]) -> [Line] {
    let late = view.papers.actions.filter(\.isLate).sorted { ($1.daysLate ?? 0, $0.place) < ($0.daysLate ?? 0, $1.place) }
    return late.map { late in
      let about = late.action.indicator.flatMap { known[$0] }
      let owner = late.action.owner.isEmpty ? "" : " (\(late.action.owner))"
      return Line(
        id: "overdue/\(late.place)", indicator: about?.indicator.id, rating: about?.rating,
        text: "\(trimmed(late.action.text))\(owner). \(Wording.sentence(late.words)).\(figure(view, about))")
    }
  }

  private static func unanswered(_ view: Viewpoint, _ known: [Indicator.ID: Assessment]) -> [Line] {
    view.papers.questions.filter(\.isUnanswered).map { asked in
      let about = asked.question.indicator.flatMap { known[$0] }
      let meeting = asked.meeting.name.isEmpty ? "" : " Asked at the meeting of \(asked.meeting.label)."
      return Line(
        id: "question/\(asked.place)", indicator: about?.indicator.id, rating: about?.rating,
        text: "\(asked.question.text)\(meeting)\(figure(view, about))")
    }
  }

  private static func trimmed(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  /// " EET 19–21 is 43.3% now, amber since Aug 2023."
  private static func figure(_ view: Viewpoint, _ assessment: Assessment?) -> String {
    guard let assessment, assessment.figure?.value != nil else { return "" }
    let measure = view.measure(assessment)
    let colour = assessment.rating.map { rating in
      ", \(rating.rawValue)" + (assessment.judgement?.ratedSince.map { " since \($0.label)" } ?? "")
    } ?? ""
    return " \(measure.label) is \(measure.text)\(colour)."
  }

  private static func figure(_ row: ScorecardRow) -> String {
    row.measure.text + (row.measure.suffix == "%" ? row.measure.counts.map { " (\($0))" } ?? "" : "") + (row.measure.mark.isEmpty ? "" : " " + row.measure.mark)
  }

  private static func since(_ row: ScorecardRow) -> String {
    guard let since = row.since, let rating = row.rating else { return "" }
    return "; \(rating.rawValue) since \(since.label)"
  }
}
