public import CareModel

extension Snapshot {
  /// What stands for a file where a figure follows from others by a rule.
  public static let computed = DerivedFigures.source

  /// What else is told of one figure: what the Department published beside what the return counts, or the reverse.
  ///
  /// Of children counted on a date it may stand under another period that the date closes: the return's month, DfE's year.
  public func told(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, beside figure: Figure
  ) -> [Figure] {
    let same = figures.others(indicator, area: area, category: category, period: figure.period)
    guard returns?.area == area, catalogue[indicator]?.timing == .date else { return same }
    let kinds = figures.kinds(indicator, area: area, category: category).filter { $0 != figure.period.kind }
    return same + kinds.compactMap { kind in
      Period(kind: kind, endingOn: figure.period.lastDay).flatMap {
        figures.figure(indicator, area: area, category: category, period: $0)
      }
    }.filter { isCounted($0) != isCounted(figure) }
  }

  /// Whether a figure was counted from the return.
  public func isCounted(_ figure: Figure) -> Bool { figures.isCounted(figure) }

  /// How the return counts an indicator where its definition can be read in two ways, or why it gives no figure; empty for what
  /// no return tells.
  public func countedBy(_ indicator: Indicator, area: AreaCode) -> String {
    guard let returns, returns.area == area else { return "" }
    if let reason = returns.refusals[indicator.id] { return "Not given: \(reason)." }
    return returns.definitions(of: indicator).joined(separator: " ")
  }
}
