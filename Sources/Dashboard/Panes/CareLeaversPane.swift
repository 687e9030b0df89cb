internal import CareModel
internal import Statistics

/// Pane 4: care leavers in education, employment or training, the two ages side by side and never pooled.
enum CareLeaversPane {
  static let title = "Care leavers in education, employment or training"
  static let shortTitle = "Care leavers"

  static func content(_ view: Viewpoint) -> PaneContent? {
    let measures = [("eet_19_21", "19–21"), ("eet_17_18", "17–18")].compactMap { id, label in
      view.measure(id, label: label).flatMap { $0.period == nil ? nil : $0 }
    }
    guard !measures.isEmpty else { return nil }
    var blocks: [PaneContent.Block] = [.measures(measures)]
    blocks += Viewpoint.blocks(trend(view), of: measures.first.flatMap { view.history($0.indicator).latest })
    if let note = comparatorNote(measures) { blocks.append(.note(note)) }
    var content = PaneContent(
      indicator: measures.first?.indicator ?? "eet_19_21", title: title, shortTitle: shortTitle,
      headline: headline(view, measures), blocks: blocks)
    // What they do, and why some do nothing: each age apart.
    content.spokenHeadline = headline(view, measures, isSpoken: true)
    content.more = measures.compactMap { measure in
      view.cohorts(measure.indicator, by: "activity", isDetailed: true).map { ($0, measure.label) }
    }.flatMap { table, label -> [PaneContent.Block] in [.note("\(label) by activity, with the reasons of those not in EET"), .cohorts(table)]
    }
    return content
  }

  private static func headline(_ view: Viewpoint, _ measures: [Measure], isSpoken: Bool = false) -> String {
    var needs: [String] = []
    var met: [String] = []
    for measure in measures {
      guard let assessment = view.assessment(measure.indicator), assessment.figure?.value != nil else { continue }
      if let more = Shortfall.count(assessment) {
        needs.append("\(FigureText.whole(Double(more))) more at \(measure.label)")
      } else if assessment.rating == .green {
        met.append(measure.label)
      }
    }
    if !needs.isEmpty {
      let targets = needs.count == 1 ? "EET target needs" : "EET targets need"
      return "\(targets) \(needs.joined(separator: ", "))." + (met.isEmpty ? "" : " \(Wording.list(met)) meets its own.")
    }
    if !met.isEmpty { return met.count > 1 ? "Both ages meet their targets." : "\(met[0]) meets its target." }
    guard let measure = measures.first else { return "" }
    if let absence = measure.absence { return "EET at \(measure.label): \(absence)." }
    return "\(measure.text) at \(measure.label) in EET\(isSpoken ? " \(measure.when)\(measure.statusInWords)" : "")" + (measure.change.map { ", \($0)." } ?? ".")
  }

  private static func trend(_ view: Viewpoint) -> Trend? {
    guard let older = view.trend("eet_19_21", named: "19–21") else { return view.trend("eet_17_18", named: "17–18") }
    let younger = view.history("eet_17_18")
    let points = older.periods.map { period in (period: period, figure: younger.figure(period)) }
    guard points.contains(where: { $0.figure?.value != nil }) else { return older }
    // Two ages with targets of their own: each is a line, for one of them would pass for the target of both.
    let target = view.trend("eet_17_18")?.target
    let isShared = target == older.target || target == nil
    let targets = isShared ? [] : [older.target, target].compactMap { $0 }.map { target in
      Trend.Line(
        name: "target " + FigureText.target(target, unit: older.unit), role: .target, values: older.periods.map { _ in target }, isStepped: true)
    }
    var both = Trend(
      unit: older.unit, periods: older.periods,
      lines: older.lines + [view.line(points, name: "17–18", role: .series2)] + targets, target: isShared ? older.target : nil)
    both.isPart = older.isPart || points.contains { $0.figure?.absence == .suppressed }
    both.estimates = older.estimates.merging(["17–18": Viewpoint.estimates(points)]) { first, _ in first }
    return both
  }

  /// "neighbours: median of 10 statistical neighbours, 2025 model (2023-24)".
  private static func comparatorNote(_ measures: [Measure]) -> String? {
    guard let neighbours = measures.compactMap({ $0.beside(.neighbours) }).first else {
      let england = measures.compactMap { $0.beside(.england) }.first
      return england?.otherPeriod.map { "England: \($0.label)" }
    }
    let period = neighbours.otherPeriod.map { ", \($0.label)" } ?? ""
    return "neighbours: \(neighbours.shortName)\(period)"
  }
}
