public import CareModel

/// The share of an authority's children at which the National Transfer Scheme expects no more of it, from a day on.
public struct ThresholdRule: Hashable, Sendable {
  public let from: Day
  /// Per cent of children aged 0 to 17: 0.07 at first, 0.1 since 24 August 2022.
  public let percent: Double

  public init(from: Day, percent: Double) {
    self.from = from
    self.percent = percent
  }

  static func read(_ table: ReferenceTable) -> [ThresholdRule] {
    table.rows.compactMap { row in
      guard case .period(let period)? = PeriodText(table.text(row, "from")), period.kind == .day,
        let percent = Double(table.text(row, "share_percent"))
      else { return nil }
      return ThresholdRule(from: period.lastDay, percent: percent)
    }.sorted { $0.from < $1.from }
  }

  /// The threshold for a population on a day, rounded down; nil before the scheme began.
  public static func threshold(population: Double, on day: Day, rules: [ThresholdRule]) -> Int? {
    guard let rule = rules.last(where: { $0.from <= day }), population.isFinite, population >= 0,
      population < 1e9
    else { return nil }
    // Hundredths of a per cent in whole numbers: 0.07 × 10,000 is not 7 in binary.
    return Int(population) * Int((rule.percent * 100).rounded()) / 10_000
  }
}
