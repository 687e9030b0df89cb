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
