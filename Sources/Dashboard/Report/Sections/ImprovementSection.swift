internal import CareModel
internal import Statistics

/// What got better beyond chance: a signal of improvement, or a change for the better that chance alone would not give.
enum ImprovementSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    let lines = brief.standing.rows.filter { !$0.isBackground }.compactMap { row in line(row, brief) }
    var section = ReportSection(key: "improved", title: "What improved")
    section.blocks = [lines.isEmpty ? .paragraph("No figure got better by more than chance would give.") : .list(lines)]
    return section
  }

  private static func line(_ row: ScorecardRow, _ brief: ReportBrief) -> ReportText? {
    guard row.measure.absence == nil, let assessment = brief.view.assessment(row.id), let judgement = assessment.judgement,
      let why = why(judgement, assessment)
    else { return nil }
    let target = row.measure.targetInWords.map { "; target \($0)" } ?? ""
    return (row.rating.map { ReportText.rating($0) + " " } ?? "") + brief.link(row.id)
      + ReportText(": \(brief.figure(row.measure)); \(why)\(target).")
  }

  private static func why(_ judgement: Judgement, _ assessment: Assessment) -> String? {
    guard let improvement = Improvement(judgement) else { return nil }
    if improvement.isSignal {
      let since = JudgementText.signalSince(judgement).map { " since \($0.label)" } ?? ""
      return "an improvement (\(JudgementText.rule(judgement))\(since))"
    }
    let name = improvement.onPeriod == nil ? "a year before" : "the period before"
    guard let move = improvement.onPeriod ?? improvement.onYear else { return nil }
    return Wording.change(move.difference, since: name, unit: assessment.indicator.unit, denominator: assessment.figure?.denominator)
      + ", better, and more than chance would give"
  }
}
