internal import CareModel

/// Numerator and denominator apart, and which of the two moved the figure.
struct FigureParts: Hashable, Sendable {
  let numerator: Trend
  let denominator: Trend
  /// What each counts, from the catalogue.
  let numeratorTitle: String
  let denominatorTitle: String
  /// One for each earlier period it is set against.
  let sentences: [String]

  /// Nil where the counts of fewer than two periods are known.
  init?(_ indicator: Indicator, _ history: History) {
    guard indicator.isRatio, indicator.unit != .pounds, indicator.unit != .average else { return nil }
    let points = history.points.suffix(Viewpoint.longestTrend)
    let known = points.filter { $0.figure?.numerator != nil && $0.figure?.denominator != nil }
    guard known.count > 1, let now = points.last?.figure, let value = now.value else { return nil }
    let periods = points.map(\.period)
    func trend(_ part: (Figure) -> Double?) -> Trend {
      let provisional = points.indices.filter { points[$0].figure?.status == .provisional }.map { $0 - points.startIndex }
      return Trend(
        unit: .count, periods: periods,
        lines: [Trend.Line(name: "", role: .series1, values: points.map { $0.figure.flatMap(part) }, provisional: Set(provisional))])
    }
    numerator = trend(\.numerator)
    denominator = trend(\.denominator)
    numeratorTitle = indicator.numerator.isEmpty ? "the numerator" : indicator.numerator
    denominatorTitle = indicator.denominator.isEmpty ? "the denominator" : indicator.denominator
    let year = now.period.kind.frequencyInAYear
    let steps = year > 1 ? [1, year] : [1]
    sentences = steps.compactMap { step in
      let before = now.period.advanced(by: -step)
      return history.figure(before).flatMap { FigureParts.sentence($0, now, value) }
    }
  }

  /// "Since Jun 2024: numerator 252 to 231 (21 fewer), denominator 303 to 312 (9 more). It fell because …".
  private static func sentence(_ then: Figure, _ now: Figure, _ value: Double) -> String? {
    guard let before = then.value, let n0 = then.numerator, let d0 = then.denominator, let n1 = now.numerator, let d1 = now.denominator,
      d0 > 0, d1 > 0
    else { return nil }
    func part(_ name: String, _ a: Double, _ b: Double) -> String {
      "\(name) \(FigureText.whole(a)) to \(FigureText.whole(b)) (\(Wording.difference(b - a, unit: .count)))"
    }
    let head = "Since \(then.period.label): \(part("numerator", n0, n1)), \(part("denominator", d0, d1))."
    return head + " " + reason(value - before, n1 - n0, d1 - d0, numerator: (n1 - n0) / d0, denominator: n0 / d1 - n0 / d0)
  }

  /// "mostly" only of two thirds of the change or more: of 53 and 47 in a hundred neither is most of it.
  private static func weight(_ above: Double, _ below: Double) -> String {
    guard max(above, below) * 3 >= (above + below) * 2 else { return "about equally" }
    return "mostly the \(above >= below ? "numerator" : "denominator")"
  }

  /// Which of the two moved the figure; `numerator` and `denominator` are what each alone would have done.
  static func reason(_ change: Double, _ moreAbove: Double, _ moreBelow: Double, numerator: Double, denominator: Double) -> String {
    guard abs(change) > 1e-9 else { return "The figure did not change." }
    let verb = change > 0 ? "rose" : "fell"
    func moved(_ amount: Double) -> String { amount > 0 ? "rose" : "fell" }
    let (above, below) = (abs(numerator), abs(denominator))
    if above * 5 <= below { return "The figure \(verb) because the denominator \(moved(moreBelow)); the numerator hardly changed." }
    if below * 5 <= above { return "The figure \(verb) because the numerator \(moved(moreAbove)); the denominator hardly changed." }
    if numerator * denominator > 0 {
      return "The figure \(verb) because the numerator \(moved(moreAbove)) and the denominator \(moved(moreBelow)), \(weight(above, below))."
    }
    // Both moved the same way, and the faster of them won.
    return above > below
      ? "The figure \(verb) because the numerator \(moved(moreAbove)) faster than the denominator."
      : "The figure \(verb) because the denominator \(moved(moreBelow)) faster than the numerator."
  }
}
