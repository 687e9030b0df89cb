internal import Board
internal import CareModel
internal import Documents
internal import Statistics

/// Whose report it is, of when, compared with whom, who may read it, and how to read it.
enum TitlePage {
  static let title = "Children in our care and care leavers: performance report"

  static func facts(_ brief: ReportBrief) -> [ReportFact] {
    let standing = brief.standing
    var facts = [ReportFact("Authority", ReportText(standing.authority))]
    if !standing.periodLabel.isEmpty {
      facts.append(ReportFact("Period", ReportText(standing.periodLabel + (brief.view.period == nil ? "" : ", as it stood then"))))
    }
    if let day = standing.dataTo { facts.append(ReportFact("Data to", ReportText(day.label))) }
    facts.append(ReportFact("Made on", ReportText(brief.today.label)))
    let whom = [standing.neighbourList.map { "statistical neighbours (\($0))" }, standing.hasEngland ? "England" : nil].compactMap { $0 }
    if !whom.isEmpty { facts.append(ReportFact("Compared with", ReportText(Wording.sentence(Wording.list(whom))))) }
    facts.append(ReportFact("Who may read it", ReportText(brief.source.readers)))
    if case .everybody(let open) = brief.source {
      let figures = "\(Wording.plural(open.withheld, "figure is", "figures are")) hidden and \(Wording.plural(open.shown, "is", "are")) shown."
      facts.append(ReportFact("Hidden figures", ReportText("\(open.explanation) On this board \(figures)")))
    }
    let errors = brief.view.snapshot.diagnostics.count { $0.severity == .error }
    if errors > 0 { facts.append(ReportFact("Data quality", ReportText("\(Wording.plural(errors, "problem was", "problems were")) found in the files, and what they spoil is left out."))) }
    return facts
  }

  static func reading(_ signs: [ReportPaper.Sign]) -> ReportSection {
    var section = ReportSection(key: "reading", title: "How to read this report")
    section.blocks = [
      .facts([
        ReportFact("Colours", .rating(.green) + " meets the target; " + .rating(.amber) + " is short of it by no more than the council’s tolerance; " + .rating(.red) + " is further away. Without a target there is no colour."),
        ReportFact("Changes", "A change from the period before, in words. “Could be chance” means that the difference is no larger than chance alone would often give."),
        ReportFact("Signal", "A figure, or a run of figures, that usual variation would hardly give: a shift is seven or more on one side of the mean, a trend seven or more rising or falling."),
        ReportFact("Charts", "The line is our own figure; hollow points are provisional. Under each chart are the same figures as a table."),
      ] + signs.map { ReportFact($0.symbol, ReportText(ReportBrief.sentence($0.meaning))) })
    ]
    return section
  }

  /// Each sign once, with all that it can stand for.
  static func signs(_ source: ReportSource) -> [ReportPaper.Sign] {
    let explanation = source.explanation
    let prefix = Absence.suppressed.symbol + ": "
    let hidden = explanation.hasPrefix(prefix) ? String(explanation.dropFirst(prefix.count)) : explanation
    var symbols: [String] = []
    var meanings: [String: [String]] = [:]
    func add(_ symbol: String, _ meaning: String) {
      guard !symbol.isEmpty else { return }
      if meanings[symbol] == nil { symbols.append(symbol) }
      meanings[symbol, default: []].append(meaning)
    }
    for absence in Absence.allCases { add(absence.symbol, absence == .suppressed ? hidden : absence.sentence) }
    for status in FigureStatus.allCases { add(status.symbol, meaning(status)) }
    return symbols.map { symbol in
      ReportPaper.Sign(symbol: symbol, meaning: ReportBrief.sentence((meanings[symbol] ?? []).joined(separator: ", or ")))
    }
  }

  private static func meaning(_ status: FigureStatus) -> String {
    switch status {
    case .provisional: "provisional: it may still change"
    case .estimated: "estimated"
    case .revised: "revised: another figure was given for it earlier"
    case .final: "final"
    }
  }
}
