internal import CareModel
internal import Statistics

/// Performance on a page: what the headline figures say, and every indicator in a row.
enum PerformanceSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    let standing = brief.standing
    var section = ReportSection(key: "performance", title: "Performance on a page", opensPage: true, isWide: true)
    guard !standing.rows.isEmpty else {
      section.blocks = [.paragraph("No indicator has figures here.")]
      return section
    }
    if !standing.panes.isEmpty {
      section.blocks.append(.list(standing.panes.map { pane in ReportText.strong(pane.title + ": ") + ReportText(pane.headline) }))
    }
    section.blocks.append(.paragraph(ReportText(counts(standing))))
    if let chance = standing.chance { section.blocks.append(.paragraph(ReportText("Signals: " + chance + "."))) }
    section.blocks.append(.table(scorecard(brief)))
    if !standing.missing.isEmpty {
      section.blocks.append(
        .paragraph(ReportText("There are no figures for \(Wording.plural(standing.missing.count, "indicator")): \(standing.missing.joined(separator: "; ")).")))
    }
    return section
  }

  private static func counts(_ standing: Standing) -> String {
    let rated = [Rating.red, .amber, .green].map { "\(standing.count($0)) \($0.rawValue)" }
    return "Of \(Wording.plural(standing.strip.count, "indicator")), \(rated.joined(separator: ", ")) and \(standing.withoutTarget + standing.unrated) without a colour."
  }

  private static func scorecard(_ brief: ReportBrief) -> ReportTable {
    let groups = brief.themes.map { theme in
      ReportTable.Group(title: theme.title, rows: theme.rows.filter { !$0.isBackground }.map { row($0, brief) })
    }
    let columns: [ReportTable.Column] = [
      .init("Indicator"), .init("Figure"), .init("Target"), .init("Colour"), .init("Since"), .init("Since the period before"), .init("Signal"),
      .init("Neighbours’ median"), .init("England"),
    ]
    var notes: [String] = []
    if let period = brief.view.period ?? brief.standing.timeline.last { notes.append("Figures are of \(period.label) unless another period is given beside them.") }
    if brief.standing.rows.contains(where: { $0.verdict != nil }) {
      notes.append(
        "Better or worse beside the neighbours’ median says how our own figure of the same period compares with it, chance allowed for.")
    }
    return ReportTable("Scorecard by theme", columns: columns, groups: groups.filter { !$0.rows.isEmpty }, notes: notes).withoutEmptyColumns
  }

  private static func row(_ row: ScorecardRow, _ brief: ReportBrief) -> [ReportText] {
    let assessment = brief.view.assessment(row.id)
    let judgement = assessment?.judgement
    let period = row.otherPeriod.map { ", \($0.canonicalLabel)" } ?? ""
    return [
      brief.link(row.id), ReportText(brief.figure(row.measure) + period), ReportText(row.measure.targetInWords ?? ""),
      row.rating.map { .rating($0) } ?? "", ReportText(row.since?.canonicalLabel ?? ""), ReportText(direction(row, assessment)),
      ReportText(signal(row, judgement)), ReportText(beside(row, .neighbours, row.verdict?.rawValue)), ReportText(beside(row, .england, nil)),
    ]
  }

  /// "3.1 points lower: worse, could be chance".
  static func direction(_ row: ScorecardRow, _ assessment: Assessment?) -> String {
    guard let assessment, let difference = assessment.change else { return "" }
    let judgement = assessment.judgement
    let change = Wording.difference(difference, unit: assessment.indicator.unit, denominator: assessment.figure?.denominator)
    guard let move = judgement?.directions.previous.value, move.difference != 0 else { return change }
    let side: String? =
      switch move.word {
      case .improving: "better"
      case .declining: "worse"
      case .higher, .lower, .noChange: nil
      }
    let chance = move.distinction.value.flatMap { $0.isDistinguishable ? nil : "could be chance" }
    let words = [side, move.isProvisional ? "provisional" : nil, chance].compactMap { $0 }
    return words.isEmpty ? change : "\(change): \(words.joined(separator: ", "))"
  }

  /// "concern (shift of 8)", "none", or why it is not assessed.
  static func signal(_ row: ScorecardRow, _ judgement: Judgement?) -> String {
    guard let judgement, !row.signal.isEmpty else { return "" }
    switch judgement.variation {
    case .found(.commonCause): return "none"
    case .found(let variation):
      let word =
        switch variation {
        case .improvement: "improvement"
        case .concern: "concern"
        case .high: "higher than usual"
        case .low: "lower than usual"
        case .commonCause: "none"
        }
      return "\(word) (\(JudgementText.rule(judgement)))"
    case .notAssessed: return "not assessed" + (row.signal.hasPrefix("– ") ? ": " + row.signal.dropFirst(2) : "")
    }
  }

  private static func beside(_ row: ScorecardRow, _ kind: Comparator.Kind, _ verdict: String?) -> String {
    guard row.measure.isComparable, let beside = row.measure.beside(kind) else { return "" }
    return beside.value + (beside.otherPeriod.map { " (\($0.canonicalLabel))" } ?? "") + (verdict.map { ": \($0)" } ?? "")
  }
}
