internal import CareModel
internal import Screen
internal import Statistics

extension State {
  /// Ids of the rows the cursor can stand on, in the order shown.
  var rowIDs: [String] {
    switch place {
    case .scorecard: return scorecardRows.map(\.id)
    case .watch: return standing?.watch.lines.map(\.id) ?? []
    case .actions: return standing?.actions.items.map(\.id) ?? []
    case .home where visit.pane == 5: return stripRows.map(\.id)
    case .home: return paneContent?.rowIDs ?? []
    case .compare: return sheet?.rowIDs ?? []
    case .records: return records?.page?.rows.map(\.id) ?? []
    case .indicator, .health, .pair, .flows: return []
    }
  }

  /// The scorecard's rows as filtered and ordered.
  var scorecardRows: [ScorecardRow] { order.sorted(filtered(standing?.rows ?? [])) }

  /// The rows of Home's strip: red first.
  var stripRows: [ScorecardRow] { standing?.strip ?? [] }

  func filtered(_ rows: [ScorecardRow]) -> [ScorecardRow] {
    guard !visit.filter.isEmpty else { return rows }
    let found = rows.filter { $0.isFound(by: visit.filter) }
    // Words that no row has may be those of a breakdown.
    return found.isEmpty ? rows.filter { $0.breakdown(soughtBy: visit.filter) != nil } : found
  }

  /// What the pane with the focus says.
  var paneContent: PaneContent? {
    guard let panes = standing?.panes, panes.indices.contains(visit.pane - 1) else { return nil }
    return panes[visit.pane - 1]
  }

  func hasPane(_ number: Int) -> Bool { standing?.panes.indices.contains(number - 1) ?? false }

  /// The row the cursor is on: the one remembered, where it still is there.
  var cursor: String? {
    let ids = rowIDs
    if let remembered = visit.cursors[visit.pane], ids.contains(remembered) { return remembered }
    if isComparing, let own = area?.text, ids.contains(own) { return own }
    return visit.pane == 5 || place == .scorecard || isComparing || isOnRecords ? ids.first : nil
  }

  mutating func setCursor(_ id: String?) { visit.cursors[visit.pane] = id }

  mutating func move(by steps: Int) -> [Effect] {
    switch place {
    case .indicator, .health, .pair, .flows:
      scroll(by: steps)
    case .home, .scorecard, .watch, .actions, .compare, .records:
      let ids = rowIDs
      let now = cursor.flatMap { ids.firstIndex(of: $0) }
      let next = now.map { $0 + steps } ?? (steps > 0 ? 0 : -1)
      if ids.indices.contains(next) {
        setCursor(ids[next])
      } else if place == .home, !visit.isZoomed, abs(steps) == 1 {
        movePaneVertically(by: steps)
      } else if !ids.isEmpty {
        setCursor(steps > 0 ? ids.last : ids.first)
      }
    }
    return []
  }

  mutating func movePage(by pages: Int) -> [Effect] {
    let height = max(1, settings.size.rows - 8)
    switch place {
    case .indicator, .health, .pair, .flows: scroll(by: pages * height)
    case .home, .scorecard, .watch, .actions, .compare, .records:
      let ids = rowIDs
      guard !ids.isEmpty else { return [] }
      let now = cursor.flatMap { ids.firstIndex(of: $0) } ?? 0
      setCursor(ids[min(max(now + pages * height, 0), ids.count - 1)])
    }
    return []
  }

  mutating func moveToEnd(first: Bool) -> [Effect] {
    switch place {
    case .indicator, .health, .pair, .flows: scroll(by: first ? -100_000 : 100_000)
    case .home, .scorecard, .watch, .actions, .compare, .records: setCursor(first ? rowIDs.first : rowIDs.last)
    }
    return []
  }

  mutating func moveSideways(by step: Int) -> [Effect] {
    switch place {
    case .indicator(let id):
      let ids = (order.sorted(standing?.rows ?? [])).map(\.id)
      guard !ids.isEmpty else { return [] }
      let now = ids.firstIndex(of: id) ?? (step > 0 ? -1 : ids.count)
      let next = now + step
      guard ids.indices.contains(next) else {
        notice = step > 0 ? "this is the last indicator" : "this is the first indicator"
        return []
      }
      replace(with: .indicator(ids[next]))
    case .home:
      guard !visit.isZoomed else { return moveFocus(by: step) }
      // Panes 1 2 over 3 4; the strip has no neighbours.
      let target = step > 0 ? [1: 2, 3: 4][visit.pane] : [2: 1, 4: 3][visit.pane]
      if let target, hasPane(target) { visit.pane = target }
    case .records: turnGroup(by: step)
    case .scorecard, .watch, .actions, .health, .compare, .pair, .flows: break
    }
    return []
  }

  private mutating func movePaneVertically(by step: Int) {
    let target = step > 0 ? [1: 3, 2: 4, 3: 5, 4: 5][visit.pane] : [3: 1, 4: 2, 5: 3][visit.pane]
    guard let target else { return }
    if target == 5 || hasPane(target) { visit.pane = target }
  }

  mutating func moveFocus(by step: Int) -> [Effect] {
    switch place {
    case .home:
      let stops = (standing?.panes.indices.map { $0 + 1 } ?? []) + [5]
      let now = stops.firstIndex(of: visit.pane) ?? 0
      visit.pane = stops[(now + step + stops.count) % stops.count]
    case .scorecard:
      moveToTheme(by: step)
    case .watch: moveToSection(by: step, starts: standing?.watch.sections.compactMap { $0.lines.first?.id } ?? [])
    case .actions: moveToSection(by: step, starts: standing?.actions.groups.compactMap { $0.items.first?.id } ?? [])
    case .compare: turnWords(by: step)
    case .records: turnBreakdown(by: step)
    case .indicator, .health, .pair, .flows:
      let picture = compose(settings.size)
      let starts = picture.sections
      let here = min(visit.scroll, picture.scrollLimit)
      let next = step > 0 ? starts.first { $0 > here } : starts.last { $0 < here }
      visit.scroll = min(next ?? (step > 0 ? 0 : starts.last ?? 0), picture.scrollLimit)
    }
    return []
  }

  private mutating func moveToTheme(by step: Int) {
    let rows = scorecardRows
    guard let id = cursor, let now = rows.firstIndex(where: { $0.id == id }) else { return }
    let starts = rows.indices.filter { $0 == 0 || rows[$0].theme != rows[$0 - 1].theme }
    let next = step > 0 ? starts.first { $0 > now } : starts.last { $0 < now }
    if let next { setCursor(rows[next].id) }
  }

  private mutating func moveToSection(by step: Int, starts: [String]) {
    let ids = rowIDs
    let now = cursor.flatMap { ids.firstIndex(of: $0) } ?? 0
    func place(_ id: String) -> Int { ids.firstIndex(of: id) ?? 0 }
    let next = step > 0 ? starts.first { place($0) > now } : starts.last { place($0) < now }
    if let next { setCursor(next) }
  }

  mutating func scroll(by lines: Int) {
    let limit = compose(settings.size).scrollLimit
    visit.scroll = min(max(min(visit.scroll, limit) + lines, 0), limit)
  }

  mutating func moveToRed(by step: Int) -> [Effect] {
    let rows = place == .scorecard ? scorecardRows : stripRows
    var reds = rows.filter { $0.rating == .red }.map(\.id)
    if reds.isEmpty, !visit.filter.isEmpty {
      notice = "none of the filtered rows is red"
      return []
    }
    if step < 0 { reds.reverse() }
    let here: String? =
      if case .indicator(let id) = place { id } else { place == .home && visit.pane != 5 ? nil : visit.cursors[5] }
    let order = step < 0 ? rows.map(\.id).reversed() : rows.map(\.id)
    let now = here.flatMap { order.firstIndex(of: $0) } ?? -1
    guard let next = reds.first(where: { (order.firstIndex(of: $0) ?? 0) > now }) ?? reds.first else { return [] }
    switch place {
    case .indicator: replace(with: .indicator(next))
    case .home, .scorecard:
      visit.pane = 5
      visit.isZoomed = false
      setCursor(next)
    case .compare: replace(with: .compare(next))
    case .watch, .actions, .health, .pair, .flows, .records:
      _ = go(to: .scorecard)
      setCursor(next)
    }
    return []
  }
}

extension PaneContent {
  /// Ids of the rows the cursor can stand on: groups of a table, or indicators side by side.
  var rowIDs: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .cohorts(let table): table.rows.map(\.id)
      case .measures(let measures): measures.map(\.indicator)
      default: []
      }
    }
  }
}
