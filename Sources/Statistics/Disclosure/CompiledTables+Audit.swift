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
      let interval = intervals[place] ?? FeasibleInterval(least: cell.count, most: cell.count, isExact: false)
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
