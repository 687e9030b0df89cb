import CareModel

extension PublishedFigures {
  /// Ties the figures of an indicator together: groups to the whole, months to quarters.
  mutating func addUp(_ number: Int) {
    let indicator = figures.catalogue.indicators[number]
    var moments: [Moment] = []
    var breakdowns: [Moment: [Int: [Int]]] = [:]
    var categories: [Span] = []
    var spans: [Span: [Period]] = [:]
    for place in placesOf[number] ?? [] {
      let moment = Moment(area: place.area, period: place.period)
      if breakdowns[moment] == nil { moments.append(moment) }
      breakdowns[moment, default: [:]][place.breakdown, default: []].append(place.group)
      guard indicator.timing == .period else { continue }
      let span = Span(area: place.area, breakdown: place.breakdown, group: place.group)
      if spans[span] == nil { categories.append(span) }
      spans[span, default: []].append(place.period)
    }
    for moment in moments {
      for (breakdown, groups) in (breakdowns[moment] ?? [:]).sorted(by: { $0.key < $1.key }) where breakdown != 0 {
        addUp(number, breakdown, groups, moment)
      }
    }
    for category in categories { addUpTime(number, category, spans[category] ?? []) }
  }

  struct Moment: Hashable {
    let area: Int
    let period: Period
  }

  private struct Span: Hashable {
    let area: Int
    let breakdown: Int
    let group: Int
  }

  /// A breakdown's groups come to the whole, and the parts of a group to the group.
  private mutating func addUp(_ number: Int, _ breakdown: Int, _ groups: [Int], _ moment: Moment) {
    let (top, within) = levels(of: groups, breakdown)
    for (group, parts) in within { addUp(number, (breakdown, group), parts.map { (breakdown, $0) }, moment, groupNames[group]) }
    addUp(number, (0, 0), top.map { (breakdown, $0) }, moment, breakdownNames[breakdown])
  }

  /// The groups that come to the whole, and of each group that has parts the parts.
  func levels(of groups: [Int], _ breakdown: Int) -> (top: [Int], within: [(group: Int, parts: [Int])]) {
    let named = figures.catalogue[breakdown: breakdownNames[breakdown]]
    let present = Dictionary(groups.map { (groupNames[$0], $0) }, uniquingKeysWith: { first, _ in first })
    var top: [Int] = []
    var within: [(group: Int, parts: [Int])] = []
    for group in groups {
      let entry = named?[group: groupNames[group]]
      let parts = (entry?.totalOf ?? []).compactMap { present[$0] }
      if !parts.isEmpty { within.append((group, parts)) }
      let hasParent = entry?.parent.map { present[$0] != nil } ?? false
      // A total that its parts do not name as theirs overlaps the other groups.
      let isOverlay = !parts.isEmpty && !(named?.groups.contains { $0.parent == entry?.id } ?? false)
      if !hasParent, !isOverlay { top.append(group) }
    }
    return (top, within)
  }

  private mutating func addUp(
    _ number: Int, _ whole: (Int, Int), _ parts: [(Int, Int)], _ moment: Moment, _ by: String
  ) {
    let name = "\(figures.catalogue.indicators[number].id) by \(by), \(moment.period.canonical)"
    let cell = { (category: (Int, Int), cells: [Place: (counted: Int?, among: Int?)]) in
      cells[Place(area: moment.area, indicator: number, breakdown: category.0, group: category.1, period: moment.period)]
    }
    guard let total = cell(whole, cells) else { return }
    let members = parts.compactMap { cell($0, cells) }
    let counted = members.compactMap(\.counted)
    let among = members.compactMap(\.among)
    if let all = total.counted, !counted.isEmpty {
      let sum = counted.reduce(0) { $0 + counts[$1].count }
      // Activities are told as shares of everybody: they come to the denominator, not to those in education or work, also where
      // those are all there are. Of those in education or work alone they come to the numerator.
      let isOfEverybody =
        members.count > 1 && sum == total.among.map { counts[$0].count }
        && members.allSatisfy { member in member.among.map { counts[$0].count } == sum }
      if sum > counts[all].count || isOfEverybody, let everybody = total.among {
        sumUp(everybody, counted, name, isOfGroups: true)
      } else {
        sumUp(all, counted, name, isOfGroups: true)
      }
    }
    guard let all = total.among, !among.isEmpty, Set(among) != [all] else { return }
    if Set(among).count == among.count { return sumUp(all, among, name + ", of whom") }
    // Groups of equal size that others have too could be one or several: nothing can be shown of what they come to.
    if !among.contains(all) { for count in among { counts[count].isWithdrawn = true } }
  }

  /// Months come to quarters and quarters to years, where the figures say so.
  private mutating func addUpTime(_ number: Int, _ span: Span, _ periods: [Period]) {
    for long in periods where long.kind == .quarter || long.kind == .financialYear {
      for kind in [Period.Kind.quarter, .month] where kind < long.kind {
        let within = periods.filter { $0.kind == kind && $0.firstDay >= long.firstDay && $0.lastDay <= long.lastDay }
        guard !within.isEmpty else { continue }
        // Months come to the quarters, and these to the year: to say it twice would only make the audit longer.
        let isWhole = kind == .quarter && within.count == 4
        let cell = { (period: Period, cells: [Place: (counted: Int?, among: Int?)]) in
          cells[Place(area: span.area, indicator: number, breakdown: span.breakdown, group: span.group, period: period)]
        }
        guard let total = cell(long, cells) else { continue }
        let members = within.compactMap { cell($0, cells) }
        let counted = members.compactMap(\.counted)
        let among = members.compactMap(\.among)
        let category = "\(breakdownNames[span.breakdown]) \(groupNames[span.group])"
        let name = "\(figures.catalogue.indicators[number].id), \(category), \(long.canonical) by \(kind)"
        if let all = total.counted, counted.count == within.count { sumUp(all, counted, name, isOverTime: true) }
        if let all = total.among, among.count == within.count {
          sumUp(all, among, name + ", of whom", isOverTime: true)
        }
        if isWhole { break }
      }
    }
  }

  /// Ties parts to their total; whom they leave out are a count that anybody can work out.
  ///
  /// Parts that come to more than their total count somebody twice: months of one child are tied to nothing, groups are withdrawn.
  mutating func sumUp(_ whole: Int, _ parts: [Int], _ name: String, isOverTime: Bool = false, isOfGroups: Bool = false) {
    let parts = Array(Set(parts)).sorted()
    guard !parts.contains(whole) else { return }
    guard parts.reduce(0, { $0 + counts[$1].count }) <= counts[whole].count else {
      // Groups of which nobody can say how they add up cannot be shown to be safe.
      if isOfGroups { for part in parts { counts[part].isWithdrawn = true } }
      return
    }
    let list = CountList(name: name, whole: whole, parts: parts, isOverTime: isOverTime)
    guard knownLists.insert(list).inserted else { return }
    lists.append(list)
    listed[whole, default: []].formUnion(parts)
  }
}
