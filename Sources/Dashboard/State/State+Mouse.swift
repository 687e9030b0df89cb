internal import Screen

extension State {
  /// A click focuses what is under it; a second on the same opens it.
  mutating func click(column: Int, row: Int) -> [Effect] {
    notice = nil
    marksChanges = false
    guard let target = compose(settings.size).target(column: column, row: row) else { return [] }
    switch target {
    case .choice(let place):
      return place >= 0 ? takeChoice(at: place) : []
    case .command(let id):
      guard overlay == nil, let command = Command.named(id) else { return [] }
      return perform(command)
    case .visit(let step):
      guard overlay == nil, visits.indices.contains(step) else { return [] }
      visits.removeSubrange((step + 1)...)
      rebuildPage()
    case .pane(let number):
      guard overlay == nil else { return [] }
      if visit.pane == number, number != 5, visit.cursors[number] == nil { return open() }
      visit.pane = number
    case .row(let id, let pane):
      guard overlay == nil || overlay == .filter else { return [] }
      let isSame = visit.pane == pane && cursor == id
      visit.pane = pane
      setCursor(id)
      if isSame { return open() }
    }
    return []
  }

  /// The wheel scrolls what is under the pointer.
  mutating func wheel(_ lines: Int, column: Int, row: Int) -> [Effect] {
    let step = lines < 0 ? -1 : 1
    if overlay != nil, overlay != .filter { return pressInOverlay(step < 0 ? .up : .down) }
    switch place {
    case .indicator, .health, .pair, .flows: scroll(by: step * 3)
    case .home, .scorecard, .watch, .actions, .compare, .records:
      switch compose(settings.size).target(column: column, row: row) {
      case .row(_, let pane), .pane(let pane): if place == .home { visit.pane = pane }
      default: break
      }
      let ids = rowIDs
      guard !ids.isEmpty else { return [] }
      let now = cursor.flatMap { ids.firstIndex(of: $0) } ?? (step > 0 ? -1 : 1)
      setCursor(ids[min(max(now + step, 0), ids.count - 1)])
    }
    return []
  }
}
