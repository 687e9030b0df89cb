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
  }

  let sections: [Section]

  /// - Parameters:
  ///   - assessments: those that the rows were made from.
  ///   - day: what is due before it is overdue.
  init(_ view: Viewpoint, _ rows: [ScorecardRow], _ assessments: [Indicator.ID: Assessment], on day: Day?) {
    let shown = rows.filter { !$0.isBackground }
    func lines(_ section: String, _ rows: [ScorecardRow], _ text: (ScorecardRow, Assessment) -> String) -> [Line] {
      rows.compactMap { row in
        assessments[row.id].map { Line(id: "\(section)/\(row.id)", indicator: row.id, rating: row.rating, text: text(row, $0)) }
      }
    }
    let worse = ScorecardOrder.redFirst.sorted(shown.filter(\.isWorseAndWorsening))
    let left = ScorecardOrder.redFirst.sorted(shown.filter { $0.rating == .red && $0.isWithoutAction })
    let signals = ScorecardOrder.signal.sorted(shown.filter { $0.variation?.isSpecialCause ?? false })
    sections = [
      Section(
        title: "Worse than neighbours and getting worse", lines: lines("worse", worse, WatchList.worse),
        empty: "Nothing is both worse than its neighbours and getting worse."),
      Section(
        title: "Red with no open action", lines: lines("red", left, WatchList.red),
        empty: "Nothing is red without an open action."),
      Section(
        title: "New signals", lines: lines("signal", signals, WatchList.signal),
        empty: "No latest final figure differs from its usual variation."),
      Section(
        title: "Overdue actions", lines: WatchList.overdue(view, assessments, day), empty: "No action is overdue."),
      Section(
        title: "Questions without an answer", lines: WatchList.unanswered(view, assessments),
        empty: "Every question has been answered."),
    ]
  }

  var lines: [Line] { sections.flatMap(\.lines) }

  /// "EET 19–21: 43.3% (79 of 167), neighbours 52%: worse; declining since Aug 2023".
  private static func worse(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    var text = "\(row.title): \(figure(row))"
    if let comparator = assessment.comparator(.neighbours), let judgement = assessment.judgement {
      let beside = row.measure.beside(.neighbours)
      let words = judgement.comparisons[.neighbours]?.value?.words ?? "worse"
      let when = comparator.isSamePeriod ? "" : " in \(comparator.period.label)"
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
      guard let move = move.value, move.word == .declining, move.isFilled else { continue }
      return "getting worse (\(Wording.change(move.difference, since: name, unit: unit, denominator: assessment.figure?.denominator)))"
    }
    return "getting worse"
  }

  private static func red(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    let target = row.measure.target.map { " against a target of \($0)" } ?? ""
    let shortfall = Shortfall.sentence(assessment).map { "; \($0)" } ?? ""
    return "\(row.title): \(figure(row))\(target)\(since(row))\(shortfall)."
  }

  private static func signal(_ row: ScorecardRow, _ assessment: Assessment) -> String {
    guard let judgement = assessment.judgement else { return row.title }
    let start = JudgementText.signalSince(judgement).map { " since \($0.label)" } ?? ""
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
    return "\(row.title): \(figure(row)); \(kind): \(rule)\(start)\(final)."
  }

  private static func overdue(_ view: Viewpoint, _ known: [Indicator.ID: Assessment], _ day: Day?) -> [Line] {
    guard let day else { return [] }
    let late = view.snapshot.actions.enumerated().filter { $0.element.isOpen && ($0.element.due.map { $0 < day } ?? false) }
      .sorted { ($0.element.due ?? day, $0.offset) < ($1.element.due ?? day, $1.offset) }
    return late.map { place, action in
      let about = action.indicator.flatMap { known[$0] }
      let due = action.due.map { " Due \($0.label)." } ?? ""
      let owner = action.owner.isEmpty ? "" : " (\(action.owner))"
      return Line(
        id: "overdue/\(place)", indicator: about?.indicator.id, rating: about?.rating,
        text: "\(trimmed(action.text))\(owner).\(due)\(figure(view, about))")
    }
  }

  private static func unanswered(_ view: Viewpoint, _ known: [Indicator.ID: Assessment]) -> [Line] {
    view.snapshot.questions.enumerated().filter { $0.element.answer.isEmpty }.map { place, question in
      let about = question.indicator.flatMap { known[$0] }
      let meeting = question.meeting.isEmpty ? "" : " Asked at the meeting of \(PaperText.meeting(question.meeting))."
      return Line(
        id: "question/\(place)", indicator: about?.indicator.id, rating: about?.rating,
        text: "\(question.text)\(meeting)\(figure(view, about))")
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
