internal import Board
internal import CareModel

/// Reads bridges and their groups from the figures of one area.
struct FlowsReading {
  let view: Viewpoint
  let number: History
  let started: History
  let ceased: History
  let bridges: [FlowsPage.Bridge]

  init(_ view: Viewpoint, _ number: History, _ started: History, _ ceased: History) {
    self.view = view
    self.number = number
    self.started = started
    self.ceased = ceased
    bridges = FlowsReading.bridges(view, number, started, ceased)
  }

  /// Since the last quarter's end and since the last year's end before the latest number, where both numbers are known.
  private static func bridges(_ view: Viewpoint, _ number: History, _ started: History, _ ceased: History) -> [FlowsPage.Bridge] {
    guard let last = number.points.last(where: { $0.figure?.value != nil }), let now = last.figure?.value, last.period.kind != .day
    else { return [] }
    let kind = last.period.kind
    let ends: [(title: String, steps: Int)] =
      switch kind {
      case .month: [("since the quarter's end", sinceQuarter(last.period)), ("since the year's end", sinceYear(last.period))]
      case .quarter: [("since the quarter before", 1), ("since the year's end", sinceYear(last.period))]
      case .financialYear, .day: [("since the year before", 1)]
      }
    var seen = Set<Int>()
    return ends.compactMap { title, steps in
      let from = last.period.advanced(by: -steps)
      guard seen.insert(steps).inserted, let then = number.figure(from)?.value else { return nil }
      let between = (0..<steps).map { last.period.advanced(by: -$0) }
      let earlier = (steps..<(2 * steps)).map { last.period.advanced(by: -$0) }
      let (came, went) = (amount(view, started, "cla_started", over: between), amount(view, ceased, "cla_ceased", over: between))
      return FlowsPage.Bridge(
        title: title, from: from, to: last.period, then: then, now: now, started: came.value, ceased: went.value,
        startedBefore: amount(view, started, "cla_started", over: earlier).value, ceasedBefore: amount(view, ceased, "cla_ceased", over: earlier).value,
        hidesStarted: came.isHidden, hidesCeased: went.isHidden, periods: steps)
    }
  }

  /// Months back to the end of a quarter before this month.
  private static func sinceQuarter(_ period: Period) -> Int { (period.lastDay.components.month - 1) % 3 + 1 }

  /// Periods back to the end of March before this one.
  private static func sinceYear(_ period: Period) -> Int {
    let months = (period.lastDay.components.month + 8) % 12 + 1
    return period.kind == .month ? months : max(1, months / 3)
  }

  /// What a history gives over periods, the latest first, all of them known; else whether that is because one is hidden.
  private static func amount(
    _ view: Viewpoint, _ history: History, _ id: Indicator.ID, _ category: Category = .whole, over periods: [Period]
  ) -> FlowsPage.Amount {
    guard !periods.isEmpty else { return .none }
    func sum(_ values: [Double?]) -> FlowsPage.Amount? {
      let known = values.compactMap { $0 }
      return known.count == values.count ? FlowsPage.Amount(value: known.reduce(0, +), isHidden: false) : nil
    }
    func figure(_ period: Period) -> Figure? { view.snapshot.figures.figure(id, area: view.area, category: category, period: period) }
    return sum(periods.map { history.figure($0)?.value }) ?? sum(quarters(periods).map { figure($0)?.value })
      ?? FlowsPage.Amount(value: nil, isHidden: periods.contains { (figure($0) ?? history.figure($0))?.absence == .suppressed })
  }

  /// Months as the quarters they make up: in public the months of a flow are often too small to tell, and their quarter is told.
  private static func quarters(_ periods: [Period]) -> [Period] {
    guard let last = periods.first, last.kind == .month, periods.count % 3 == 0 else { return periods }
    let quarter = Period(kind: .quarter, containing: last.lastDay)
    return quarter.lastDay == last.lastDay ? (0..<periods.count / 3).map { quarter.advanced(by: -$0) } : periods
  }

  /// "3 months to Sep 2024".
  func span(_ bridge: FlowsPage.Bridge) -> String {
    switch bridge.to.kind {
    case .month: bridge.periods == 1 ? bridge.to.brief : "\(bridge.periods) months to \(bridge.to.brief)"
    case .quarter: bridge.periods == 1 ? bridge.to.brief : "\(bridge.periods) quarters to \(bridge.to.brief)"
    case .financialYear, .day: bridge.to.brief
    }
  }

  /// The groups of a breakdown: number then and now, started and ceased between.
  func groups(_ breakdown: String, of bridge: FlowsPage.Bridge?) -> [FlowsPage.GroupRow] {
    let ids = ["cla_number", "cla_started", "cla_ceased"]
    let found = ids.map { view.shownGroups($0, breakdown) }
    let groups = found.max { $0.count < $1.count } ?? []
    let rows = groups.map { group in
      let category = Category(breakdown: breakdown, id: group)
      let histories = ids.map { view.history($0, category: category) }
      // The number by UASC is an indicator of its own.
      let numbers = histories[0].points.isEmpty && category == Category(breakdown: "uasc", id: "uasc") ? view.history("uasc_number") : histories[0]
      let between = bridge.map { bridge in (0..<bridge.periods).map { bridge.to.advanced(by: -$0) } }
        ?? histories[1].points.last.map { [$0.period] } ?? []
      return FlowsPage.GroupRow(
        title: view.snapshot.catalogue.title(of: category), then: FlowsReading.amount(view, numbers, ids[0], category, over: bridge.map { [$0.from] } ?? []),
        started: FlowsReading.amount(view, histories[1], ids[1], category, over: between),
        ceased: FlowsReading.amount(view, histories[2], ids[2], category, over: between),
        now: FlowsReading.amount(view, numbers, ids[0], category, over: bridge.map { [$0.to] } ?? []), before: .none)
    }
    return rows.contains { $0.started.value != nil || $0.ceased.value != nil } ? rows : []
  }

  /// Why children ceased, most first: in the time of the bridge, else in the latest period known.
  func reasons(of bridge: FlowsPage.Bridge?) -> [FlowsPage.GroupRow] {
    let groups = view.shownGroups("cla_ceased", "reason_ceased")
    let last = ceased.points.last?.period
    let between = bridge?.ceased != nil ? bridge.map { bridge in (0..<bridge.periods).map { bridge.to.advanced(by: -$0) } } ?? [] : last.map { [$0] } ?? []
    guard let first = between.last else { return [] }
    let earlier = (1...between.count).map { first.advanced(by: -$0) }
    return groups.compactMap { group -> FlowsPage.GroupRow? in
      let category = Category(breakdown: "reason_ceased", id: group)
      let history = view.history("cla_ceased", category: category)
      guard history.points.contains(where: { between.contains($0.period) || FlowsReading.quarters(between).contains($0.period) }) else { return nil }
      return FlowsPage.GroupRow(
        title: view.snapshot.catalogue.title(of: category), then: .none, started: .none, ceased: FlowsReading.amount(view, history, "cla_ceased", category, over: between),
        now: .none, before: FlowsReading.amount(view, history, "cla_ceased", category, over: earlier))
    }.enumerated().sorted { left, right in
      let (one, other) = (left.element.ceased.value ?? -1, right.element.ceased.value ?? -1)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }
}
