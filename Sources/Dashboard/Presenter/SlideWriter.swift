internal import Board
internal import CareModel
internal import Statistics

/// Writes slides from a public copy of a board.
struct SlideWriter {
  let view: Viewpoint
  let standing: Standing
  /// What stands under whatever is withheld.
  let explanation: String
  /// Whether the figure of an indicator and a period is withheld because it came without the counts behind it.
  var isWithoutCounts: (Indicator.ID, Period) -> Bool = { _, _ in false }

  /// The slides of a name: one, several for `panes`, `red` and `asked`, none where there is nothing to say.
  func slides(named name: String) -> [Slide] {
    switch name {
    case "title": return [titleSlide]
    case "panes": return view.snapshot.profile.panes.prefix(4).map { paneSlide($0) }
    case "red": return reds.compactMap { redSlide($0) }
    case "peaks": return peakSlides
    case "improved": return [improvedSlide]
    case "asked": return askedSlides
    case "actions": return actionsSlides
    default:
      if name.hasPrefix("peak/") { return [peakSlide(String(name.dropFirst(5)))].compactMap { $0 } }
      if name.hasPrefix("red/") { return [redSlide(String(name.dropFirst(4)))].compactMap { $0 } }
      let isKnown = view.snapshot.catalogue[name] != nil
      return isKnown ? [paneSlide(name)] : (askedSlides + actionsSlides).filter { $0.id == name }
    }
  }

  /// Red indicators that no pane shows already, worst first.
  var reds: [Indicator.ID] {
    let shown = Set(view.snapshot.profile.panes.prefix(4))
    return standing.strip.filter { $0.rating == .red && !shown.contains($0.id) }.map(\.id)
  }

  // MARK: - Parts

  /// What a figure is held against, in words.
  func comparator(_ id: Indicator.ID) -> String {
    guard let indicator = view.snapshot.catalogue[id] else { return "" }
    if indicator.unit == .count {
      // A count follows the size of an area; its rate or share is what can be compared.
      let rates = ["cla_number": "cla_rate", "adopted": "adopted_share", "missing_children": "missing_share"]
      guard let rate = rates[indicator.profile?.indicator ?? id], let measure = view.measure(rate), measure.absence == nil else { return "" }
      let own = "That is \(measure.text)" + (measure.suffix.isEmpty || measure.suffix == "%" ? " (\(measure.label))" : "")
      let others = beside(rate)
      return others.isEmpty ? own + "." : "\(own). \(others)"
    }
    return beside(id)
  }

  private func beside(_ id: Indicator.ID) -> String {
    guard let assessment = view.assessment(id) else { return "" }
    let unit = assessment.indicator.unit
    let found = assessment.comparators.filter { $0.isLike && $0.kind != .region }
    guard let first = found.first else { return "" }
    func words(_ comparator: Comparator) -> String {
      let beside = view.beside(comparator, unit)
      let given = comparator.contributors.map { " (median of \($0.given))" } ?? ""
      return "\(beside.label)\(given) \(beside.value)"
    }
    let sameTime = found.filter { $0.period == first.period }
    var text = Wording.sentence(Wording.list(sameTime.map(words)))
    if !first.isSamePeriod {
      text += " \(first.period.kind == .day ? "on" : "in") \(first.period.canonicalLabel)"
      if let own = view.figure(assessment.indicator, beside: first.period), own.value != nil {
        text += ", when ours was \(FigureText.figure(own, unit: unit))"
      }
    }
    if let verdict = assessment.judgement?.comparisons[.neighbours]?.value, first.kind == .neighbours {
      text += ": \(verdict.words) \(verdict.words == "similar" ? "to" : "than") the neighbours"
    }
    return text + "."
  }

  /// "Source: Local case system. Figure of Sep 2024, provisional."
  func source(_ indicator: Indicator?, _ period: Period?, _ status: FigureStatus?) -> String {
    let named = indicator?.source ?? ""
    let from: String? = named.isEmpty ? nil : "Source: \(named)"
    let standing = status.flatMap { $0 == .final ? nil : ", " + $0.id } ?? ""
    let when = period.map { "figure of \($0.canonicalLabel)\(standing)" }
    return Wording.sentence([from, when].compactMap { $0 }.joined(separator: "; ")) + (from == nil && when == nil ? "" : ".")
  }

  /// The explanation, where anything shown is withheld.
  func explanation(_ texts: [String?]) -> String {
    texts.contains { $0 == Absence.suppressed.symbol || $0 == Absence.suppressed.sentence } ? explanation : ""
  }

  /// The explanation under an indicator's own figure: why it is withheld, where it is.
  func explanation(_ measure: Measure?) -> String {
    guard let measure, measure.absence == Absence.suppressed.sentence else { return "" }
    return measure.period.map { isWithoutCounts(measure.indicator, $0) } == true ? SlideWriter.withoutCountsSentence : explanation
  }

  /// Why there is no figure, in words beside its sign; nil where there is one.
  func absence(_ measure: Measure) -> String? {
    guard let absence = measure.absence else { return nil }
    let isBare = absence == Absence.suppressed.sentence && measure.period.map { isWithoutCounts(measure.indicator, $0) } == true
    return isBare ? "it came without the counts behind it" : absence
  }

  private static let withoutCountsSentence =
    "[c]: hidden, because it came without the counts behind it, and only they can tell whether somebody could be recognised."

  /// A sentence with the figure of an assessment, or with why there is none.
  func sentence(_ assessment: Assessment, _ measure: Measure) -> FigureSentence {
    FigureSentence(assessment: assessment, measure: measure, isWithoutCounts: assessment.figure.map { isWithoutCounts(assessment.indicator.id, $0.period) } ?? false)
  }

  /// All a speaker may want of an indicator: why it stands as it does, and what was said, asked and promised.
  func speakerNotes(_ id: Indicator.ID) -> [SlideNote] { (view.assessment(id).map { why($0) } ?? []) + notes(id) }

  /// What officers said, members asked and was promised of an indicator: for the speaker.
  func notes(_ id: Indicator.ID) -> [SlideNote] {
    let papers = view.papers
    let said = papers.commentary(on: id).suffix(3).reversed().map { remark in
      let who = remark.author.flatMap { $0.isEmpty ? nil : " by the \($0)" } ?? ""
      return SlideNote(heading: "Said\(remark.period.map { " of \($0.canonicalLabel)" } ?? "")\(who)", text: remark.text)
    }
    let asked = papers.questions.filter { $0.question.indicator == id }.sorted { ($0.meeting.day?.number ?? 0) > ($1.meeting.day?.number ?? 0) }
      .prefix(3).map { SlideNote(heading: "Asked\($0.meeting.name.isEmpty ? "" : " on \($0.meeting.label)")", text: "\($0.question.text) \(Wording.sentence($0.words))") }
    let promised = papers.actions.filter { $0.action.indicator == id }.map {
      SlideNote(heading: "Promised" + ($0.action.owner.isEmpty ? "" : " by the \($0.action.owner)"), text: "\($0.action.text): \($0.words)")
    }
    return said + asked + promised
  }
}
