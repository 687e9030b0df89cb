extension CompiledTables {
  /// Works out every interval anew: nothing that the search for cells to hide believed is taken over.
  func audit(withdrawn: [Int: Withdrawal], accepting: Set<Subject>) -> DisclosureAudit<ID> {
    let watched = Set(quantities)
    let asked = system.cells.indices.filter { place in
      let cell = system.cells[place]
      return cell.hidden != nil || (cell.primary != nil && !cell.isPublicAlready) || watched.contains(place)
    }
    let intervals = FeasibilityJudge.intervals(of: asked, in: system)
    var entries: [DisclosureAudit<ID>.Entry] = []
    var differences: [DisclosureAudit<ID>.Difference] = []
    for place in asked {
      let cell = system.cells[place]
      let interval = proven(intervals[place] ?? FeasibleInterval(least: cell.count, most: cell.count, isExact: false), place)
      let isProtected = isProtected(cell, interval)
      let isAccepted = accepting.contains(subjects[place])
      if case .quantity(let name) = subjects[place] {
        differences.append(
          .init(
            name: name, value: cell.isKnown ? cell.count : nil, interval: interval,
            hasPassed: isProtected || isAccepted))
        continue
      }
      entries.append(
        .init(
          subject: subjects[place], count: cell.isKnown ? cell.count : nil, reason: cell.hidden, interval: interval,
          isProtected: isProtected, isAccepted: isAccepted))
    }
    var names: [String: Withdrawal] = [:]
    for (table, why) in withdrawn { names[tableNames[table]] = why }
    return DisclosureAudit(
      rules: rules, entries: entries, differences: differences, tooLate: tooLate, withdrawn: names, faults: faults,
      cellCount: subjects.count { if case .cell = $0 { true } else { false } })
  }

  /// An interval that was worked out of a part only, widened by a possible table where one is found that protects the cell.
  private func proven(_ interval: FeasibleInterval, _ place: Int) -> FeasibleInterval {
    guard !interval.isExact, !isProtected(system.cells[place], interval), let goal = system.goal(place),
      let move = (FeasibilityJudge.witness(for: goal, in: system)
        ?? FeasibilityJudge.witness(for: goal, in: system, widest: FeasibilityJudge.widestOfAll))?[place]
    else { return interval }
    let count = system.cells[place].count + move
    return FeasibleInterval(
      least: interval.least.map { min($0, count) }, most: interval.most.map { max($0, count) }, isExact: false)
  }

  private func isProtected(_ cell: CellSystem.Cell, _ interval: FeasibleInterval) -> Bool {
    if cell.primary == nil || cell.isDifference { return !interval.confirmsSmall(rules) }
    return interval.most.map { $0 > rules.threshold } ?? true && !interval.isPoint
  }

  private var tooLate: [ID] {
    zip(system.cells, subjects).compactMap { cell, subject in
      guard cell.isPublicAlready, cell.primary != nil, case .cell(let id) = subject else { return nil }
      return id
    }
  }
}
