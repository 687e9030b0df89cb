import CareModel

/// Figures that follow from others by a stated rule, for where nobody has given them.
struct DerivedFigures {
  static let source = "computed"

  let figures: Figures
  let profile: BoardProfile
  let rules: [ThresholdRule]

  var records: [FigureRecord] {
    var records: [FigureRecord] = []
    for area in figures.areaCodes(indicator: "uasc_number") { records += transferScheme(area) }
    for area in figures.areaCodes(indicator: "cla_started") { records += netChange(area) }
    for area in figures.areaCodes(indicator: "child_population") { records += rate(area) }
    return records
  }

  /// nts.md: what the Home Office has told the authority, else a share of its children, rounded down.
  private func transferScheme(_ area: AreaCode) -> [FigureRecord] {
    figures.kinds("uasc_number", area: area).flatMap { kind in
      figures.series("uasc_number", area: area, kind: kind).flatMap { figure -> [FigureRecord] in
        let day = figure.period.lastDay
        guard let threshold = figures.threshold(of: area, on: day, profile: profile, rules: rules)?.children, threshold > 0
        else { return [] }
        var records: [FigureRecord] = []
        if let key = figures.placeKey("uasc_nts_threshold", area: area, period: figure.period) {
          records.append(FigureRecord(key: key, value: Double(threshold), line: 0))
        }
        if let children = figure.value, let key = figures.placeKey("uasc_nts_position", area: area, period: figure.period) {
          records.append(
            FigureRecord(
              key: key, value: 100 * children / Double(threshold), numerator: children,
              denominator: Double(threshold), line: 0))
        }
        return records
      }
    }
  }

  /// Children looked after per 10,000 on the mid-year estimate of the June in the financial year, as DfE has it for its last
  /// day (ssda903.md section 6); on the latest before it where that is not out yet.
  private func rate(_ area: AreaCode) -> [FigureRecord] {
    let estimates = figures.kinds("child_population", area: area)
      .flatMap { figures.series("child_population", area: area, kind: $0) }
      .filter { $0.value ?? 0 > 0 }.sorted { $0.period.lastDay < $1.period.lastDay }
    guard !estimates.isEmpty else { return [] }
    return figures.kinds("cla_number", area: area).flatMap { kind in
      figures.series("cla_number", area: area, kind: kind).compactMap { figure -> FigureRecord? in
        let year = Period(kind: .financialYear, containing: figure.period.lastDay)
        let june = Day.last(ofMonth: 6, year: year.firstDay.components.year)
        guard let children = figure.value,
          let population = estimates.last(where: { $0.period.lastDay <= june })?.value,
          let key = figures.placeKey("cla_rate", area: area, period: figure.period)
        else { return nil }
        return FigureRecord(
          key: key, value: 10_000 * children / population, numerator: children, denominator: population, line: 0,
          status: figure.status)
      }
    }
  }

  /// A flow: started less ceased; the change in the number looked after is another figure.
  private func netChange(_ area: AreaCode) -> [FigureRecord] {
    figures.kinds("cla_started", area: area).flatMap { kind in
      figures.series("cla_started", area: area, kind: kind).compactMap { started -> FigureRecord? in
        guard let arrivals = started.value,
          let departures = figures.figure("cla_ceased", area: area, period: started.period)?.value,
          let key = figures.placeKey("cla_net_change", area: area, period: started.period)
        else { return nil }
        return FigureRecord(key: key, value: arrivals - departures, line: 0)
      }
    }
  }
}
