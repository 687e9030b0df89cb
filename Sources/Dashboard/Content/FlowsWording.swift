internal import CareModel
internal import Statistics

/// Why the number of children in care moved, in sentences.
struct FlowsWording {
  private let reading: FlowsReading
  private let view: Viewpoint

  init(_ reading: FlowsReading, _ view: Viewpoint) {
    self.reading = reading
    self.view = view
  }

  var headline: String {
    guard let bridge = reading.bridges.first else {
      guard let latest = reading.number.latest else { return "The number looked after is not on this board." }
      guard let value = latest.value else { return "The number looked after is \(latest.absence?.sentence ?? "not available")." }
      return "\(FigureText.whole(value)) children in our care at \(latest.period.brief); no earlier number to set it against."
    }
    return why(bridge)
  }

  var sentences: [String] {
    var sentences = reading.bridges.dropFirst().map(why)
    sentences += reading.bridges.prefix(1).compactMap(chance)
    sentences += reading.bridges.compactMap(remainder)
    sentences += [extremes(reading.started, "started"), extremes(reading.ceased, "ceased")].compactMap { $0 }
    return sentences
  }

  /// "9 more than at the end of Jun 2024 (303 to 312), because more started (31, 25 in the 3 months before), …".
  private func why(_ bridge: FlowsPage.Bridge) -> String {
    let change = Wording.difference(bridge.change, unit: .count)
    let than = change == "no change" ? "No change since" : "\(Wording.sentence(change)) than at the end of"
    let head = "\(than) \(bridge.from.brief) (\(FigureText.whole(bridge.then)) to \(FigureText.whole(bridge.now)))"
    guard let started = bridge.started, let ceased = bridge.ceased else { return "\(head). \(unknown(bridge))" }
    let flows = "\(FigureText.whole(started)) started and \(FigureText.whole(ceased)) ceased"
    guard let startedBefore = bridge.startedBefore, let ceasedBefore = bridge.ceasedBefore else { return "\(head): \(flows)." }
    let time = bridge.periods == 1 ? "the \(noun(bridge.to.kind)) before" : "the \(bridge.periods) \(noun(bridge.to.kind))s before"
    let beside = "\(flows); in \(time) \(FigureText.whole(startedBefore)) and \(FigureText.whole(ceasedBefore))"
    guard bridge.change != 0 else { return "\(head): \(beside)." }
    return "\(head), \(cause(bridge.change > 0, started - startedBefore, ceased - ceasedBefore)): \(beside)."
  }

  /// Which of the two doors moved, each held against the time before.
  private func cause(_ isMore: Bool, _ started: Double, _ ceased: Double) -> String {
    // A door that gave less than a quarter of the push stood about where it did.
    let (came, went) = (isMore ? started : -started, isMore ? -ceased : ceased)
    let push = max(came, 0) + max(went, 0)
    let (arrivals, departures) = (came > 0 && came * 4 >= push, went > 0 && went * 4 >= push)
    let (front, back) = isMore ? ("more started", "fewer left") : ("fewer started", "more left")
    switch (arrivals, departures) {
    case (true, true): return "because \(front) and \(back)"
    case (true, false): return "because \(front), not because \(back)"
    case (false, true): return "because \(back), not because \(front)"
    case (false, false):
      return isMore ? "as more start than leave, though neither more started nor fewer left than before"
        : "as more leave than start, though neither fewer started nor more left than before"
    }
  }

  private func unknown(_ bridge: FlowsPage.Bridge) -> String {
    if bridge.hidesStarted, bridge.hidesCeased { return "How many started and ceased is \(Absence.suppressed.sentence)." }
    let flows = [("started", reading.started, bridge.started, bridge.hidesStarted), ("ceased", reading.ceased, bridge.ceased, bridge.hidesCeased)]
    let parts = flows.map { name, history, sum, isHidden in
      if isHidden { return "how many \(name) is \(Absence.suppressed.sentence)" }
      if let sum { return "\(FigureText.whole(sum)) \(name)" }
      let known = (0..<bridge.periods).reversed().compactMap { step -> String? in
        let period = bridge.to.advanced(by: -step)
        return history.figure(period)?.value.map { "\(FigureText.whole($0)) in \(period.brief)" }
      }
      return known.isEmpty ? "no figures of who \(name)" : "\(name): only \(Wording.list(known)) known"
    }
    return Wording.sentence("\(parts.joined(separator: "; ")): the board cannot say which of the two moved it.")
  }

  /// Whether the flows differ from the time before by more than chance.
  private func chance(_ bridge: FlowsPage.Bridge) -> String? {
    let pairs = [("starts", bridge.started, bridge.startedBefore), ("ends", bridge.ceased, bridge.ceasedBefore)]
    let verdicts = pairs.compactMap { name, now, before -> (name: String, isClear: Bool)? in
      guard let now = now.flatMap({ Int(exactly: $0) }), let before = before.flatMap({ Int(exactly: $0) }),
        let one = Ratio.of(.rate, numerator: now, denominator: bridge.periods, multiplier: 1).value,
        let other = Ratio.of(.rate, numerator: before, denominator: bridge.periods, multiplier: 1).value,
        let distinction = Distinction.between(one, other, timing: .flow).value
      else { return nil }
      return (name, distinction.isDistinguishable)
    }
    guard verdicts.count == 2 else { return nil }
    let clear = verdicts.filter(\.isClear).map(\.name)
    if clear.isEmpty { return "Neither the change in starts nor that in ends is more than chance could bring." }
    let rest = verdicts.filter { !$0.isClear }.map(\.name)
    return "The change in \(Wording.list(clear)) is beyond chance" + (rest.isEmpty ? "." : "; that in \(Wording.list(rest)) could be chance.")
  }

  private func remainder(_ bridge: FlowsPage.Bridge) -> String? {
    guard let remainder = bridge.remainder else { return nil }
    if remainder == 0 { return nil }
    let size = FigureText.whole(abs(remainder))
    return "\(bridge.to.kind == .financialYear ? "Published starts, ends and numbers" : "Starts, ends and numbers") do not add up \(bridge.title): \(size) \(remainder > 0 ? "more" : "fewer") are looked after than starts and ends explain. They are counted apart, some are rounded, and a child may start twice."
  }

  /// "Fewest started in Aug 2024 (2), most in Mar 2024 (14), of 36 months."
  private func extremes(_ history: History, _ name: String) -> String? {
    let known = history.points.compactMap { period, figure in figure?.value.map { (period: period, value: $0) } }
    guard let kind = history.kind, let last = known.last else { return nil }
    // A hidden figure is likely to be the smallest: of it and of those beside it nothing is called the fewest.
    guard !history.points.contains(where: { $0.figure?.absence == .suppressed }) else { return nil }
    guard known.count > 1 else { return "\(FigureText.whole(last.value)) \(name) in \(last.period.brief), the only \(noun(kind)) known." }
    let recent = Array(known.suffix(kind == .month ? 13 : kind == .quarter ? 9 : 10))
    guard let fewest = recent.map(\.value).min(), let most = recent.map(\.value).max() else { return nil }
    func names(_ value: Double) -> String {
      let all = recent.filter { $0.value == value }.map(\.period.brief)
      return all.count > 3 ? "\(all.count) \(noun(kind))s, last \(all.last ?? "")" : Wording.list(all)
    }
    guard fewest < most else { return "\(FigureText.whole(fewest)) \(name) in each of the last \(recent.count) \(noun(kind))s." }
    return "Fewest \(name) in \(names(fewest)) (\(FigureText.whole(fewest))), most in \(names(most)) (\(FigureText.whole(most))), of the last \(recent.count) \(noun(kind))s."
  }

  private func noun(_ kind: Period.Kind) -> String {
    switch kind {
    case .month: "month"
    case .quarter: "quarter"
    case .financialYear: "year"
    case .day: "date"
    }
  }
}

extension Period {
  /// A quarter without its months, which a sentence has no room for.
  var brief: String { kind == .quarter ? canonical : label }
}
