internal import Board
internal import CareModel
internal import Documents
internal import Screen
internal import Statistics

/// Descriptions of screens written out for those who hear them, mail them or feed them to a program.
struct PlainText {
  private(set) var lines: [String] = []

  mutating func line(_ text: String) { lines.append(PlainText.spoken(text).sanitised) }

  /// As it stands in a file.
  private mutating func verbatim(_ text: String) { lines.append(text.sanitised) }

  /// Marks that only an eye can read, in words.
  static func spoken(_ text: String) -> String {
    var text = text
    for (mark, words) in marks where text.contains(mark) { text = text.replacing(mark, with: words) }
    return text
  }

  private static let marks: [(String, String)] =
    [("\(FigureText.low) of all", "less than 1% of all"), (FigureText.low, "less than 1%"), (">99%", "more than 99%"), ("<1", "less than 1"), (" · ", "; ")]
    + ["▲ ", "△ ", "▼ ", "▽ ", "▬ "].map { ($0, "") }
    + FigureStatus.allCases.filter { !$0.symbol.isEmpty }.map { ($0.symbol, "(\($0.id))") }
    // What a mark means is said once, though a line of the screen explains it beside the mark.
    + Absence.allCases.filter { $0 != .low && $0 != .impossible }.flatMap { [("\($0.symbol) \($0.sentence)", $0.sentence), (": \($0.symbol)", ": \($0.sentence)"), ($0.symbol, "(\($0.sentence))")] }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append("## " + text.sanitised)
  }

  mutating func header(_ standing: Standing, period: Period?, isPublic: Bool) {
    lines.append("# \(standing.authority.sanitised): children in our care and care leavers")
    if isPublic { line("Public view: small numbers are hidden") }
    if !standing.periodLabel.isEmpty {
      line("Period: \(standing.periodLabel)" + (period == nil ? "" : ", an earlier period"))
    }
    if let to = standing.dataTo { line("Data to \(to.label); figures are final where nothing else is said") }
    let counts = "\(standing.count(.red)) red, \(standing.count(.amber)) amber, \(standing.count(.green)) green, \(standing.withoutTarget) without a target"
      + (standing.unrated > 0 ? ", \(standing.unrated) not rated: hidden, not available or of too few" : "")
    line("Indicators: \(counts)")
    if let list = standing.neighbourList { line("Compared with statistical neighbours (\(list)) and England") }
  }

  mutating func pane(_ pane: PaneContent) {
    heading(pane.title)
    line(pane.spokenHeadline ?? pane.headline)
    for block in pane.blocks + pane.asides { write(block) }
  }

  mutating func write(_ block: PaneContent.Block) {
    switch block {
    case .figure(let measure): write(measure)
    case .measures(let measures): for measure in measures { write(measure) }
    case .trend(let trend): write(trend)
    case .gauge(let gauge): line("\(gauge.share) of the threshold of \(Wording.plural(gauge.limit, "child", "children"))")
    case .cohorts(let table): write(table)
    case .facts(let facts): for fact in facts { write(fact) }
    case .note(let note): line(Wording.sentence(note))
    }
  }

  mutating func scorecard(_ rows: [ScorecardRow], title: String, missing: [String], chance: String? = nil) {
    heading(title)
    if rows.isEmpty { line("No indicator has figures here.") }
    for row in rows {
      let when = row.measure.period.map { ", \($0.label)" } ?? ""
      var parts = row.ratingWords.map { [$0] } ?? []
      parts.append(value(row.measure) + when)
      if let target = target(row.measure) { parts.append(target) }
      if let change = row.measure.change { parts.append(change) }
      if let since = row.since, let rating = row.rating { parts.append("\(rating.rawValue) since \(since.label)") }
      if row.measure.isComparable { parts += row.measure.comparators.map { comparator($0, row.measure) } }
      if let verdict = row.verdict { parts.append("\(verdict.rawValue)\(verdict == .similar ? " to" : " than") neighbours") }
      if !row.signalSentence.isEmpty { parts.append("signal: \(row.signalSentence)") }
      if !row.assuranceWords.isEmpty { parts.append("\(row.assuranceWords) the target") }
      line("\(row.title): \(parts.joined(separator: "; "))")
    }
    if let chance { line(chance) }
    if !missing.isEmpty { line("No figures for \(missing.count): \(missing.joined(separator: "; "))") }
  }

  mutating func page(_ page: IndicatorPage) {
    heading(page.title)
    let isPlain = page.when.isEmpty || !page.headline.hasSuffix(".")
    line(page.measure.absence.map { "\(page.title) \(page.when): \($0)." } ?? (isPlain ? page.headline : "\(page.headline.dropLast()) \(page.when)."))
    write(page.measure)
    line(Wording.sentence(page.reason))
    if let shortfall = page.shortfall { line(Wording.sentence(shortfall)) }
    if let threshold = page.threshold { line(threshold + ".") }
    if let year = page.yearEarlier { line(Wording.sentence(year)) }
    heading(PageSection.Name.why.title)
    for fact in page.why { write(fact) }
    for note in page.trendNotes { line(Wording.sentence(PlainText.spoken(note))) }
    if let ahead = page.ahead { write(ahead) }
    let found = [(PageSection.Name.directions, page.directions), (.comparisons, page.comparisons)]
    for (name, facts) in found where !facts.isEmpty {
      heading(name.title)
      for fact in facts { write(fact) }
    }
    if let years = page.years {
      heading(PageSection.Name.years.title)
      for row in years.rows {
        let change = row.changeInWords.isEmpty ? "" : ", \(row.changeInWords)\(row.changeInWords == "no change" ? " on" : " than") the year before"
        line("\(row.period): \(page.measure.noun.with(row.value))\(row.counts.isEmpty ? "" : " (\(row.counts))")\(change)")
      }
      if let usual = years.usual { line(usual) }
    }
    if let parts = page.parts {
      heading(PageSection.Name.parts.title)
      for sentence in parts.sentences { line(sentence) }
    }
    for table in page.breakdowns {
      heading("By \(Wording.within(table.title))")
      write(table)
    }
    heading(PageSection.Name.revisions.title)
    line(page.revisions.sentence)
    for row in page.revisions.rows { line("\(row.period): \(page.measure.noun.with(row.first)) first, \(page.measure.noun.with(row.now)) now\(row.change.isEmpty ? "" : ", \(row.change)\(page.unit.isPercentage ? " points" : "")")") }
    heading(PageSection.Name.meaning.title)
    for fact in page.meaning { line("\(fact.label): \(fact.value)") }
    for (title, facts) in [("Commentary", page.commentary), ("Actions", page.actions)] where !facts.isEmpty {
      heading(title)
      for fact in facts { write(fact) }
    }
    if !page.questions.isEmpty { heading("Questions") }
    for fact in page.questions {
      let asked = fact.label.isEmpty ? "Asked" : "Asked \(fact.label.first?.isNumber == true ? "on" : "at") \(fact.label)"
      write(Fact(asked, fact.value, note: fact.note))
    }
    heading("Figures, latest first")
    for figure in page.figures {
      let parts = figure.numerator.isEmpty || figure.denominator.isEmpty ? "" : ", \(figure.numerator) of \(figure.denominator)"
      let source = figure.source.isEmpty ? "" : ", \(figure.source)"
      let isAbsent = Absence.allCases.contains { $0 != .low && $0.symbol == figure.value }
      let told = [isAbsent ? "" : page.measure.noun.with(figure.value) + parts, figure.status].filter { !$0.isEmpty }
      line("\(figure.period): \(told.joined(separator: ", "))\(source)")
    }
  }

  mutating func watch(_ list: WatchList, chance: String?) {
    for section in list.sections {
      heading(section.title)
      if section.lines.isEmpty { line(section.empty) }
      for entry in section.lines { line((entry.rating.map { $0.rawValue + ": " } ?? "") + entry.text) }
      if !section.note.isEmpty { line(section.note) }
    }
    if let chance { line("") ; line(chance) }
  }

  mutating func health(_ snapshot: Snapshot) {
    heading("Data health")
    if let findings = snapshot.returns?.findings, !findings.isEmpty {
      heading("The return by rule")
      for finding in findings {
        let rows = Wording.plural(finding.count, "row")
        line("\(finding.severity.rawValue): \(rows): \(finding.sentence)")
      }
      heading("Problems")
    }
    if snapshot.diagnostics.isEmpty { line("No problems were found.") }
    for problem in snapshot.diagnostics { verbatim(problem.rendered) }
    heading("Files")
    for file in snapshot.files {
      verbatim("\(file.path): \(file.kind.isEmpty ? "unknown kind" : file.kind), \(Wording.plural(file.figures, "figure")), \(Wording.plural(file.errors, "error")), \(Wording.plural(file.warnings, "warning"))")
    }
  }

  private mutating func write(_ measure: Measure) {
    var parts = [value(measure) + (measure.period.map { ", \($0.label)" } ?? "")]
    if let rating = measure.rating { parts.append(rating.rawValue) }
    if let target = target(measure) { parts.append(target) }
    if let change = measure.change { parts.append(change) }
    if measure.isComparable { parts += measure.comparators.map { comparator($0, measure) } }
    line("\(measure.label): \(parts.joined(separator: "; "))")
  }

  private func value(_ measure: Measure) -> String {
    if let absence = measure.absence { return absence }
    let counts = measure.counts.map { " (\($0))" } ?? ""
    return measure.noun.with(measure.text) + counts + measure.statusInWords
  }

  private func status(_ mark: String) -> String { FigureStatus.word(ofMark: mark).map { ", \($0)" } ?? "" }

  /// " per 10,000", where a number of the same measure does not have its unit.
  private func unit(_ measure: Measure) -> String { measure.suffix == "%" ? "" : measure.suffix }

  private func target(_ measure: Measure) -> String? {
    measure.target.map { "target \($0)\(unit(measure))" + (measure.targetNote.map { " (\($0))" } ?? "") }
  }

  private func comparator(_ beside: Beside, _ measure: Measure) -> String {
    let model = beside.kind == .neighbours ? " (\(beside.shortName))" : ""
    let when = beside.otherPeriod.map { " \($0.inSentence)" } ?? ""
    return "\(beside.label)\(model) \(beside.value)\(unit(measure))" + when
  }

  private mutating func write(_ fact: Fact) {
    if let spoken = fact.spoken { return line(spoken) }
    let label = fact.label.isEmpty ? "" : fact.label.hasSuffix(":") ? fact.label + " " : fact.label + ": "
    line(Wording.sentence("\(label)\(fact.value)\(fact.note.isEmpty ? "" : " (\(fact.note))")"))
  }

  private mutating func write(_ trend: Trend) {
    // A target that holds throughout stands beside the figure already.
    for series in trend.lines where series.role != .target {
      let points = zip(trend.periods, series.values).compactMap { period, value in value.map { (period, $0) } }
      guard let first = points.first, let last = points.last, points.count > 1 else { continue }
      // One place for all, so that 50% does not stand beside 43.3%.
      let isWhole = points.allSatisfy { $0.1 == $0.1.rounded() }
      func text(_ value: Double) -> String { FigureText.value(value, unit: trend.unit, denominator: isWhole ? nil : 100) }
      func told(_ point: (Period, Double)) -> String {
        let status = trend.periods.firstIndex(of: point.0).flatMap { series.openness($0, of: trend) }
        return "\(text(point.1))\(status.map { " (\($0.id))" } ?? "") \(point.0.inSentence)"
      }
      let known = zip(trend.periods, series.exact).compactMap { period, value in value.map { (period, $0) } }
      let low = known.min { $0.1 < $1.1 } ?? first
      let high = known.max { $0.1 < $1.1 } ?? first
      let name = Wording.sentence(series.name)
      guard low.1 < high.1, text(low.1) != text(high.1) else {
        line("\(name), trend: \(trend.noun.with(text(first.1))) from \(first.0.label) to \(last.0.label)")
        continue
      }
      // What the ends say already is not said again.
      let shown = trend.isPart ? " shown" : ""
      func rank(_ value: Double?) -> String { value == low.1 ? ", the lowest\(shown)" : value == high.1 ? ", the highest\(shown)" : "" }
      let ends = [known.first?.1, known.last?.1]
      let others = [
        ends.contains(low.1) ? nil : "lowest\(shown) \(told(low))", ends.contains(high.1) ? nil : "highest\(shown) \(told(high))",
      ].compactMap { $0 }
      let start = trend.noun.with(text(first.1)) + told(first).dropFirst(text(first.1).count)
      line("\(name), trend: \(start)\(rank(ends[0])); \(told(last))\(rank(ends[1]))" + others.map { "; " + $0 }.joined())
    }
  }

  private mutating func write(_ table: CohortTable) {
    for row in table.rows {
      let value = Absence.allCases.first { $0 != .low && $0.symbol == row.value }?.sentence ?? table.noun.with(row.value)
      var parts = ["\(value)\(status(row.mark)), \(table.period.canonicalLabel)"]
      if let counts = row.counts { parts.append(counts) }
      if let change = row.changeInWords, let since = table.sincePeriod {
        parts.append(change == "no change" ? "no change since \(since.canonicalLabel)" : "\(change) than in \(since.canonicalLabel)")
      }
      if let rating = row.rating { parts.append(rating.rawValue) }
      if let part = row.contribution {
        parts.append("contribution to the change \(table.points(part.total)) points (rate \(table.points(part.rate)), mix \(table.points(part.mix)))")
      }
      if let share = row.share { parts.append("\(FigureText.share(share)) of all") }
      if let neighbours = row.neighbours { parts.append("neighbours \(neighbours)") }
      if let england = row.england { parts.append("England \(england)") }
      if row.isLargestRise { parts.append("grew most") }
      line("\(row.title): \(parts.joined(separator: "; "))")
    }
    for note in table.notes { line(Wording.sentence(note)) }
  }
}
