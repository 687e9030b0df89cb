import CareModel
import Documents
import Statistics

/// What is odd about a board's own figures though every row of them can be read: groups that do not add up, a share
/// written where a percentage was meant, and periods of several lengths in one series.
struct Plausibility {
  let figures: Figures
  let area: AreaCode
  /// So many of the latest periods are looked at: what was odd longer ago has been seen by now, and the board opens sooner.
  private static let recent = 13

  /// Each oddity at the row where it shows; at most twenty.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    for indicator in figures.catalogue.indicators where indicator.profile == nil {
      if let stray = figures.mixedFrequency(indicator.id, area: area) { found.append(mixed(indicator, stray)) }
      switch indicator.unit {
      case .count: found += sums(indicator)
      case .percent: found += shares(indicator)
      default: break
      }
      if found.count >= 20 { break }
    }
    return Array(found.prefix(20))
  }

  private func sums(_ indicator: Indicator) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // What was counted adds up, or its own rules say why it does not.
    let kinds = figures.kinds(indicator.id, area: area).filter { kind in
      figures.series(indicator.id, area: area, kind: kind).suffix(Plausibility.recent).contains { !figures.isCounted($0) }
    }
    guard !kinds.isEmpty else { return [] }
    for breakdown in figures.breakdowns(indicator.id, area: area) {
      guard let known = figures.catalogue[breakdown: breakdown] else { continue }
      let parents = Set(known.groups.compactMap(\.parent))
      // Groups that overlap others without being part of them would count a child twice.
      let parts = known.groups.filter { $0.parent == nil && ($0.totalOf.isEmpty || parents.contains($0.id)) }.map(\.id)
      for kind in kinds { found += sums(indicator, breakdown, parts, kind) }
    }
    return found
  }

  private func sums(_ indicator: Indicator, _ breakdown: String, _ parts: [String], _ kind: Period.Kind) -> [Diagnostic] {
    var sum: [Period: Double] = [:]
    var count: [Period: Int] = [:]
    var last: [Period: Figure] = [:]
    for part in parts {
      for figure in figures.series(indicator.id, area: area, category: Category(breakdown: breakdown, id: part), kind: kind).suffix(Plausibility.recent) {
        guard let value = figure.value else { continue }
        sum[figure.period, default: 0] += value
        count[figure.period, default: 0] += 1
        last[figure.period] = figure
      }
    }
    return figures.series(indicator.id, area: area, kind: kind).suffix(Plausibility.recent).compactMap { whole in
      // What the return counts leaves out whom a blank cell leaves out, and its own rules say so.
      guard let total = whole.value, let parted = sum[whole.period], let row = last[whole.period], !figures.isCounted(row),
        parted > total || (parted < total && count[whole.period] == parts.count)
      else { return nil }
      let title = figures.catalogue.title(ofBreakdown: breakdown).lowercased()
      return diagnostic(
        row,
        "\(indicator.id) by \(title) for \(whole.period.canonical) adds up to \(FigureText.whole(parted)), not to the \(FigureText.whole(total)) of the whole",
        expected: "groups that add up", code: "groups-do-not-add-up")
    }
  }

  /// 0.74 where 76 stood before is 74 per cent written as a share.
  private func shares(_ indicator: Indicator) -> [Diagnostic] {
    figures.kinds(indicator.id, area: area).flatMap { kind -> [Diagnostic] in
      let series = figures.series(indicator.id, area: area, kind: kind)
      guard let middle = Quantile.median(series.compactMap(\.value)), middle >= 5 else { return [] }
      return series.compactMap { figure in
        guard let value = figure.value, value > 0, value <= 1, figure.denominator == nil else { return nil }
        return diagnostic(
          figure, "\(DataText.number(value)) per cent is far from the \(FigureText.whole(middle)) of other periods",
          expected: "a percentage such as 74, not a share such as 0.74", code: "share-for-percentage")
      }
    }
  }

  private func mixed(_ indicator: Indicator, _ figure: Figure) -> Diagnostic {
    diagnostic(
      figure, "\(indicator.id) for \(figure.period.canonical) stands where shorter periods leave off, so the series is not assessed",
      expected: "one length of period throughout, and longer ones only beside the shorter that they hold",
      code: "mixed-frequencies", severity: .error)
  }

  private func diagnostic(
    _ figure: Figure, _ message: String, expected: String, code: String, severity: Diagnostic.Severity = .warning
  ) -> Diagnostic {
    let file = figures.files.indices.contains(figure.file) ? figures.files[figure.file] : ""
    return Diagnostic(
      severity, at: SourceLocation(file: file, line: max(1, figure.line)), message, expected: expected, code: code)
  }
}
