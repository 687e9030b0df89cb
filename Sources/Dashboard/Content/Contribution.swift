internal import Board
internal import CareModel
internal import Statistics

/// What one group did to the change of a whole percentage: by its own rate, and by being a larger or smaller part of it.
///
/// Both in percentage points; over all groups of a breakdown they add up to the change.
public struct Contribution: Hashable, Sendable {
  public let rate: Double
  public let mix: Double

  public var total: Double { rate + mix }

  /// - Parameter groups: numerator and denominator of each group, then and now; together they are the whole.
  static func all(_ groups: [(then: (Double, Double), now: (Double, Double))], multiplier: Double = 100) -> [Contribution]? {
    let before = groups.reduce(0) { $0 + $1.then.1 }
    let after = groups.reduce(0) { $0 + $1.now.1 }
    guard before > 0, after > 0, groups.allSatisfy({ $0.then.1 > 0 && $0.now.1 > 0 }) else { return nil }
    let middle = (groups.reduce(0) { $0 + $1.then.0 } / before + groups.reduce(0) { $0 + $1.now.0 } / after) / 2
    return groups.map { group in
      let (p0, p1) = (group.then.0 / group.then.1, group.now.0 / group.now.1)
      let (w0, w1) = (group.then.1 / before, group.now.1 / after)
      return Contribution(
        rate: (w0 + w1) / 2 * (p1 - p0) * multiplier, mix: ((p0 + p1) / 2 - middle) * (w1 - w0) * multiplier)
    }
  }
}

extension Viewpoint {
  /// A breakdown with each group's own colour, and what it did to the change of the whole over `steps` periods.
  func withContributions(_ table: CohortTable, of id: Indicator.ID, over steps: Int) -> CohortTable {
    var table = table
    guard let indicator = snapshot.catalogue[id], indicator.unit.isPercentage, let now = history(id).points.last?.period else { return table }
    let earlier = now.advanced(by: -steps)
    let store = snapshot.figures
    func figure(_ group: String, _ period: Period) -> Figure? {
      store.figure(id, area: area, category: Category(breakdown: table.breakdown, id: group), period: period)
    }
    func parts(_ figure: Figure?) -> (Double, Double)? {
      guard let figure, let numerator = figure.numerator, let denominator = figure.denominator else { return nil }
      return (numerator, denominator)
    }
    let groups = table.rows.map { (then: parts(figure($0.id, earlier)), now: parts(figure($0.id, now))) }
    // Where every group is a share of one whole, the rows say where everybody stands and no rate is behind them.
    let whole = store.figure(id, area: area, period: now)?.denominator
    let total = groups.reduce(0) { $0 + ($1.now?.1 ?? 0) }
    guard let whole, abs(total - whole) < 0.5 else { return table }
    let target = snapshot.profile.target(for: indicator, of: area, on: now.lastDay)
    for place in table.rows.indices {
      guard let target, indicator.polarity != .neutral, let own = groups[place].now, own.1 >= 10, let value = figure(table.rows[place].id, now)?.value else { continue }
      table.rows[place].rating = Rating.rate(
        numerator: value, target: target.value, tolerance: target.tolerance ?? 0, higherIsBetter: indicator.polarity == .higher)
    }
    let known = groups.compactMap { group in group.then.flatMap { then in group.now.map { (then: then, now: $0) } } }
    guard known.count == groups.count, let found = Contribution.all(known, multiplier: indicator.multiplier) else { return table }
    for (place, contribution) in found.enumerated() { table.rows[place].contribution = contribution }
    return table
  }
}

extension CohortTable {
  /// Points that a group did to the change, as finely as the percentage itself is told: `+1.2`.
  func points(_ value: Double) -> String { FigureText.change(value, unit: unit, denominator: 100) }

  /// What a group did to the change, whatever the unit: points for a percentage, the difference for a count.
  func effect(_ row: Row) -> Double? { row.contribution?.total ?? (hasShares ? row.difference : nil) }

  var hasContributions: Bool { rows.contains { effect($0) != nil } }

  /// The groups that moved the whole furthest first.
  var byContribution: CohortTable {
    var table = self
    table.rows = rows.enumerated().sorted { left, right in
      let sizes = (effect(left.element).map { abs($0) } ?? -1, effect(right.element).map { abs($0) } ?? -1)
      return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
    }.map(\.element)
    return table
  }
}
