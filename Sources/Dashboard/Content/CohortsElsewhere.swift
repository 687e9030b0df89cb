internal import Board
internal import CareModel
internal import Statistics

/// What the groups of a breakdown look like among the neighbours and in England, in words ready to show.
struct CohortsElsewhere {
  private(set) var neighbours: [String: String] = [:]
  private(set) var england: [String: String] = [:]
  /// How many neighbours gave figures.
  private(set) var neighbourCount = 0
  /// The period their figures are of; nil where there are none.
  private(set) var period: Period?

  /// One area's groups as percentages.
  private struct Table {
    var values: [String: Double] = [:]
    var period: Period?
  }

  init(_ view: Viewpoint, _ indicator: Indicator, _ breakdown: String, _ groups: [String], beside period: Period) {
    guard indicator.unit == .count || indicator.unit.isPercentage else { return }
    let neighbours = view.snapshot.neighbours(of: view.area)
    let tables = neighbours.map { CohortsElsewhere.table(view, $0, indicator, breakdown, groups, period) }
    for group in groups {
      let given = tables.compactMap { $0.values[group] }
      guard !given.isEmpty, given.count * 10 >= neighbours.count * 6, let median = Quantile.median(given) else { continue }
      self.neighbours[group] = FigureText.value(median, unit: .wholePercent)
      neighbourCount = max(neighbourCount, given.count)
    }
    var periods = neighbourCount > 0 ? tables.compactMap(\.period) : []
    if view.area != .england {
      let nation = CohortsElsewhere.table(view, .england, indicator, breakdown, groups, period)
      for (group, value) in nation.values { england[group] = FigureText.value(value, unit: .wholePercent) }
      if let period = nation.period { periods.append(period) }
    }
    self.period = periods.max()
  }

  /// Of a count the share of its whole, of a percentage the percentage itself.
  private static func table(
    _ view: Viewpoint, _ area: AreaCode, _ indicator: Indicator, _ breakdown: String, _ groups: [String], _ period: Period
  ) -> Table {
    var table = Table()
    let store = view.snapshot.figures
    let categories = groups.map { Category(breakdown: breakdown, id: $0) }
    let closing = categories.compactMap { lastPeriod(view, area, indicator.id, $0, period) }.max()
    guard let closing else { return table }
    let whole = store.figure(indicator.id, area: area, period: closing)?.value
    for category in categories {
      guard let figure = store.figure(indicator.id, area: area, category: category, period: closing),
        let value = figure.published ?? figure.value
      else { continue }
      if indicator.unit.isPercentage {
        table.values[category.id] = value
      } else if let base = figure.denominator ?? whole, base > 0 {
        table.values[category.id] = value / base * 100
      }
    }
    table.period = table.values.isEmpty ? nil : closing
    return table
  }

  /// The latest period of an area that ends no later than ours.
  private static func lastPeriod(
    _ view: Viewpoint, _ area: AreaCode, _ id: Indicator.ID, _ category: Category, _ period: Period
  ) -> Period? {
    view.snapshot.figures.kinds(id, area: area, category: category).compactMap { kind in
      view.snapshot.figures.series(id, area: area, category: category, kind: kind)
        .last { $0.period.lastDay <= period.lastDay }?.period
    }.max()
  }
}
