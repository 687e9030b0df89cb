internal import CareModel
internal import Statistics

/// One theme: each of its indicators with why, how it went, for whom, and what is said of it.
enum ThemeSection {
  static func sections(_ brief: ReportBrief) -> [ReportSection] {
    brief.themes.enumerated().map { place, theme in
      let title = theme.title.isEmpty ? "Other indicators" : theme.title
      return ReportSection(
        key: "theme-\(place + 1)", title: title, parts: theme.rows.compactMap { part($0, brief) }, opensPage: true)
    }
  }

  private static func part(_ row: ScorecardRow, _ brief: ReportBrief) -> ReportSection? {
    guard let page = IndicatorPage(row.id, brief.view), let assessment = brief.view.assessment(row.id) else { return nil }
    var part = ReportSection(key: brief.key(row.id), title: page.title)
    let when = row.measure.period.map { " (\($0.label))" } ?? ""
    part.blocks.append(
      .paragraph((page.measure.rating.map { ReportText.rating($0) + " " } ?? "") + ReportText.strong(page.headline) + ReportText(when)))
    part.blocks.append(.paragraph(ReportText(ReportBrief.sentence(page.reason))))
    let facts = facts(page, row, brief)
    if !facts.isEmpty { part.blocks.append(.facts(facts)) }
    if let chart = IndicatorChart.chart(assessment, page, brief) {
      part.blocks.append(.chart(chart))
    } else if page.measure.absence == nil {
      part.blocks.append(.paragraph("Only this figure is known, so there is no trend to draw yet."))
    }
    part.blocks += page.breakdowns.map { .table(BreakdownTable.table($0, page)) }
    if !page.commentary.isEmpty { part.blocks.append(.facts(page.commentary.map { ReportFact("Commentary: " + $0.label, ReportText($0.value)) })) }
    return part
  }

  private static func facts(_ page: IndicatorPage, _ row: ScorecardRow, _ brief: ReportBrief) -> [ReportFact] {
    guard page.measure.absence == nil else { return [] }
    var facts = [ReportFact("Figure", ReportText(brief.figure(page.measure)))]
    if let target = page.measure.targetInWords { facts.append(ReportFact("Target", ReportText(target))) }
    if row.isBackground { return facts }
    // The reason for the colour stands above, and the chart below.
    // Where nothing is aimed at, there is nothing to expect of it or to take.
    let left: Set<String> = Set(["Colour", "Chart"]).union(page.measure.target == nil ? ["How sure", "What it would take", "What to expect"] : [])
    facts += page.why.filter { !left.contains($0.label) }.map { ReportFact($0) }
    facts += page.directions.map { ReportFact($0.label, ReportText(withoutArrow($0.value))) }
    facts += page.comparisons.map { ReportFact($0) }
    return facts
  }

  /// Directions are said in words on paper; the arrow before them would only be read out.
  private static func withoutArrow(_ text: String) -> String {
    guard let first = text.first, "▲▼△▽▬".contains(first) else { return text }
    return Wording.sentence(String(text.dropFirst().drop { $0 == " " }))
  }
}
