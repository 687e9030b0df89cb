internal import Board
internal import CareModel
internal import Documents
internal import Screen
internal import Statistics

/// Descriptions of screens written out for those who hear them, mail them or feed them to a program.
struct PlainText {
  private(set) var lines: [String] = []

  mutating func line(_ text: String) { lines.append(text.sanitised) }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append("## " + text.sanitised)
  }

  mutating func header(_ standing: Standing, period: Period?) {
    lines.append("# \(standing.authority.sanitised): children in our care and care leavers")
    if !standing.periodLabel.isEmpty {
      line("Period: \(standing.periodLabel)" + (period == nil ? "" : ", an earlier period"))
    }
    if let to = standing.dataTo { line("Data to \(to.label); figures are final where nothing else is said") }
    let counts = "\(standing.count(.red)) red, \(standing.count(.amber)) amber, \(standing.count(.green)) green, \(standing.unrated) without a target"
    line("Indicators: \(counts)")
    if let list = standing.neighbourList { line("Compared with statistical neighbours (\(list)) and England") }
  }

  mutating func pane(_ pane: PaneContent) {
    heading(pane.title)
    line(pane.headline)
    for block in pane.blocks + pane.asides { write(block) }
  }

  mutating func write(_ block: PaneContent.Block) {
    switch block {
    case .figure(let measure): write(measure)
    case .measures(let measures): for measure in measures { write(measure) }
    case .trend(let trend): write(trend)
    case .gauge(let gauge): line("\(gauge.share) of the threshold of \(FigureText.whole(gauge.limit))")
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
      var parts = [row.rating?.rawValue ?? "no target", value(row.measure) + when]
      if let target = row.measure.targetInWords { parts.append("target \(target)") }
      if let change = row.measure.change { parts.append(change) }
      if let since = row.since, let rating = row.rating { parts.append("\(rating.rawValue) since \(since.label)") }
      if row.measure.isComparable { parts += row.measure.comparators.map(comparator) }
      if let verdict = row.verdict { parts.append("\(verdict.rawValue)\(verdict == .similar ? " to" : " than") neighbours") }
      if !row.signalSentence.isEmpty { parts.append("signal: \(row.signalSentence)") }
      if !row.assuranceWords.isEmpty { parts.append("\(row.assuranceWords) the target") }
      line("\(row.title): \(parts.joined(separator: "; "))")
    }
    if let chance { line(chance) }
    if !missing.isEmpty { line("No figures for \(missing.count): \(missing.joined(separator: ", "))") }
  }

  mutating func page(_ page: IndicatorPage) {
    heading(page.title)
    line(page.headline)
    write(page.measure)
    line(Wording.sentence(page.reason))
    if let shortfall = page.shortfall { line(Wording.sentence(shortfall)) }
    if let year = page.yearEarlier { line(Wording.sentence(year)) }
    heading(PageSection.Name.why.title)
    for fact in page.why { write(fact) }
    for note in page.trendNotes { line(Wording.sentence(note)) }
    let found = [(PageSection.Name.directions, page.directions), (.comparisons, page.comparisons)]
    for (name, facts) in found where !facts.isEmpty {
      heading(name.title)
      for fact in facts { write(fact) }
    }
    if let years = page.years {
      heading(PageSection.Name.years.title)
      for row in years.rows {
        line("\(row.period): \(row.value)\(row.counts.isEmpty ? "" : " (\(row.counts))")\(row.change.isEmpty ? "" : ", \(row.change) on the year before")")
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
    for row in page.revisions.rows { line("\(row.period): \(row.first) first, \(row.now) now\(row.change.isEmpty ? "" : ", \(row.change)")") }
    heading(PageSection.Name.meaning.title)
    for fact in page.meaning { line("\(fact.label): \(fact.value)") }
    for (title, facts) in [("Commentary", page.commentary), ("Actions", page.actions), ("Questions", page.questions)] where !facts.isEmpty {
      heading(title)
      for fact in facts { write(fact) }
    }
    heading("Figures, latest first")
    for figure in page.figures {
      let parts = figure.numerator.isEmpty || figure.denominator.isEmpty ? "" : ", \(figure.numerator) of \(figure.denominator)"
      let source = figure.source.isEmpty ? "" : ", \(figure.source)"
      line("\(figure.period): \(figure.value)\(parts)\(figure.status.isEmpty ? "" : ", \(figure.status)")\(source)")
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
    for problem in snapshot.diagnostics { line(problem.rendered) }
    heading("Files")
    for file in snapshot.files {
      line("\(file.path): \(file.kind.isEmpty ? "unknown kind" : file.kind), \(Wording.plural(file.figures, "figure")), \(Wording.plural(file.errors, "error")), \(Wording.plural(file.warnings, "warning"))")
    }
  }

  private mutating func write(_ measure: Measure) {
    var parts = [value(measure)]
    if let rating = measure.rating { parts.append(rating.rawValue) }
    if let target = measure.targetInWords { parts.append("target \(target)") }
    if let change = measure.change { parts.append(change) }
    if let period = measure.period { parts.append(period.label) }
    if measure.isComparable { parts += measure.comparators.map(comparator) }
    line("\(measure.label): \(parts.joined(separator: "; "))")
  }

  private func value(_ measure: Measure) -> String {
    if let absence = measure.absence { return absence }
    let counts = measure.counts.map { " (\($0))" } ?? ""
    let status = ["[p]": ", provisional", "[e]": ", estimated", "[r]": ", revised"][measure.mark] ?? ""
    return measure.text + counts + status
  }

  private func comparator(_ beside: Beside) -> String {
    let model = beside.kind == .neighbours ? " (\(beside.shortName))" : ""
    return "\(beside.label)\(model) \(beside.value)" + (beside.otherPeriod.map { " in \($0.label)" } ?? "")
  }

  private mutating func write(_ fact: Fact) {
    let label = fact.label.isEmpty ? "" : fact.label.hasSuffix(":") ? fact.label + " " : fact.label + ": "
    line(Wording.sentence("\(label)\(fact.value)\(fact.note.isEmpty ? "" : " (\(fact.note))")"))
  }

  private mutating func write(_ trend: Trend) {
    for series in trend.lines {
      let points = zip(trend.periods, series.values).compactMap { period, value in value.map { (period, $0) } }
      guard let first = points.first, let last = points.last, points.count > 1 else { continue }
      // One place for all, so that 50% does not stand beside 43.3%.
      let isWhole = points.allSatisfy { $0.1 == $0.1.rounded() }
      func text(_ value: Double) -> String { FigureText.value(value, unit: trend.unit, denominator: isWhole ? nil : 100) }
      func status(_ period: Period) -> String {
        trend.periods.firstIndex(of: period).map { series.provisional.contains($0) } == true ? " (provisional)" : ""
      }
      let low = points.min { $0.1 < $1.1 } ?? first
      let high = points.max { $0.1 < $1.1 } ?? first
      let name = Wording.sentence(series.name)
      guard low.1 < high.1 else {
        line("\(name), trend: \(text(first.1)) from \(first.0.label) to \(last.0.label)")
        continue
      }
      line("\(name), trend: \(text(first.1)) in \(first.0.label), \(text(last.1))\(status(last.0)) in \(last.0.label); lowest \(text(low.1)) in \(low.0.label), highest \(text(high.1)) in \(high.0.label)")
    }
  }

  private mutating func write(_ table: CohortTable) {
    for row in table.rows {
      var parts = [row.value == Absence.suppressed.symbol ? Absence.suppressed.sentence : row.value]
      if let counts = row.counts { parts.append(counts) }
      if let change = row.change, let direction = row.direction, !table.since.isEmpty {
        let size = change.drop { $0 == "+" || $0 == "−" }
        parts.append(direction == .level ? "no change since \(table.since)" : "\(direction.word) \(size) since \(table.since)")
      }
      if let rating = row.rating { parts.append(rating.rawValue) }
      if let part = row.contribution {
        parts.append("contribution to the change \(table.points(part.total)) (rate \(table.points(part.rate)), mix \(table.points(part.mix)))")
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
