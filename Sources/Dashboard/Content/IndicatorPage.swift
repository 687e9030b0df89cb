internal import Board
internal import CareModel
internal import Statistics

/// Everything there is to say of one indicator, apart from how it is drawn.
struct IndicatorPage: Sendable {
  /// One line of the table of figures.
  struct FigureRow: Hashable, Sendable {
    let period: String
    let value: String
    let numerator: String
    let denominator: String
    let status: String
    let source: String
    let isChanged: Bool
  }

  let id: Indicator.ID
  let title: String
  let unit: Indicator.Unit
  let measure: Measure
  let headline: String
  /// Of which period the headline is and how settled, for those who hear it: "at the end of Sep 2024, provisional"; empty where there is no figure.
  let when: String
  let reason: String
  /// What it would take to meet the target; nil where it is met or none is set.
  let shortfall: String?
  /// How the number stands against the threshold of the transfer scheme; nil of other indicators, and where none is known.
  let threshold: String?
  let yearEarlier: String?
  let why: [Fact]
  let directions: [Fact]
  let comparisons: [Fact]
  let trend: Trend?
  /// What must be said under the trend: its extremes, where limits start again, where notes are.
  let trendNotes: [String]
  /// What officers said of periods of the trend, each with its mark on the axis, oldest first.
  let remarks: [TrendRemark]
  /// Where it stands against neighbours, region and England, in one line; nil where nothing is to be said.
  let beside: String?
  /// What lies ahead by the return; nil where nothing is said.
  let ahead: AheadTable?
  let parts: FigureParts?
  let years: YearTable?
  let revisions: RevisionFacts
  let breakdowns: [CohortTable]
  /// Definition, numerator, denominator, source, caveats: heading and text.
  let meaning: [Fact]
  /// Latest first.
  let figures: [FigureRow]
  let commentary: [Fact]
  let actions: [Fact]
  let questions: [Fact]

  var hasContributions: Bool { breakdowns.contains(where: \.hasContributions) }

  init?(_ id: Indicator.ID, _ view: Viewpoint) {
    guard let assessment = view.assessment(id) else { return nil }
    let indicator = assessment.indicator
    let source = indicator.profile?.indicator ?? id
    self.id = id
    title = indicator.title
    unit = indicator.unit
    measure = view.measure(assessment)
    reason = assessment.ratingReason
    shortfall = Shortfall.sentence(assessment)
    let scheme = source == "uasc_number" && indicator.profile == nil ? ThresholdStanding(view) : nil
    threshold = scheme?.sentence
    yearEarlier = assessment.figure.flatMap { figure in
      guard let change = assessment.difference(from: assessment.yearEarlier), figure.period.kind != .financialYear else { return nil }
      return Wording.change(change, since: "a year before", unit: indicator.unit, denominator: figure.denominator)
    }
    headline = IndicatorPage.headline(assessment, measure)
    when = assessment.figure.map { figure in
      FigureSentence.when(figure.period, indicator.timing) + (figure.value == nil || figure.status == .final ? "" : ", \(figure.status.id)")
    } ?? ""
    // Counts of areas of other sizes would only flatten our own line.
    let alone = view.trend(id, comparators: indicator.unit != .count)
    let plain = alone.map { scheme?.added(to: $0) ?? $0 }
    let limits = TrendLimits(assessment, rebases: view.snapshot.profile.rebases[id] ?? [])
    let extremes = plain.flatMap { TrendExtremes($0) }
    let said = view.papers.commentary(on: id)
    let drawn = plain.map { extremes?.added(to: limits.added(to: $0)) ?? limits.added(to: $0) }
    let placed = drawn.map { TrendRemark.all(said, on: $0) } ?? []
    remarks = placed
    var marked = drawn.map { TrendRemark.marked($0, extremes, placed) }
    marked?.estimates = plain?.estimates ?? [:]
    trend = marked
    let history = view.history(source)
    trendNotes = ([extremes?.sentence(indicator.unit)] + limits.notes).compactMap { $0 }
    why = WhyFacts.facts(assessment, kinds: Set(view.snapshot.figures.kinds(source, area: view.area))) + IndicatorPage.against(scheme)
    directions = DirectionFacts.facts(assessment, view)
    comparisons = ComparisonFacts.facts(assessment, view)
    beside = ComparisonFacts.line(assessment, view)
    ahead = AheadTable(indicator, view)
    parts = FigureParts(indicator, history)
    years = YearTable(indicator, view, history)
    revisions = RevisionFacts(assessment, view, history)
    let all = view.snapshot.figures.breakdowns(source, area: view.area)
    let ordered = indicator.profile.map { profile in [profile.breakdown] + all.filter { $0 != profile.breakdown } } ?? all
    let steps = history.kind == .month ? 3 : 1
    breakdowns = ordered.compactMap { breakdown in
      view.cohorts(source, by: breakdown, changeOver: steps).map { view.withContributions($0, of: source, over: steps) }
    }
    meaning = [
      Fact("Definition", indicator.definition), Fact("Numerator", indicator.numerator),
      Fact("Denominator", indicator.denominator), Fact("Source", indicator.source),
      Fact("Caveats", indicator.caveats),
      Fact("Counted from the return", view.snapshot.countedBy(indicator, area: view.area)),
    ].filter { !$0.value.isEmpty }
    figures = IndicatorPage.figures(source, indicator, view)
    commentary = said.map { remark in
      let figure = remark.period.flatMap { history.figure($0) }.map { FigureText.figure($0, unit: indicator.unit) }
      return Fact([remark.period?.label, figure, remark.author].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "), remark.text)
    }
    actions = view.papers.actions.filter { $0.action.indicator == id }.map { known in
      let since = PaperText.thenAndNow(id, known.meeting, view)
      return Fact(
        [known.action.owner, known.words, known.meeting.label].filter { !$0.isEmpty }.joined(separator: ", "), known.action.text,
        note: [known.outcome, since].filter { !$0.isEmpty }.joined(separator: " · "))
    }
    questions = view.papers.questions.filter { $0.question.indicator == id }.map { known in
      let since = PaperText.thenAndNow(id, known.meeting, view)
      return Fact(known.meeting.label, known.question.text, note: [known.words, since].filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  /// The threshold that a number is held against, whence it is, and when it was passed before.
  private static func against(_ scheme: ThresholdStanding?) -> [Fact] {
    guard let scheme, let sentence = scheme.sentence, let limit = scheme.latest else { return [] }
    let before = scheme.over.map { "\(Wording.sentence($0.label)) \($0.value)." }
    return [Fact("Threshold", sentence + ".", note: (["\(Wording.sentence(limit.rule))."] + before).joined(separator: " "))]
  }

  private static func headline(_ assessment: Assessment, _ measure: Measure) -> String {
    guard measure.absence == nil else {
      return "\(assessment.indicator.title): \(measure.absence ?? "")."
    }
    let phrase = assessment.indicator.phrase
    let number = measure.opening
    return phrase.isEmpty ? "\(assessment.indicator.title): \(measure.text)." : Wording.statement(number, phrase) + "."
  }

  private static func figures(_ id: Indicator.ID, _ indicator: Indicator, _ view: Viewpoint) -> [FigureRow] {
    let names = view.snapshot.figures.files
    func row(_ period: Period, _ figure: Figure, isOther: Bool) -> FigureRow {
      let file = names.indices.contains(figure.file) ? names[figure.file] : ""
      return FigureRow(
        period: period.label, value: FigureText.figure(figure, unit: indicator.unit),
        numerator: figure.numerator.map(FigureText.whole) ?? "",
        denominator: figure.denominator.map(FigureText.whole) ?? "",
        status: (isOther ? "also " : "") + (figure.absence?.sentence ?? figure.status.id),
        source: file.isEmpty || figure.line == 0 ? file : "\(file):\(figure.line)",
        isChanged: !isOther && view.isChanged(id, .whole, period))
    }
    return view.history(id).points.reversed().flatMap { period, figure -> [FigureRow] in
      guard let figure else {
        return [FigureRow(
          period: period.label, value: "no figure", numerator: "", denominator: "", status: "", source: "",
          isChanged: view.isChanged(id, .whole, period))]
      }
      let others = view.snapshot.told(id, area: view.area, beside: figure)
      return [row(period, figure, isOther: false)] + others.map { row(period, $0, isOther: true) }
    }
  }
}
