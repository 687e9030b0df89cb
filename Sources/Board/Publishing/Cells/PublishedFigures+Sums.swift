import CareModel

extension PublishedFigures {
  /// Ties the figures of an indicator together: groups to the whole, months to quarters.
  mutating func addUp(_ number: Int) {
    let indicator = figures.catalogue.indicators[number]
    var periods: [Period: [Int: [Int]]] = [:]
    var spans: [Int: [Period]] = [:]
    for place in figures.places(indicator: number, area: area) {
      let key = figures.key(at: place)
      let here = Place(indicator: number, breakdown: key.breakdown, group: key.group, period: key.period)
      guard cells[here] != nil else { continue }
      periods[key.period, default: [:]][key.breakdown, default: []].append(key.group)
      if indicator.timing == .period { spans[key.breakdown << 12 | key.group, default: []].append(key.period) }
    }
    for (period, breakdowns) in periods.sorted(by: { $0.key < $1.key }) {
      for (breakdown, groups) in breakdowns.sorted(by: { $0.key < $1.key }) where breakdown != 0 {
        addUp(number, breakdown, groups, period)
      }
    }
    for (category, periods) in spans.sorted(by: { $0.key < $1.key }) {
      addUpTime(number, category >> 12, category & 0xFFF, periods)
    }
  }

  /// A breakdown's groups come to the whole, and the parts of a group to the group.
  private mutating func addUp(_ number: Int, _ breakdown: Int, _ groups: [Int], _ period: Period) {
    let name = figures.breakdownNames[breakdown]
    let named = figures.catalogue[breakdown: name]
    let present = Dictionary(groups.map { (figures.groupNames[$0], $0) }, uniquingKeysWith: { first, _ in first })
    var top: [Int] = []
    for group in groups {
      let entry = named?[group: figures.groupNames[group]]
      let parts = (entry?.totalOf ?? []).compactMap { present[$0] }
      if !parts.isEmpty { addUp(number, (breakdown, group), parts.map { (breakdown, $0) }, period, figures.groupNames[group]) }
      let hasParent = entry?.parent.map { present[$0] != nil } ?? false
      // A total that its parts do not name as theirs overlaps the other groups.
      let isOverlay = !parts.isEmpty && !(named?.groups.contains { $0.parent == entry?.id } ?? false)
      if !hasParent, !isOverlay { top.append(group) }
    }
    addUp(number, (0, 0), top.map { (breakdown, $0) }, period, name)
  }

  private mutating func addUp(
    _ number: Int, _ whole: (Int, Int), _ parts: [(Int, Int)], _ period: Period, _ by: String
  ) {
    let name = "\(figures.catalogue.indicators[number].id) by \(by), \(period.canonical)"
    let cell = { (category: (Int, Int), cells: [Place: (counted: Int?, among: Int?)]) in
      cells[Place(indicator: number, breakdown: category.0, group: category.1, period: period)]
    }
    guard let total = cell(whole, cells) else { return }
    let members = parts.compactMap { cell($0, cells) }
    let counted = members.compactMap(\.counted)
    let among = members.compactMap(\.among)
    if let all = total.counted, !counted.isEmpty {
      let sum = counted.reduce(0) { $0 + counts[$1].count }
      // Activities are told as shares of everybody: they come to the denominator, not to those in education or work.
      if sum > counts[all].count, let everybody = total.among {
        sumUp(everybody, counted, name, isOfGroups: true)
      } else {
        sumUp(all, counted, name, isOfGroups: true)
      }
    }
    if let all = total.among, !among.isEmpty, Set(among) != [all] { sumUp(all, among, name + ", of whom") }
  }

  /// Months come to quarters and quarters to years, where the figures say so.
  private mutating func addUpTime(_ number: Int, _ breakdown: Int, _ group: Int, _ periods: [Period]) {
    for long in periods where long.kind == .quarter || long.kind == .financialYear {
      for kind in [Period.Kind.quarter, .month] where kind < long.kind {
        let within = periods.filter { $0.kind == kind && $0.firstDay >= long.firstDay && $0.lastDay <= long.lastDay }
        guard !within.isEmpty else { continue }
        // Months come to the quarters, and these to the year: to say it twice would only make the audit longer.
        let isWhole = kind == .quarter && within.count == 4
        let cell = { (period: Period, cells: [Place: (counted: Int?, among: Int?)]) in
          cells[Place(indicator: number, breakdown: breakdown, group: group, period: period)]
        }
        guard let total = cell(long, cells) else { continue }
        let members = within.compactMap { cell($0, cells) }
        let counted = members.compactMap(\.counted)
        let among = members.compactMap(\.among)
        let category = "\(figures.breakdownNames[breakdown]) \(figures.groupNames[group])"
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
  private mutating func sumUp(_ whole: Int, _ parts: [Int], _ name: String, isOverTime: Bool = false, isOfGroups: Bool = false) {
    let parts = Array(Set(parts)).sorted()
    guard !parts.contains(whole) else { return }
    guard parts.reduce(0, { $0 + counts[$1].count }) <= counts[whole].count else {
      // Groups of which nobody can say how they add up cannot be shown to be safe.
      if isOfGroups { for part in parts { counts[part].isWithdrawn = true } }
      return
    }
    let list = CountList(name: name, whole: whole, parts: parts, isOverTime: isOverTime)
    if knownLists.insert(list).inserted { lists.append(list) }
  }
}
