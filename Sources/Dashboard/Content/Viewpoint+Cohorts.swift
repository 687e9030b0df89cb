internal import Board
internal import CareModel

extension Viewpoint {
  /// The groups of one breakdown of an indicator; nil where there are no figures by it.
  ///
  /// - Parameters:
  ///   - steps: how many periods back the change is taken.
  ///   - isDetailed: whether the parts of a group are shown in its place.
  func cohorts(_ id: Indicator.ID, by breakdown: String, changeOver steps: Int = 1, isDetailed: Bool = false) -> CohortTable? {
    guard let indicator = snapshot.catalogue[id] else { return nil }
    let whole = history(id)
    let groups = isDetailed ? finestGroups(id, breakdown) : shownGroups(id, breakdown)
    let histories = groups.map { history(id, category: Category(breakdown: breakdown, id: $0)) }
    guard let period = commonPeriod(histories, beside: whole.points.last?.period) else { return nil }
    let total = whole.figure(period)?.value ?? sum(histories, period)
    let hasShares = indicator.unit == .count
    let elsewhere = CohortsElsewhere(self, indicator, breakdown, groups, beside: period)
    let changes = histories.map { $0.change(to: period, over: steps) }
    let largest = changes.compactMap { $0 }.max().flatMap { $0 > 0 ? $0 : nil }
    var rows: [CohortTable.Row] = []
    for (place, group) in groups.enumerated() {
      let category = Category(breakdown: breakdown, id: group)
      let figure = histories[place].figure(period)
      let share = hasShares ? figure?.value.flatMap { value in total.flatMap { $0 > 0 ? value / $0 : nil } } : nil
      let change = changes[place]
      rows.append(
        CohortTable.Row(
          id: group, title: snapshot.catalogue[breakdown: breakdown]?[group: group]?.shortTitle
            ?? snapshot.catalogue.title(of: category),
          value: figure.map { FigureText.figure($0, unit: indicator.unit) } ?? Absence.notAvailable.symbol,
          mark: figure?.value == nil ? "" : figure?.status.symbol ?? "",
          change: change.map { FigureText.change($0, unit: indicator.unit, denominator: figure?.denominator) },
          direction: change.map { Direction($0) }, share: share,
          bar: share ?? (indicator.unit.isPercentage ? figure?.value.map { min(max($0 / 100, 0), 1) } : nil),
          counts: figure.flatMap { figure in
            // What each costs stands beside how many it is paid for.
            indicator.unit == .pounds ? figure.denominator.map(FigureText.whole) : counts(figure, indicator)
          }, neighbours: elsewhere.neighbours[group],
          england: elsewhere.england[group],
          isLargestRise: hasShares && change != nil && change == largest
            && changes.filter { $0 == largest }.count == 1,
          isChanged: isChanged(id, category, figure?.period), difference: change,
          changeInWords: change.map { Wording.difference($0, unit: indicator.unit, denominator: figure?.denominator) }))
    }
    guard !rows.isEmpty else { return nil }
    let since = histories.first?.points.last.map { _ in period.advanced(by: -steps).axisLabel } ?? ""
    return CohortTable(
      indicator: id, unit: indicator.unit, breakdown: breakdown, title: snapshot.catalogue.title(ofBreakdown: breakdown),
      hasShares: hasShares, countsTitle: indicator.unit == .pounds ? "for how many" : "x of n", since: changes.contains { $0 != nil } ? since : "", period: period,
      sincePeriod: changes.contains { $0 != nil } ? period.advanced(by: -steps) : nil, noun: CountedNoun(indicator), rows: rows,
      notes: notes(rows, elsewhere, period, whole: whole.points.last?.period))
  }

  /// The period that the groups stand for: the whole's where they have it, else the latest that most of them share. One
  /// group that runs ahead of the others must not empty their table.
  private func commonPeriod(_ histories: [History], beside whole: Period?) -> Period? {
    if let whole, histories.contains(where: { $0.figure(whole) != nil }) { return whole }
    var counts: [Period: Int] = [:]
    for period in histories.compactMap({ $0.points.last?.period }) { counts[period, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Groups that do not overlap, with figures, in catalogue order: those that are no part of another shown one.
  func shownGroups(_ id: Indicator.ID, _ breakdown: String) -> [String] {
    let found = snapshot.figures.groups(id, area: area, breakdown: breakdown)
    let table = snapshot.catalogue[breakdown: breakdown]
    let parents = Set(found.compactMap { table?[group: $0]?.parent })
    let top = found.filter { group in
      guard let parent = table?[group: group]?.parent else { return true }
      return !found.contains(parent)
    }
    // A group that holds others without being named their parent would count its children twice.
    return top.filter { group in
      let parts = table?[group: group]?.totalOf ?? []
      return !parts.contains(where: found.contains) || top.count == 1 || parents.contains(group)
    }
  }

  /// Groups without parts that have figures of their own, in catalogue order.
  private func finestGroups(_ id: Indicator.ID, _ breakdown: String) -> [String] {
    let found = snapshot.figures.groups(id, area: area, breakdown: breakdown)
    let table = snapshot.catalogue[breakdown: breakdown]
    let parents = Set(found.compactMap { table?[group: $0]?.parent })
    return found.filter { group in
      !parents.contains(group) && !(table?[group: group]?.totalOf ?? []).contains(where: found.contains)
    }
  }

  private func sum(_ histories: [History], _ period: Period) -> Double? {
    let values = histories.map { $0.figure(period)?.value }
    return values.contains { $0 == nil } ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
  }

  private func notes(_ rows: [CohortTable.Row], _ elsewhere: CohortsElsewhere, _ period: Period, whole: Period?)
    -> [String]
  {
    var notes: [String] = []
    if let whole, whole != period { notes.append("now: \(period.label)") }
    if elsewhere.neighbourCount > 0, let model = snapshot.neighbourListName(of: area) {
      let year = elsewhere.period.flatMap { $0.lastDay == period.lastDay ? nil : ", \($0.label)" } ?? ""
      notes.append("neighbours: median of \(elsewhere.neighbourCount), \(model)\(year)")
    } else if let other = elsewhere.period, other.lastDay != period.lastDay {
      notes.append("England: \(other.label)")
    }
    if rows.contains(where: { $0.value == Absence.suppressed.symbol }) {
      notes.append("\(Absence.suppressed.symbol) \(Absence.suppressed.sentence)")
    }
    if rows.contains(where: { $0.value == Absence.notAvailable.symbol }) {
      notes.append("\(Absence.notAvailable.symbol) \(Absence.notAvailable.sentence)")
    }
    return notes
  }
}
