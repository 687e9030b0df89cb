import CareModel
import Documents

/// Recorded rebases held against the figures there are: one at whose date no figure stands is an error, not a silence
/// (statistics.md section 5.5).
struct MatchedRebases {
  private(set) var rebases: [Indicator.ID: [Rebase]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter area: whose figures the board speaks of; nil: those of any area will do.
  init(_ entries: [RebaseEntries.Entry], figures: Figures, area: AreaCode?) {
    for entry in entries {
      let points = MatchedRebases.points(entry.indicator, figures, area)
      let isMatched = points.contains { $0.contains(entry.rebase.from) }
      // What is counted otherwise since then cannot be compared with before, whether or not a figure stands at the date.
      if isMatched || entry.rebase.isDefinition { rebases[entry.indicator, default: []].append(entry.rebase) }
      guard !isMatched else { continue }
      let outcome = entry.rebase.isDefinition ? "the definition changes with the next one" : "its limits do not start again"
      diagnostics.append(
        entry.date.diagnostic(
          .error, "no figure of \(entry.indicator) stands at {}, so \(outcome)", expected: MatchedRebases.expected(points),
          code: "rebase-unmatched"))
    }
  }

  private static func points(_ id: Indicator.ID, _ figures: Figures, _ area: AreaCode?) -> [Period] {
    let source = figures.catalogue[id]?.profile?.indicator ?? id
    let areas = area.map { [$0] } ?? Array(figures.areaCodes(indicator: source))
    return areas.flatMap { area in
      figures.kinds(source, area: area).flatMap { kind in
        figures.series(source, area: area, kind: kind).filter { $0.value != nil }.map(\.period)
      }
    }
  }

  private static func expected(_ points: [Period]) -> String {
    guard let first = points.min(), let last = points.max() else { return "an indicator that has figures" }
    let name = { (period: Period) in period.canonical }
    return first == last
      ? "a date within \(name(first))" : "a date within one of its periods, \(name(first)) to \(name(last))"
  }
}
