internal import Board
internal import CareModel
internal import Returns

/// Pane 3: unaccompanied children against the National Transfer Scheme threshold.
enum TransferSchemePane {
  static let title = "UASC and the NTS threshold"
  static let shortTitle = "UASC"

  static func content(_ view: Viewpoint) -> PaneContent? {
    guard let number = view.assessment("uasc_number"), number.figure != nil else { return nil }
    let history = view.history("uasc_number")
    let threshold = ThresholdStanding(view)
    var blocks: [PaneContent.Block] = [.figure(view.measure(number))]
    if let latest = history.latest, let value = latest.value, let limit = threshold.limit(on: latest.period.lastDay),
      limit.children > 0
    {
      blocks.append(
        .gauge(
          ThresholdGauge(
            value: value, limit: limit.children, share: FigureText.share(value / limit.children))))
      blocks.append(
        .facts([Fact("threshold", FigureText.whole(limit.children), note: limit.rule, spoken: "Threshold: \(Wording.plural(limit.children, "child", "children")) (\(limit.rule))")] + threshold.over))
    }
    blocks += Viewpoint.blocks(view.trend("uasc_number", named: "UASC").map { threshold.added(to: $0) }, of: number.figure)
    let flows = flows(view, beside: history.latest?.period)
    if !flows.isEmpty { blocks.append(.facts(flows)) }
    let ahead = view.outlook?.unaccompanied.map { view.ahead($0, of: "unaccompanied children") } ?? []
    if !ahead.isEmpty { blocks.append(.facts(ahead)) }
    return PaneContent(
      indicator: "uasc_number", title: title, shortTitle: shortTitle,
      headline: headline(history, threshold), blocks: blocks)
  }

  private static func headline(_ history: History, _ threshold: ThresholdStanding) -> String {
    guard let latest = history.latest, let value = latest.value else {
      return "The number of unaccompanied children is \(history.latest?.absence?.sentence ?? "not available")."
    }
    return threshold.sentence.map { $0 + "." }
      ?? "\(Wording.plural(value, "unaccompanied child", "unaccompanied children")) in our care; no threshold is known."
  }

  /// Transfers and those about to turn 18; what is of one other period says so once.
  private static func flows(_ view: Viewpoint, beside period: Period?) -> [Fact] {
    let turning = "turn 18 in a year"
    let found = [("uasc_nts_in", "in"), ("uasc_nts_out", "out"), ("uasc_turning_18", turning)]
      .compactMap { id, label in view.history(id).latest.map { (label: label, figure: $0) } }
      .filter { (entry: (label: String, figure: Figure)) -> Bool in
        guard entry.label == turning, let outlook = view.outlook, outlook.unaccompanied != nil else { return true }
        // The line that looks ahead says it by 3, 6 and 12 months.
        return entry.figure.period.lastDay > outlook.asAt
      }
    let ours = found.filter { $0.figure.period.lastDay == period?.lastDay }
    let others = found.filter { $0.figure.period.lastDay != period?.lastDay }
    func text(_ entries: [(label: String, figure: Figure)]) -> String {
      let transfers = entries.filter { $0.label != turning }.map { "\($0.label) \(FigureText.figure($0.figure, unit: .count))" }
      let ageing = entries.filter { $0.label == turning }.map { "\(FigureText.figure($0.figure, unit: .count)) \(turning)" }
      return ((transfers.isEmpty ? [] : ["transfers " + transfers.joined(separator: ", ")]) + ageing).joined(separator: " · ")
    }
    func spoken(_ entry: (label: String, figure: Figure)) -> String {
      let number = entry.figure.value.map { Wording.plural($0, "child", "children") }
      let status = entry.figure.value == nil || entry.figure.status == .final ? "" : ", \(entry.figure.status.id)"
      switch (entry.label == turning, number) {
      case (true, let number?): return "\(number) will turn 18 within a year\(status)"
      case (true, nil): return "children who turn 18 within a year: \(entry.figure.absence?.sentence ?? "not known")"
      case (false, let number?): return "\(number) transferred \(entry.label) under the scheme\(status)"
      case (false, nil): return "transfers \(entry.label): \(entry.figure.absence?.sentence ?? "not known")"
      }
    }
    func fact(_ entries: [(label: String, figure: Figure)]) -> [Fact] {
      guard let period = entries.first?.figure.period.canonicalLabel else { return [] }
      return [Fact("\(period):", text(entries), spoken: "\(period): \(entries.map(spoken).joined(separator: "; "))")]
    }
    var facts = fact(ours)
    for other in Set(others.map(\.figure.period)).sorted().reversed() { facts += fact(others.filter { $0.figure.period == other }) }
    return facts
  }
}
