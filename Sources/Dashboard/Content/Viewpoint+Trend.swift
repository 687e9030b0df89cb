internal import Board
internal import CareModel
internal import Statistics

extension Viewpoint {
  /// The longest history a chart is given.
  static let longestTrend = 120

  /// One indicator over time with its target, and its comparators where `comparators` asks for them; nil where fewer than two
  /// figures are known, for then there is nothing to draw.
  func trend(_ id: Indicator.ID, named name: String? = nil, comparators: Bool = false) -> Trend? {
    guard let indicator = snapshot.catalogue[id] else { return nil }
    let source = indicator.profile?.indicator ?? id
    let all = history(source).points
    let points = all.suffix(Viewpoint.longestTrend)
    guard points.count(where: { $0.figure?.value != nil }) > 1, let last = points.last?.period else { return nil }
    let periods = points.map(\.period)
    var lines = [line(Array(points), name: name ?? indicator.shortTitle, role: .series1)]
    if comparators {
      if let neighbours = neighbourLine(source, periods) { lines.append(neighbours) }
      if area != .england, let england = elsewhere(source, .england, periods, name: "England", role: .england) {
        lines.append(england)
      }
    }
    var trend = Trend(
      unit: indicator.unit, periods: periods, lines: lines,
      target: snapshot.profile.target(for: indicator, of: area, on: last.lastDay)?.value)
    trend.noun = CountedNoun(indicator)
    trend.isPart = points.count < all.count || points.contains { $0.figure?.absence == .suppressed }
    trend.estimates = [lines[0].name: Viewpoint.estimates(Array(points))]
    return trend
  }

  /// Places of figures that are estimates.
  static func estimates(_ points: [(period: Period, figure: Figure?)]) -> Set<Int> {
    Set(points.indices.filter { points[$0].figure?.value != nil && points[$0].figure?.status == .estimated })
  }

  /// A trend as a block, or the sentence that stands for it.
  static func blocks(_ trend: Trend?, of figure: Figure?) -> [PaneContent.Block] {
    if let trend { return [.trend(trend)] }
    return figure?.value == nil ? [] : [.note("Only this figure is known, so there is no trend to draw yet.")]
  }

  /// The groups of a breakdown over time, as many as can be told apart.
  func trend(_ id: Indicator.ID, groups table: CohortTable) -> Trend? {
    guard let indicator = snapshot.catalogue[id] else { return nil }
    let roles: [Role] = [.series1, .series2, .series3, .series4, .text]
    let shown = table.rows.filter { $0.bar != nil }.prefix(roles.count)
    let histories = shown.map { history(id, category: Category(breakdown: table.breakdown, id: $0.id)) }
    guard let longest = histories.max(by: { $0.points.count < $1.points.count }), longest.points.count > 1 else { return nil }
    let periods = longest.points.suffix(Viewpoint.longestTrend).map(\.period)
    let lines = zip(zip(shown, histories), roles).map { pair, role in
      line(periods.map { (period: $0, figure: pair.1.figure($0)) }, name: pair.0.title, role: role)
    }
    var trend = Trend(unit: indicator.unit, periods: periods, lines: lines)
    trend.noun = CountedNoun(indicator)
    return trend
  }

  func line(_ points: [(period: Period, figure: Figure?)], name: String, role: Role) -> Trend.Line {
    Trend.Line(
      name: name, role: role, values: points.map { $0.figure?.value },
      provisional: Set(
        points.indices.filter { points[$0].figure?.status == .provisional || points[$0].figure?.status == .estimated }))
  }

  /// Another area's figures at the ends of our periods.
  func elsewhere(
    _ id: Indicator.ID, _ other: AreaCode, _ periods: [Period], name: String, role: Role
  ) -> Trend.Line? {
    let byDay = valuesByDay(id, other)
    let values = periods.map { byDay[$0.lastDay] }
    return values.contains { $0 != nil } ? Trend.Line(name: name, role: role, values: values) : nil
  }

  /// The neighbours' median at the ends of our periods, where six of ten gave a figure.
  private func neighbourLine(_ id: Indicator.ID, _ periods: [Period]) -> Trend.Line? {
    let neighbours = snapshot.neighbours(of: area)
    guard !neighbours.isEmpty else { return nil }
    let tables = neighbours.map { valuesByDay(id, $0) }
    let values = periods.map { period -> Double? in
      let given = tables.compactMap { $0[period.lastDay] }
      return given.count * 10 >= neighbours.count * 6 ? Quantile.median(given) : nil
    }
    return values.contains { $0 != nil }
      ? Trend.Line(name: "neighbours", role: .neighbours, values: values) : nil
  }

  private func valuesByDay(_ id: Indicator.ID, _ other: AreaCode) -> [Day: Double] {
    var found: [Day: Double] = [:]
    for kind in snapshot.figures.kinds(id, area: other) {
      for figure in snapshot.figures.series(id, area: other, kind: kind) {
        guard let value = figure.published ?? figure.value, found[figure.period.lastDay] == nil else { continue }
        found[figure.period.lastDay] = value
      }
    }
    return found
  }
}
