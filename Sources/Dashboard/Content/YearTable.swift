internal import CareModel

/// The same period of earlier years, for what follows the seasons.
struct YearTable: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let period: String
    let value: String
    let counts: String
    /// On the year before: `+1.2`.
    let change: String
    /// The same for those who hear it: "1.2 points higher"; empty where there is no earlier figure.
    let changeInWords: String
  }

  /// Latest first.
  let rows: [Row]
  /// The change from the period before in each of the years: what this time of year usually does.
  let usual: String?

  /// Nil where there is no earlier year.
  init?(_ indicator: Indicator, _ view: Viewpoint, _ history: History) {
    guard let now = history.points.last?.period, now.kind == .month || now.kind == .quarter else { return nil }
    let year = now.kind.frequencyInAYear
    let figures = (0..<8).compactMap { back in history.figure(now.advanced(by: -back * year)).map { (now.advanced(by: -back * year), $0) } }
    guard figures.count > 1 else { return nil }
    rows = figures.map { period, figure in
      let before = history.figure(period.advanced(by: -year))?.value
      let change = figure.value.flatMap { value in before.map { value - $0 } }
      return Row(
        period: period.label, value: FigureText.figure(figure, unit: indicator.unit) + (figure.value == nil || figure.status.symbol.isEmpty ? "" : " \(figure.status.symbol)"),
        counts: view.counts(figure, indicator) ?? "",
        change: change.map { FigureText.change($0, unit: indicator.unit, denominator: figure.denominator) } ?? "",
        changeInWords: change.map { Wording.difference($0, unit: indicator.unit, denominator: figure.denominator) } ?? "")
    }
    let moves = figures.compactMap { period, figure -> String? in
      guard let value = figure.value, let before = history.figure(period.advanced(by: -1))?.value else { return nil }
      return "\(FigureText.change(value - before, unit: indicator.unit, denominator: figure.denominator)) \(period.inSentence)"
    }
    let noun = now.kind == .month ? "month" : "quarter"
    usual = moves.count > 1 ? "From the \(noun) before\(indicator.unit.isPercentage ? ", in points" : ""): \(moves.joined(separator: ", "))." : nil
  }
}
