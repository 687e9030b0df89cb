internal import Board
internal import CareModel
internal import Statistics

extension SlideWriter {
  /// How the whole board stands.
  var titleSlide: Slide {
    let red = standing.count(.red)
    let (amber, green) = (standing.count(.amber), standing.count(.green))
    let rated = red + amber + green
    let when = standing.periodLabel.isEmpty ? "" : (view.period ?? standing.timeline.last).map { " in \($0.canonicalLabel)" } ?? ""
    let rest = "\(amber) \(amber == 1 ? "is" : "are") amber and \(green) green"
    let measures = standing.strip
    let headline =
      standing.rows.isEmpty ? "There are no figures for \(standing.authority) yet."
      : rated == 0 ? "None of the \(measures.count) measures of \(standing.authority)\(when) \(measures.contains { $0.measure.target != nil } ? "can be held against a target" : "has a target to be held against")."
      : "\(red == 0 ? "None" : "\(red)") of our \(rated) measures with a target \(red == 1 ? "is" : "are") red\(when); \(rest)."
    var against: [String] = []
    if let list = standing.neighbourList { against.append("statistical neighbours (\(list))") }
    if standing.hasEngland { against.append("England") }
    let hidden = measures.count { $0.measure.absence == Absence.suppressed.sentence }
    let bare = measures.count { row in
      row.measure.absence == Absence.suppressed.sentence && row.measure.period.map { isWithoutCounts(row.id, $0) } == true
    }
    return Slide(
      id: "title", title: "\(standing.authority): children in our care and care leavers", headline: headline, indicator: nil,
      figure: standing.rows.isEmpty
        ? nil
        : Slide.LargeFigure(
          text: "\(rated == 0 ? measures.count : red)", label: rated == 0 ? "measures" : red == 1 ? "measure is red" : "measures are red",
          rating: red > 0 ? .red : nil,
          facts: (rated == 0 ? [] : ["\(measures.count) measures in all"]) + (standing.withoutTarget > 0 && rated > 0 ? ["\(standing.withoutTarget) without a target"] : [])
            + (standing.unrated > hidden && rated > 0 ? ["\(standing.unrated - hidden) that could not be rated"] : [])
            + (bare > 0 ? ["\(bare) withheld, because \(bare == 1 ? "it" : "they") came without the counts behind \(bare == 1 ? "it" : "them")"] : [])
            + (hidden > bare ? ["\(hidden - bare) withheld, so that nobody can be recognised"] : []), absence: nil,
          spoken: rated == 0 ? "" : "\(red) \(red == 1 ? "measure is" : "measures are") red"),
      chart: rated == 0 ? .none : .ratings(red: red, amber: amber, green: green),
      comparator: against.isEmpty ? "" : "Compared with \(Wording.list(against)).",
      source: standing.dataTo.map { "Figures to \($0.label)." } ?? "", explanation: hidden > bare ? explanation : "",
      notes: standing.chance.map { [SlideNote(heading: "Signals", text: $0)] } ?? [],
      phrases: rated == 0 || standing.rows.isEmpty ? [] : ["\(red == 0 ? "None" : "\(red)") of our \(rated) measures with a target \(red == 1 ? "is" : "are") red\(when)"])
  }

  /// What moved to the better beyond chance since a year before, or shows a signal that it has.
  var improvedSlide: Slide {
    let better = standing.strip.compactMap { row -> (row: ScorecardRow, words: String, size: Double)? in
      guard row.measure.absence == nil, let assessment = view.assessment(row.id), let judgement = assessment.judgement,
        let figure = assessment.figure, let now = figure.value, let improvement = Improvement(judgement)
      else { return nil }
      // Of a yearly figure the period before is the year before.
      let isOnYear = improvement.onYear != nil && figure.period.kind != .financialYear
      let isOnPeriod = improvement.onPeriod != nil
      let earlier = isOnYear ? assessment.yearEarlier : isOnPeriod ? assessment.previous : nil
      if let earlier, let then = earlier.value {
        let before = FigureText.figure(earlier, unit: assessment.indicator.unit)
        let name = isOnYear ? "a year before" : FigureSentence.before(figure.period.kind)
        return (row, "\(row.title): from \(before) \(name) to \(row.measure.text) in \(figure.period.canonicalLabel)", abs(now - then) / max(abs(then), 1))
      }
      return (row, "\(row.title): \(SlideWriter.signal(row, figure, judgement))", 0)
    }.sorted { $0.size > $1.size }
    let when = (view.period ?? standing.timeline.last).map { "By \($0.canonicalLabel), " } ?? ""
    let count = better.count
    return Slide(
      id: "improved", title: "What improved",
      headline: count == 0
        ? Wording.sentence("\(when)no measure had improved by more than chance would give.")
        : "\(when)\(Wording.plural(count, "measure")) had improved by more than chance would give.", indicator: nil,
      figure: Slide.LargeFigure(
        text: "\(count)", label: count == 1 ? "measure improved" : "measures improved", rating: nil,
        facts: ["of \(Wording.plural(standing.strip.count, "measure")) on the board"], absence: nil, spoken: "\(Wording.plural(count, "measure")) improved"),
      chart: .list(SlideWriter.improvements(better)), comparator: "",
      source: "A change counts only where it can be told from chance.", explanation: "",
      notes: better.map { SlideNote(heading: $0.row.title, text: Wording.sentence($0.row.reason) + ".") })
  }

  /// "82.9% in Sep 2024, better than its usual range": a signal to the better in a panel's words, of the final figure it is of.
  private static func signal(_ row: ScorecardRow, _ figure: Figure, _ judgement: Judgement) -> String {
    let words =
      switch judgement.signal?.rule {
      case .outsideLimits: "better than its usual range"
      case .trend: "each better than the one before, seven in a row"
      case .twoOfThree: "near the best of its usual range"
      case .shift: "better than its average, seven in a row"
      case nil: "better than chance would give"
      }
    let now = "\(row.measure.text) in \(figure.period.canonicalLabel)"
    guard let settled = JudgementText.signalPeriod(judgement), settled != figure.period else { return "\(now), \(words)" }
    return "\(now); the final figure of \(settled.canonicalLabel) was \(words)"
  }

  /// The largest of them each on a line, the others by name: more could not be read from the back of a room.
  private static func improvements(_ better: [(row: ScorecardRow, words: String, size: Double)]) -> [Slide.Line] {
    let shown = better.prefix(better.count <= 6 ? 6 : 5).map { Slide.Line(mark: "▲", rating: $0.row.rating, text: $0.words + ".") }
    let rest = better.dropFirst(shown.count).map(\.row.title)
    return shown + (rest.isEmpty ? [] : [Slide.Line(mark: "", rating: nil, text: "And \(rest.count) more: \(Wording.list(rest)).", isRest: true)])
  }

  /// What members asked at the last meeting, each question beside its figure then and now.
  var askedSlides: [Slide] {
    let day = view.dueDay
    let known = view.papers.questions.filter { asked in !asked.meeting.name.isEmpty && (asked.meeting.day.map { meeting in day.map { meeting <= $0 } ?? true } ?? true) }
    guard let last = known.max(by: { ($0.meeting.day?.number ?? Int.min, $0.place) < ($1.meeting.day?.number ?? Int.min, $1.place) })?.meeting else { return [] }
    let asked = known.filter { $0.meeting == last }
    return asked.enumerated().map { index, question in askedSlide(question, index + 1, of: asked.count) }
  }

  private func askedSlide(_ known: KnownQuestion, _ number: Int, of count: Int) -> Slide {
    let question = known.question
    let id = question.indicator
    let indicator = id.flatMap { view.snapshot.catalogue[$0] }
    let assessment = id.flatMap { view.assessment($0) }
    let measure = assessment.flatMap { $0.figure == nil ? nil : view.measure($0) }
    let meeting = known.meeting.isDate ? "on \(known.meeting.label)" : "at “\(known.meeting.label)”"
    let then = id.map { PaperText.thenAndNow($0, known.meeting, view) }.map { text in
      FigureStatus.allCases.reduce(text) { $1.symbol.isEmpty ? $0 : $0.replacing($1.symbol, with: "(\($1.id))") }
    } ?? ""
    var lines = [Slide.Line(mark: known.isUnanswered ? "not answered yet" : known.isAnsweredSince ? "" : "answer", rating: nil, text: known.isUnanswered ? "" : known.answer.isEmpty ? Wording.sentence(known.words) + "." : known.answer)]
    lines.removeAll { $0.mark.isEmpty && $0.text.isEmpty }
    let trend = id.flatMap { view.trend($0) }
    let answer = lines.map { [$0.mark, $0.text].filter { !$0.isEmpty }.joined(separator: ": ") }
    let headline = "You asked last time, \(meeting): “\(question.text)”"
    let title = "You asked last time" + (count > 1 ? " (\(number) of \(count))" : "")
    guard let measure, measure.absence == nil else {
      // Without a figure the answer is what there is to show.
      var said = [Slide.Line(mark: "", rating: nil, text: known.isUnanswered || answer.isEmpty ? "Not answered yet." : Wording.sentence(answer.joined(separator: " ")))]
      if let indicator {
        let name = measure.map { "\($0.label)\($0.period.map { ", \($0.canonicalLabel)" } ?? "")" } ?? indicator.title
        said.append(Slide.Line(mark: "", rating: nil, text: "\(name): \(measure.flatMap { absence($0) }.map { $0.hasPrefix("it came") ? "withheld: \($0)" : $0 } ?? "there is no figure to set beside it").", isRest: true))
      }
      return Slide(
        id: "asked/\(number)", title: title, headline: headline, indicator: id, figure: nil, chart: .list(said), comparator: "",
        source: measure == nil ? "From the panel's list of questions." : source(indicator, measure?.period, nil), explanation: explanation(measure),
        notes: id.map { notes($0) } ?? [], phrases: ["“\(question.text)”"])
    }
    let facts = answer.map { Wording.sentence($0) } + (then.isEmpty ? [] : [Wording.sentence(then)])
    // Its period stands in the label, so that only how settled it is remains to be said.
    let status = assessment?.figure.flatMap { $0.value == nil || $0.status == .final ? nil : $0.status.id } ?? ""
    return Slide(
      id: "asked/\(number)", title: title, headline: headline, indicator: id,
      figure: Slide.LargeFigure(
        text: measure.number + (measure.suffix == "%" ? "%" : ""),
        label: measure.label + (measure.period.map { ", \($0.canonicalLabel)" } ?? ""), rating: measure.rating, facts: facts, absence: nil,
        when: status, noun: measure.noun),
      chart: trend.map { .trend($0) } ?? .none, comparator: id.map { comparator($0) } ?? "",
      source: source(indicator, measure.period, assessment?.figure?.status), explanation: explanation(measure),
      notes: id.map { notes($0) } ?? [], phrases: ["“\(question.text)”"])
  }

  /// What was promised: what is overdue, and what is done; none where nothing ever was.
  var actionsSlides: [Slide] {
    let all = view.papers.actions
    guard !all.isEmpty else { return [] }
    let late = all.filter(\.isLate).sorted { ($1.daysLate ?? 0, $0.place) < ($0.daysLate ?? 0, $1.place) }
    let done = all.filter { !$0.isOpen }
    let open = all.filter { $0.isOpen && !$0.isLate }
    let when = view.dueDay.map { " on \($0.label)" } ?? ""
    let notPublic = view.papers.notPublic
    let ours = notPublic == nil ? "" : all.count == 1 ? " that is public" : " that are public"
    let facts = ["of \(Wording.plural(all.count, "action"))" + (notPublic == nil ? " in all" : ours)] + [notPublic].compactMap { $0 }
    let others = [done.isEmpty ? nil : "\(done.count) \(done.count == 1 ? "is" : "are") done", open.isEmpty ? nil : "\(open.count) not due yet"].compactMap { $0 }
    func owner(_ known: KnownAction) -> String { known.action.owner.isEmpty ? "" : " (\(known.action.owner))" }
    let source = "From the panel's list of actions" + (view.papers.age.map { "; the board's figures are \($0) old." } ?? ".")
    let isAre = late.count == 1 ? "is" : "are"
    let overdue = Slide(
      id: "actions", title: "Actions overdue",
      headline: (late.isEmpty
        ? (notPublic == nil ? "Nothing we promised is overdue\(when)" : "No action that is public is overdue\(when)")
        : "\(late.count) of our \(Wording.plural(all.count, "action"))\(ours) \(late.count == 1 ? "is" : "are") overdue\(when)")
        + (others.isEmpty ? "." : "; \(Wording.list(others))."), indicator: nil,
      figure: Slide.LargeFigure(
        text: "\(late.count)", label: late.count == 1 ? "action is overdue" : "actions are overdue", rating: nil,
        facts: facts, absence: nil, spoken: "\(Wording.plural(late.count, "action")) \(isAre) overdue\(when)"),
      chart: .list(SlideWriter.capped(late.map {
        Slide.Line(mark: "", rating: nil, text: "\($0.action.text)\(owner($0)): \(Wording.lateness($0.daysLate ?? 0)) late.")
      })), comparator: "", source: source, explanation: "",
      notes: open.map { SlideNote(heading: Wording.sentence($0.words), text: $0.action.text + owner($0)) },
      phrases: late.isEmpty ? [] : ["\(late.count) of our \(Wording.plural(all.count, "action"))\(ours) \(isAre) overdue\(when)"])
    guard !done.isEmpty else { return [overdue] }
    let finished = Slide(
      id: "actions/done", title: "Actions done",
      headline: "\(done.count) of our \(Wording.plural(all.count, "action"))\(ours) \(done.count == 1 ? "is" : "are") done\(when).", indicator: nil,
      figure: Slide.LargeFigure(
        text: "\(done.count)", label: done.count == 1 ? "action is done" : "actions are done", rating: nil,
        facts: facts, absence: nil, spoken: "\(Wording.plural(done.count, "action")) \(done.count == 1 ? "is" : "are") done"),
      chart: .list(SlideWriter.capped(done.reversed().map {
        Slide.Line(mark: "", rating: nil, text: $0.action.text + ($0.outcome.isEmpty ? "." : ": \($0.outcome)."))
      })), comparator: "", source: source, explanation: "",
      notes: done.map { SlideNote(heading: $0.action.owner.isEmpty ? "Done" : "Done by the \($0.action.owner)", text: $0.action.text) })
    return [overdue, finished]
  }

  /// The first few, and how many more there are: a longer list could not be read from the back of a room.
  private static func capped(_ lines: [Slide.Line]) -> [Slide.Line] {
    guard lines.count > 4 else { return lines }
    return lines.prefix(4) + [Slide.Line(mark: "", rating: nil, text: "And \(lines.count - 4) more.", isRest: true)]
  }
}
