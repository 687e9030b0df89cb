internal import CareModel

/// A headline pane for any indicator a board asks for that has no pane of its own.
enum IndicatorPane {
  static func content(_ id: Indicator.ID, _ view: Viewpoint) -> PaneContent? {
    guard let assessment = view.assessment(id) else { return nil }
    if let profile = assessment.indicator.profile {
      guard let table = view.cohorts(profile.indicator, by: profile.breakdown) else { return nil }
      return PaneContent(
        indicator: id, title: assessment.indicator.title, shortTitle: assessment.indicator.shortTitle, headline: AgeCohortsPane.headline(table, beside: view.history(profile.indicator).latest?.period),
        blocks: [.cohorts(table)])
    }
    guard assessment.figure != nil else { return nil }
    let measure = view.measure(assessment)
    var blocks: [PaneContent.Block] = [.figure(measure)]
    let facts = [measure.targetInWords.map { Fact("target", $0) }].compactMap { $0 }
      + (measure.isComparable ? measure.comparators : []).map { Fact($0.label, $0.value, note: $0.otherPeriod?.axisLabel ?? "") }
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    blocks += Viewpoint.blocks(view.trend(id), of: assessment.figure)
    if measure.isComparable, let neighbours = measure.beside(.neighbours) { blocks.append(.note("neighbours: \(neighbours.name)")) }
    var content = PaneContent(
      indicator: id, title: assessment.indicator.title, shortTitle: assessment.indicator.shortTitle, headline: headline(assessment, measure), blocks: blocks)
    content.spokenHeadline = headline(assessment, measure, isSpoken: true)
    return content
  }

  private static func headline(_ assessment: Assessment, _ measure: Measure, isSpoken: Bool = false) -> String {
    if let absence = measure.absence { return "\(assessment.indicator.shortTitle): \(absence)." }
    if let shortfall = Shortfall.sentence(assessment) { return Wording.sentence(shortfall) + "." }
    let phrase = assessment.indicator.phrase
    let subject = phrase.isEmpty ? "\(assessment.indicator.shortTitle): \(measure.text)" : Wording.statement(measure.opening, phrase)
    return subject + (isSpoken && !phrase.isEmpty ? " \(measure.when)\(measure.statusInWords)" : "") + (measure.change.map { ", \($0)." } ?? ".")
  }
}
