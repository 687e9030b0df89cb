internal import Board
internal import CareModel

extension State {
  var isComparing: Bool { if case .compare = place { true } else { false } }

  /// The indicator that a comparison would be of: that of the page, else the one under the cursor.
  var comparable: Indicator.ID? {
    let id: Indicator.ID? =
      switch place {
      case .indicator(let id), .compare(let id), .pair(let id, _), .records(let id): id
      case .flows: "cla_rate"
      case .watch: watchLine?.indicator
      case .actions: actionsItem?.indicator
      case .health: nil
      case .home, .scorecard: cursor.flatMap { snapshot?.catalogue[$0] == nil ? nil : $0 } ?? paneContent?.indicator
      }
    guard let id, let indicator = snapshot?.catalogue[id] else { return nil }
    // A count follows the size of an area; where its rate or share has figures, that is what can be compared.
    guard indicator.unit == .count, let area else { return id }
    let source = indicator.profile?.indicator ?? id
    let rate = ["cla_number": "cla_rate", "adopted": "adopted_share", "missing_children": "missing_share"][source]
    return rate.flatMap { snapshot?.series($0, area: area, asOf: period) == nil ? nil : $0 } ?? source
  }

  mutating func compare() -> [Effect] {
    guard let id = comparable else { return [] }
    return go(to: .compare(id))
  }

  /// Turns the words of a comparison a few lines on, and round at their end.
  mutating func turnWords(by step: Int) {
    let limit = compose(settings.size).scrollLimit
    let now = min(visit.scroll, limit)
    visit.scroll = step > 0 ? (now >= limit ? 0 : min(limit, now + 5)) : (now <= 0 ? limit : max(0, now - 5))
  }

  mutating func changePeerOrder() -> [Effect] {
    comparing.order = comparing.order == .value ? .nearness : .value
    notice = "areas \(comparing.order.words)"
    rebuildPage()
    return []
  }

  /// Turns the whole board to the area under the cursor, on a board that is about no one authority.
  mutating func openPeer() -> [Effect] {
    guard case .compare(let page) = sheet, let row = page.rows.first(where: { $0.id == cursor }) else { return [] }
    let code = AreaCode(row.id)
    guard row.kind != .ours, let choice = areas.first(where: { $0.code == code }) else {
      notice = row.kind == .ours ? "this is the area shown" : "\(row.name) is not one area, so there is nothing to open"
      return []
    }
    guard let snapshot, snapshot.profile.area == nil else {
      notice = "this board is about \(standing?.authority ?? "one authority"); a shows what there is of \(choice.name)"
      return []
    }
    choose(code)
    notice = "now showing \(choice.name)"
    return []
  }

  mutating func takePeer(_ search: Overlay.Search, at place: Int?) {
    let choices = areaChoices(search.text)
    let index = place ?? search.choice
    guard choices.indices.contains(index) else { return }
    overlay = nil
    let choice = choices[index]
    guard choice.code != area else {
      notice = "\(choice.name) is the area shown"
      return
    }
    if let known = comparing.others.firstIndex(of: choice.code) {
      comparing.others.remove(at: known)
      notice = "\(choice.name) is no longer set beside"
    } else {
      comparing.others.append(choice.code)
    }
    rebuildPage()
    if let sheet, sheet.rowIDs.contains(choice.code.text) { setCursor(choice.code.text) }
  }

  /// The first of two indicators: what is typed before a comma, as in "caseload, care plans", else the one chosen.
  func pairFirst(_ text: String) -> Indicator.ID? {
    guard let comma = text.firstIndex(of: ","), let first = ranked(String(text[..<comma])).first else { return comparable }
    return first.id
  }

  /// Indicators with figures here, other than the first.
  func pairChoices(_ text: String) -> [Indicator] {
    guard let first = pairFirst(text) else { return [] }
    let second = text.firstIndex(of: ",").map { String(text[text.index(after: $0)...]) } ?? text
    return ranked(second).filter { $0.id != first }
  }

  private func ranked(_ text: String) -> [Indicator] {
    guard let snapshot else { return [] }
    let shown = Set(standing?.rows.map(\.id) ?? [])
    let all = snapshot.catalogue.indicators.filter { $0.profile == nil && shown.contains($0.id) }
    return Matching.ranked(all, by: text) { "\($0.shortTitle) \($0.title) \($0.id)" }
  }

  mutating func takeSecond(_ search: Overlay.Search, at place: Int?) -> [Effect] {
    let choices = pairChoices(search.text)
    let index = place ?? search.choice
    guard choices.indices.contains(index), let first = pairFirst(search.text) else { return [] }
    overlay = nil
    return go(to: .pair(first, choices[index].id))
  }
}
