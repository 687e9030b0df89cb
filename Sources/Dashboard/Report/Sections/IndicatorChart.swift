internal import Board
internal import CareModel
internal import Statistics

/// The chart of an indicator on paper: our line with its target, comparators and limits, said again in words and in a table.
enum IndicatorChart {
  /// Nil where fewer than two figures are known.
  static func chart(_ assessment: Assessment, _ page: IndicatorPage, _ brief: ReportBrief) -> ReportChart? {
    let indicator = assessment.indicator
    // Counts of areas of other sizes would only flatten our own line.
    guard let plain = brief.view.trend(indicator.id, comparators: indicator.unit != .count) else { return nil }
    let limits = TrendLimits(assessment, rebases: brief.view.snapshot.profile.rebases[indicator.id] ?? [])
    let drawn = limits.added(to: thresholds(indicator.id, plain, brief))
    return ReportChart(
      title: "\(page.title): \(span(plain))", trend: drawn, summary: summary(plain, indicator, drawn),
      notes: limits.notes.map { ReportBrief.sentence($0) }, figures: figures(drawn, indicator, page, brief))
  }

  /// What the panes of the board hold a figure against is in its chart here too.
  private static func thresholds(_ id: Indicator.ID, _ trend: Trend, _ brief: ReportBrief) -> Trend {
    for case .trend(let other) in brief.standing.panes.first(where: { $0.indicator == id })?.blocks ?? [] where other.periods == trend.periods {
      let lines = other.lines.filter { $0.role == .threshold }
      return Trend(unit: trend.unit, periods: trend.periods, lines: trend.lines + lines, target: trend.target)
    }
    return trend
  }

  private static func span(_ trend: Trend) -> String {
    guard let first = trend.periods.first, let last = trend.periods.last else { return "" }
    return "\(first.label) to \(last.label)"
  }

  static func name(_ line: Trend.Line) -> String {
    switch line.role {
    case .neighbours: "neighbours’ median"
    case .muted: "limits of usual variation" + (line.name.hasPrefix("trial") ? ", on trial" : "")
    default: line.name
    }
  }

  private static func text(_ value: Double, _ unit: Indicator.Unit) -> String {
    FigureText.value(value, unit: unit, denominator: unit.isPercentage ? 100 : nil)
  }

  private static func summary(_ plain: Trend, _ indicator: Indicator, _ drawn: Trend) -> String {
    guard let own = plain.lines.first else { return "" }
    let known = zip(plain.periods, own.values).compactMap { period, value in value.map { (period, $0) } }
    guard let first = known.first, let last = known.last else { return "" }
    let unit = indicator.unit
    func when(_ point: (Period, Double)) -> String { "\(text(point.1, unit)) \(point.0.inSentence)" }
    var sentences = ["Line chart of \(Wording.plural(known.count, "figure")): \(when(first)), \(when(last))."]
    if let extremes = TrendExtremes(plain) {
      let shown = plain.isPart ? " " + extremes.reservation : ""
      sentences.append("The highest\(shown) is \(extremes.told(extremes.highest, unit)), the lowest \(extremes.told(extremes.lowest, unit)).")
    } else {
      sentences.append("All \(plain.isPart ? "those shown " : "")are the same.")
    }
    let gaps = own.values.count { $0 == nil }
    if gaps > 0 { sentences.append("\(Wording.plural(gaps, "period has", "periods have")) no figure and \(gaps == 1 ? "is a gap" : "are gaps") in the line.") }
    if !own.provisional.isEmpty { sentences.append("\(Wording.plural(own.provisional.count, "figure is", "figures are")) provisional and drawn hollow.") }
    if let target = drawn.target { sentences.append("The target is \(FigureText.target(target, unit: unit)).") }
    var others: [String] = []
    for line in drawn.lines.dropFirst() where !others.contains(name(line)) { others.append(name(line)) }
    if !others.isEmpty { sentences.append("Also drawn: \(Wording.list(others)).") }
    return sentences.joined(separator: " ")
  }

  private static func figures(_ drawn: Trend, _ indicator: Indicator, _ page: IndicatorPage, _ brief: ReportBrief) -> ReportTable {
    let history = brief.view.history(indicator.profile?.indicator ?? indicator.id)
    let others = drawn.lines.dropFirst()
    var columns: [ReportTable.Column] = [
      .init("Period"), .init(indicator.shortTitle, isNumber: true), .init("Of", isNumber: true), .init("Status"),
    ]
    var isUpper = true
    for line in others {
      guard line.role == .muted else {
        columns.append(.init(Wording.sentence(name(line)), isNumber: true))
        continue
      }
      columns.append(.init(isUpper ? "Upper limit" : "Lower limit", isNumber: true))
      isUpper = false
    }
    let rows = drawn.periods.indices.reversed().map { place -> [ReportText] in
      let figure = history.figure(drawn.periods[place])
      let cells = [
        drawn.periods[place].label, figure.map { FigureText.figure($0, unit: indicator.unit) } ?? Absence.notAvailable.symbol,
        figure.flatMap { brief.view.counts($0, indicator) } ?? "",
        figure.map { $0.absence?.sentence ?? $0.status.id } ?? "no figure was given",
      ]
      return (cells + others.map { line in line.values[place].map { text($0, indicator.unit) } ?? "" }).map { ReportText($0) }
    }
    return ReportTable("Figures of the chart: \(page.title)", columns: columns, rows: rows, isFolded: true).withoutEmptyColumns
  }
}
