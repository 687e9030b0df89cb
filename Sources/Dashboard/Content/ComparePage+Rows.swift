internal import Board
internal import CareModel
internal import Statistics

extension ComparePage {
  init?(_ id: Indicator.ID, _ view: Viewpoint, _ comparing: Comparing) {
    guard let peers = view.snapshot.peers(id, area: view.area, asOf: view.period, others: comparing.others) else { return nil }
    let indicator = peers.indicator
    let wording = CompareWording(peers, name: view.areaName(view.area), years: ComparePage.years(peers, view))
    self.id = id
    title = indicator.title
    unit = indicator.unit
    shortTitle = indicator.shortTitle
    trend = view.trend(id, comparators: true)
    let order = indicator.direction == .increase || indicator.direction == .decrease || comparing.order == .nearness
      ? comparing.order.words : "highest first"
    subtitle = ([peers.period.label] + (peers.model.map { ["neighbours: \($0)"] } ?? []) + [order]).joined(separator: " · ")
    let ours = ComparePage.row(peers.ours, .ours, peers)
    let others = peers.neighbours.map { ComparePage.row($0, .neighbour, peers) }
      + peers.others.map { ComparePage.row($0, .beside, peers) }
    switch comparing.order {
    case .nearness: areas = [ours] + others
    case .value: areas = ComparePage.byValue([ours] + others, lowestFirst: indicator.direction == .decrease)
    }
    groups = ComparePage.groups(peers)
    sentences = wording.sentences
    notes = wording.notes
  }

  /// Our figures of the period and of the same time of year before it, as far back as a best is looked for and the definition holds.
  private static func years(_ peers: PeerComparison, _ view: Viewpoint) -> [Figure] {
    let definition = view.snapshot.profile.rebases[peers.indicator.id]?.filter { $0.isDefinition && $0.from <= peers.period.lastDay }.map(\.from).max()
    let periods = (0...6).reversed().map { peers.period.advanced(by: -$0 * peers.period.kind.frequencyInAYear) }
    return periods.compactMap { period in
      guard definition.map({ period.lastDay >= $0 }) ?? true else { return nil }
      return view.snapshot.ours(peers.indicator, view.area, beside: period).flatMap { $0.value == nil ? nil : $0 }
    }
  }

  private static func byValue(_ rows: [Row], lowestFirst: Bool) -> [Row] {
    let given = rows.filter { $0.value != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.value ?? 0, right.element.value ?? 0)
      if one == other { return left.offset < right.offset }
      return lowestFirst ? one < other : one > other
    }
    return given.map(\.element) + rows.filter { $0.value == nil }
  }

  private static func row(_ peer: PeerComparison.Peer, _ kind: Row.Kind, _ peers: PeerComparison) -> Row {
    let unit = peers.indicator.unit
    let figure = peer.figure
    return Row(
      id: peer.id.text, kind: kind, name: peer.name, value: peer.value, interval: peer.interval, band: nil,
      figure: figure.map { CompareWording.text(peer, $0, unit).dropping(FigureText.suffix(unit), unit) } ?? "–",
      counts: peer.value == nil ? "" : CompareWording.counts(peer),
      range: peer.interval.map { CompareWording.range($0, unit) } ?? "",
      absence: peer.value != nil ? nil : figure?.absence?.sentence ?? "no figure for \(peers.period.label)")
  }

  private static func groups(_ peers: PeerComparison) -> [Row] {
    let unit = peers.indicator.unit
    func group(_ id: String, _ kind: Row.Kind, _ name: String, _ value: Double, _ range: ClosedRange<Double>? = nil, _ band: ClosedRange<Double>? = nil) -> Row {
      Row(
        id: id, kind: kind, name: name, value: value, interval: range, band: band, figure: CompareWording.short(value, unit),
        counts: "", range: "", absence: nil)
    }
    var rows: [Row] = []
    if unit != .count {
      if let median = peers.median.value { rows.append(group("median", .median, "neighbours' median", median)) }
      if let pooled = peers.pooled, peers.median.value.map({ CompareWording.short($0, unit) }) != CompareWording.short(pooled, unit) { rows.append(group("pooled", .pooled, "neighbours pooled", pooled)) }
    }
    if unit != .count {
      if let region = peers.region { rows.append(row(region, .region, peers)) }
      if let england = peers.england { rows.append(row(england, .england, peers)) }
    }
    if let quartiles = peers.quartiles.value, quartiles.count > peers.neighbours.count + 1 {
      rows.append(
        group(
          "all", .all, "all \(quartiles.count) authorities", quartiles.middle, quartiles.lowest...quartiles.highest,
          quartiles.first...quartiles.third))
    }
    return rows
  }
}

extension String {
  /// Without a unit that the whole screen shares and that is longer than a sign.
  fileprivate func dropping(_ suffix: String, _ unit: Indicator.Unit) -> String {
    unit.isPercentage || suffix.isEmpty || !hasSuffix(suffix) ? self : String(dropLast(suffix.count))
  }
}
