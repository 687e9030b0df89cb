internal import Board
internal import CareModel
internal import Statistics

extension SlideWriter {
  /// A headline pane as a slide: its figure, its chart, what it is compared with.
  func paneSlide(_ id: Indicator.ID) -> Slide {
    guard let indicator = view.snapshot.catalogue[id] else { return emptySlide(id, title: id) }
    if let profile = indicator.profile { return groupsSlide(indicator, profile) ?? emptySlide(id, title: indicator.title) }
    guard let assessment = view.assessment(id), assessment.figure != nil else { return emptySlide(id, title: indicator.title) }
    if id == "uasc_number", let slide = thresholdSlide(assessment) { return slide }
    let content = standing.panes.first { $0.indicator == id }
    let others = content?.blocks.flatMap { block -> [Measure] in if case .measures(let measures) = block { measures } else { [] } } ?? []
    let beside = others.filter { $0.indicator != id }.map { fact($0) }
    let trend = content?.blocks.lazy.compactMap { block -> Trend? in if case .trend(let trend) = block { trend } else { nil } }.first
    return figureSlide(id, assessment, isRed: false, trend: trend, more: beside)
  }

  /// A red indicator and why it is red.
  func redSlide(_ id: Indicator.ID) -> Slide? {
    guard let assessment = view.assessment(id), assessment.rating == .red else { return nil }
    return figureSlide("red/" + id, assessment, isRed: true, trend: view.trend(id, comparators: assessment.indicator.unit != .count), more: [])
  }

  private func figureSlide(_ slide: Slide.ID, _ assessment: Assessment, isRed: Bool, trend: Trend?, more: [(text: String, spoken: String)]) -> Slide {
    let indicator = assessment.indicator
    let measure = view.measure(assessment)
    let sentence = sentence(assessment, measure)
    let chart: Slide.Chart = (trend ?? view.trend(indicator.id)).map { .trend($0) } ?? .none
    let facts = facts(assessment, measure, isRed: isRed) + more
    // A sign for what nobody has would be large and say nothing.
    if measure.absence != nil, measure.number != Absence.suppressed.symbol, chart == .none, more.isEmpty {
      return Slide(
        id: slide, title: indicator.title, headline: sentence.text, indicator: indicator.id, figure: nil, chart: .list(remarkLines(indicator.id)),
        comparator: "", source: source(indicator, measure.period, nil), explanation: "", notes: notes(indicator.id))
    }
    return Slide(
      id: slide, title: indicator.title, headline: isRed ? redHeadline(assessment, sentence) : sentence.text, indicator: indicator.id,
      figure: Slide.LargeFigure(
        text: measure.absence == nil ? measure.number + (measure.suffix == "%" ? "%" : "") : measure.number, label: label(measure),
        rating: measure.rating, facts: facts.map(\.text), absence: absence(measure), when: when(assessment.figure),
        spokenFacts: facts.map(\.spoken).filter { !$0.isEmpty }, noun: measure.noun),
      chart: chart, comparator: comparator(indicator.id), source: source(indicator, measure.period, assessment.figure?.status),
      explanation: explanation(measure), notes: why(assessment) + notes(indicator.id), phrases: sentence.phrases)
  }

  /// "Sep 2024, provisional".
  func when(_ figure: Figure?) -> String {
    guard let figure else { return "" }
    return figure.period.label + (figure.value == nil || figure.status == .final ? "" : ", \(figure.status.id)")
  }

  /// What a number is, with the unit that does not stand in the large figure.
  private func label(_ measure: Measure) -> String {
    measure.suffix.isEmpty || measure.suffix == "%" ? measure.label : measure.label.hasSuffix(measure.suffix) ? measure.label : measure.label + "," + measure.suffix
  }

  private func redHeadline(_ assessment: Assessment, _ sentence: FigureSentence) -> String {
    guard let figure = assessment.figure, let value = figure.value, let target = assessment.target else { return sentence.text }
    let unit = assessment.indicator.unit
    let gap = Wording.difference(value - target.value, unit: unit, denominator: figure.denominator)
    let goal = FigureText.target(target.value, unit: unit)
    let since = assessment.judgement?.ratedSince.map { "; it has been red since \($0.canonicalLabel)" } ?? ""
    return "\(sentence.statement) \(FigureSentence.when(figure.period, assessment.indicator.timing)), \(gap) than the target of \(goal)\(since)."
  }

  /// The facts beside a figure, as they are read and as they are heard.
  private func facts(_ assessment: Assessment, _ measure: Measure, isRed: Bool) -> [(text: String, spoken: String)] {
    guard measure.absence == nil else { return [] }
    var facts: [(text: String, spoken: String)] = []
    func add(_ text: String) { facts.append((text, text)) }
    if let counts = measure.counts { facts.append((counts, "that is \(counts)")) }
    // Heard, it stands with the figure itself.
    if let status = assessment.figure?.status, status != .final { facts.append((status.id, "")) }
    if isRed, let shortfall = Shortfall.sentence(assessment) {
      add(shortfall)
    } else if let target = measure.targetInWords {
      add("target \(target)")
    }
    if isRed {
      let direction = FigureSentence(assessment: assessment, measure: measure).direction
      if !direction.isEmpty { add(direction) }
    } else if let change = measure.change, assessment.figure?.period.kind != .financialYear {
      add(change)
    }
    return facts
  }

  /// Another figure beside the one of the slide: "17–18: 61.0%, amber", heard with its period and how settled it is.
  private func fact(_ other: Measure) -> (text: String, spoken: String) {
    let rating = other.rating.map { ", \($0.rawValue)" } ?? ""
    guard other.absence == nil else { return ("\(other.label): \(other.absence == Absence.suppressed.sentence ? "withheld" : other.absence ?? "")", "\(other.label): \(other.absence ?? "")") }
    let status = FigureStatus.word(ofMark: other.mark).map { ", \($0)" } ?? ""
    let text = "\(other.label): \(other.text)\(rating)"
    return (text, text + (other.period.map { ", \($0.label)" } ?? "") + status)
  }

  func why(_ assessment: Assessment) -> [SlideNote] {
    guard assessment.figure?.value != nil else { return [] }
    let facts = WhyFacts.facts(assessment, kinds: []).filter { $0.label != "Chart" }
    return facts.map { SlideNote(heading: $0.label, text: [$0.value, $0.note].filter { !$0.isEmpty }.joined(separator: " ")) }
  }

  /// The number against the threshold of the transfer scheme; nil where no threshold is known.
  private func thresholdSlide(_ assessment: Assessment) -> Slide? {
    let indicator = assessment.indicator
    guard let figure = assessment.figure, let value = figure.value, let content = standing.panes.first(where: { $0.indicator == indicator.id }),
      let trend = content.blocks.lazy.compactMap({ block -> Trend? in if case .trend(let trend) = block { trend } else { nil } }).first,
      let limits = trend.lines.first(where: { $0.role == .threshold }), let last = limits.values.last, let limit = last
    else { return nil }
    let over = value - limit
    let sentence = sentence(assessment, view.measure(assessment))
    let position =
      over > 0 ? "\(FigureText.whole(over)) over the threshold of \(FigureText.whole(limit))\(since(trend, limits))"
      : over == 0 ? "at the threshold" : "\(FigureText.whole(-over)) below the threshold of \(FigureText.whole(limit))"
    var facts: [String] = []
    for case .facts(let known) in content.blocks { facts += known.map { [$0.label, $0.value].filter { !$0.isEmpty }.joined(separator: " ") } }
    facts.removeAll { !$0.contains("transfer") }
    var gauge: [String] = []
    for case .gauge(let known) in content.blocks { gauge.append("\(known.share) of the threshold") }
    return Slide(
      id: indicator.id, title: indicator.title,
      headline: "\(sentence.statement) \(FigureSentence.when(figure.period, indicator.timing)), \(position).", indicator: indicator.id,
      figure: Slide.LargeFigure(
        text: "\(FigureText.whole(value)) of \(FigureText.whole(limit))", label: "UASC, of the threshold",
        rating: assessment.rating, facts: gauge + [sentence.direction].filter { !$0.isEmpty } + facts, absence: nil, when: when(figure)),
      chart: .trend(trend), comparator: comparator(indicator.id), source: source(indicator, figure.period, figure.status),
      explanation: explanation([]), notes: why(assessment) + notes(indicator.id),
      phrases: ["\(sentence.measure.label): \(FigureText.whole(value)), \(position)"] + sentence.phrases)
  }

  /// ", since Aug 2024": from when the number has been over its threshold without a break.
  private func since(_ trend: Trend, _ limits: Trend.Line) -> String {
    guard let own = trend.lines.first else { return "" }
    var start: Period?
    for (place, period) in trend.periods.enumerated().reversed() {
      guard own.values.indices.contains(place), limits.values.indices.contains(place), let value = own.values[place], let limit = limits.values[place],
        value > limit
      else { break }
      start = period
    }
    return start.map { $0 == trend.periods.last ? "" : " since \($0.canonicalLabel)" } ?? ""
  }

  /// The groups of a breakdown: the largest in front.
  private func groupsSlide(_ indicator: Indicator, _ profile: Indicator.Profile) -> Slide? {
    let history = view.history(profile.indicator)
    // The groups may be told for longer periods than the whole, and are then of an earlier one.
    guard let kind = view.cohorts(profile.indicator, by: profile.breakdown)?.period.kind,
      let table = view.cohorts(profile.indicator, by: profile.breakdown, changeOver: kind == .month ? 12 : kind == .quarter ? 4 : 1),
      let source = view.snapshot.catalogue[profile.indicator]
    else { return nil }
    let (period, all) = (table.period, history.figure(table.period))
    let when = FigureSentence.when(period, source.timing)
    let hidden = table.rows.contains { $0.value == Absence.suppressed.symbol }
    let bars = table.rows.map { row in
      Slide.Bar(label: row.title, figure: row.value + (row.share.map { "  \(FigureText.share($0))" } ?? ""), amount: row.bar, isMarked: false)
    }
    let full = bars.compactMap(\.amount).max() ?? 0
    let largest = table.rows.filter { $0.bar != nil }.max { ($0.bar ?? 0) < ($1.bar ?? 0) }
    let scaled = zip(table.rows, bars).map { row, bar in
      Slide.Bar(label: bar.label, figure: bar.figure, amount: bar.amount.map { full > 0 ? $0 / full : 0 }, isMarked: row.id == largest?.id, spoken: spoken(row, FigureSentence.counted(source)) + ", \(period.label)")
    }
    let figure: Slide.LargeFigure
    let headline: String
    var phrases: [String] = []
    if let largest, !hidden, let share = largest.share, let whole = all?.value {
      let change = largest.difference.map { ", " + Wording.change($0, since: "a year before", unit: source.unit) } ?? ""
      let counted = FigureSentence.counted(source)
      let percentage = FigureText.share(share)
      headline =
        (counted.map { "\(percentage) of \($0) \(when)" } ?? "\(inSentence(source.title, capital: true)) \(when): \(percentage)") + " are in the largest group by \(table.title.lowercased()), \(inSentence(largest.title)): \(largest.value) of \(FigureText.whole(whole))\(change)."
      let others = table.rows.filter { $0.id != largest.id && $0.change != nil && $0.difference != 0 }
      let moved = others.max { abs($0.difference ?? 0) < abs($1.difference ?? 0) }
      figure = Slide.LargeFigure(
        text: FigureText.share(share), label: largest.title,
        rating: nil,
        facts: ["\(largest.value) of \(FigureText.whole(whole))" + (counted.map { " \($0)" } ?? "")]
          + [
            largest.neighbours.map { "neighbours \($0)" }, largest.england.map { "England \($0)" },
            moved.map { "\($0.title): \(Wording.change($0.difference ?? 0, since: "a year before", unit: source.unit))" },
          ].compactMap { $0 }, absence: nil, when: period.label)
      phrases = ["\(percentage) are in the largest group by \(table.title.lowercased()), \(inSentence(largest.title))"]
    } else if let largest {
      headline = "\(inSentence(indicator.title, capital: true)) \(when): the highest figure\(hidden ? " shown" : "") is that of \(inSentence(largest.title)), \(largest.value)."
      figure = Slide.LargeFigure(text: largest.value, label: largest.title, rating: nil, facts: [], absence: nil)
    } else {
      headline = hidden
        ? "The figures for “\(indicator.title)” \(when) are withheld, so that nobody can be recognised."
        : "There are no figures for “\(indicator.title)” \(when)."
      figure = Slide.LargeFigure(
        text: hidden ? Absence.suppressed.symbol : Absence.notAvailable.symbol, label: indicator.title, rating: nil, facts: [],
        absence: hidden ? Absence.suppressed.sentence : Absence.notAvailable.sentence)
    }
    return Slide(
      id: indicator.id, title: indicator.title, headline: headline, indicator: indicator.id, figure: figure, chart: .bars(scaled),
      comparator: table.notes.first { $0.hasPrefix("neighbours") || $0.hasPrefix("England") }.map { Wording.sentence($0) + "." } ?? "",
      source: self.source(indicator, period, all?.status), explanation: explanation(table.rows.map(\.value)), notes: notes(indicator.id), phrases: phrases)
  }

  private func spoken(_ row: CohortTable.Row, _ counted: String?) -> String {
    if row.value == Absence.suppressed.symbol { return Absence.suppressed.sentence }
    if row.value == Absence.notAvailable.symbol { return Absence.notAvailable.sentence }
    return (counted.map { Wording.statement(row.value, $0) } ?? row.value) + (row.share.map { ", \(FigureText.share($0)) of all" } ?? "")
  }

  private func inSentence(_ title: String, capital: Bool = false) -> String {
    capital ? Wording.sentence(title) : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// A slide of something without figures: it says so, because a missing slide would say nothing.
  private func emptySlide(_ id: Indicator.ID, title: String) -> Slide {
    Slide(
      id: id, title: title, headline: "There are no figures for “\(title)” on this board.", indicator: id,
      figure: nil, chart: .list(remarkLines(id)), comparator: "", source: "", explanation: "", notes: notes(id))
  }
}
