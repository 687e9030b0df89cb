internal import Board
internal import CareModel
internal import Screen

extension State {
  /// Goes to a screen; to one already on the trail, by going back to it.
  mutating func go(to place: Place) -> [Effect] {
    if let known = visits.firstIndex(where: { $0.place == place }) {
      visits.removeSubrange((known + 1)...)
    } else {
      var visit = Visit(place)
      if place == .scorecard || place == .watch || place == .actions { visit.pane = 5 }
      if case .records = place { visit.pane = 5 }
      visits.append(visit)
    }
    rebuildPage()
    return []
  }

  /// Shows another screen in place of this one, so that Esc still leads where it led.
  mutating func replace(with place: Place) {
    visit = Visit(place)
    rebuildPage()
    if case .indicator(let id) = place {
      for index in visits.indices.dropLast() { visits[index].cursors[5] = id }
    }
  }

  var canOpen: Bool {
    switch place {
    case .home: visit.pane == 5 ? cursor != nil : paneContent != nil
    case .scorecard: cursor != nil
    case .watch: watchLine?.indicator != nil
    case .actions: actionsItem?.indicator != nil
    case .compare: cursor != nil
    case .indicator, .health, .pair, .flows, .records: false
    }
  }

  mutating func open() -> [Effect] {
    switch place {
    case .home where visit.pane != 5:
      guard let content = paneContent else { return [] }
      let isIndicator = cursor.map { snapshot?.catalogue[$0] != nil } ?? false
      return go(to: .indicator(isIndicator ? cursor ?? content.indicator : content.indicator))
    case .home, .scorecard:
      guard let id = cursor else { return [] }
      setCursor(id)
      let sought = visit.filter.isEmpty ? nil : standing?.row(id)?.breakdown(soughtBy: visit.filter)
      let effects = go(to: .indicator(id))
      visit.lead = sought
      return effects
    case .watch:
      guard let id = watchLine?.indicator else { return [] }
      return go(to: .indicator(id))
    case .actions:
      guard let id = actionsItem?.indicator else { return [] }
      return go(to: .indicator(id))
    case .compare: return openPeer()
    case .indicator, .health, .pair, .flows, .records: return []
    }
  }

  mutating func back() -> [Effect] {
    if !visit.filter.isEmpty {
      visit.filter = ""
    } else if visit.isZoomed {
      visit.isZoomed = false
    } else if visits.count > 1 {
      visits.removeLast()
      rebuildPage()
    }
    return []
  }

  mutating func goToPane(_ number: Int) -> [Effect] {
    if place == .home, visit.pane == number {
      visit.isZoomed.toggle()
      return []
    }
    if place != .home { _ = go(to: .home) }
    visit.pane = number
    return []
  }

  mutating func zoom() -> [Effect] {
    guard visit.pane != 5 else { return go(to: .scorecard) }
    visit.isZoomed.toggle()
    return []
  }

  mutating func startFilter() -> [Effect] {
    if place != .scorecard && place != .health { _ = go(to: .scorecard) }
    overlay = .filter
    return []
  }

  /// Whether what is shown can be put in another order.
  var canOrder: Bool { place == .scorecard || isComparing || page?.hasContributions ?? false }

  mutating func changeOrder(by step: Int = 1) -> [Effect] {
    if isComparing { return changePeerOrder() }
    guard place == .scorecard else {
      sortsByContribution.toggle()
      notice = sortsByContribution ? "breakdowns by contribution to the change" : "breakdowns in their own order"
      return []
    }
    let all = ScorecardOrder.allCases
    let now = all.firstIndex(of: order) ?? 0
    order = all[(now + step + all.count) % all.count]
    notice = "scorecard \(order.words)"
    return []
  }

  func whyNotTravel(by step: Int) -> String? {
    guard let timeline = standing?.timeline, timeline.count > 1 else { return "there is only one period" }
    if step > 0 { return period == nil ? "these are the latest figures" : nil }
    let place = period.flatMap { timeline.firstIndex(of: $0) } ?? timeline.count - 1
    return place > 0 ? nil : "these are the earliest figures"
  }

  mutating func travel(by step: Int) -> [Effect] {
    guard let timeline = standing?.timeline, let last = timeline.last else { return [] }
    let now = period ?? last
    let next =
      step < 0 ? timeline.last { $0.lastDay < now.lastDay } : timeline.first { $0.lastDay > now.lastDay }
    settings.period = next == last || (step > 0 && next == nil) ? nil : next ?? settings.period
    rebuild()
    return []
  }

  mutating func travelToLatest() -> [Effect] {
    settings.period = nil
    rebuild()
    return []
  }

  mutating func choose(_ code: AreaCode) {
    guard code != area else { return }
    settings.area = code
    settings.period = nil
    changes = .none
    rebuild()
  }

  mutating func nextTheme() -> [Effect] {
    let names = settings.themes.map(\.name)
    let now = names.firstIndex(of: settings.theme.name) ?? -1
    guard !names.isEmpty else { return [] }
    settings.theme = settings.themes[(now + 1) % names.count]
    dress()
    notice = "theme: \(settings.theme.name)" + (settings.theme.about.isEmpty ? "" : ", \(settings.theme.about)")
    return [.repaint]
  }

  mutating func nextGlyphs() -> [Effect] {
    let all = GlyphLevel.allCases
    let now = all.firstIndex(of: settings.glyphs) ?? 0
    settings.glyphs = all[(now + 1) % all.count]
    notice = "glyphs: \(settings.glyphs.rawValue)"
    return []
  }

  mutating func toggleMouse() -> [Effect] {
    settings.isMouseOn.toggle()
    notice = settings.isMouseOn ? "mouse on; Shift and drag to select text" : "mouse off; drag to select text"
    return [.setMouse(settings.isMouseOn)]
  }

  mutating func copyText() -> [Effect] {
    let text = plainText
    // In base 64 a third longer, and then as much as terminals are known to take.
    guard text.utf8.count <= 55_000 else {
      notice = "this screen is too long for a terminal's clipboard"
      return []
    }
    notice = "sent to the terminal's clipboard"
    return [.copy(text)]
  }
}

extension State {
  /// Goes to a screen as the command line names it; false where there is no such indicator.
  public mutating func show(_ name: ScreenName) -> Bool {
    // Without an area the question which one stays.
    if area != nil { overlay = nil }
    switch name {
    case .home: _ = go(to: .home)
    case .scorecard: _ = go(to: .scorecard)
    case .watch: _ = go(to: .watch)
    case .actions: _ = go(to: .actions)
    case .health: _ = go(to: .health)
    case .flows: _ = go(to: .flows)
    case .compare(let id):
      guard snapshot?.catalogue[id] != nil else { return false }
      _ = go(to: .compare(id))
    case .pair(let first, let second):
      guard snapshot?.catalogue[first] != nil, snapshot?.catalogue[second] != nil else { return false }
      _ = go(to: .pair(first, second))
    case .slide: return false
    case .help: overlay = .help(Overlay.Search())
    case .indicator(let id):
      guard snapshot?.catalogue[id] != nil else { return false }
      _ = go(to: .indicator(id))
    }
    return true
  }
}
