internal import Board
internal import CareModel
internal import Statistics

/// What a comparison says, in sentences a panel can repeat.
struct CompareWording {
  private let peers: PeerComparison
  private let name: String
  /// Ours of the same time of year as far back as six years, oldest first.
  private let years: [Figure]

  init(_ peers: PeerComparison, name: String, years: [Figure]) {
    self.peers = peers
    self.name = name
    self.years = years
  }

  private var unit: Indicator.Unit { peers.indicator.unit }

  var sentences: [String] {
    [ours, counting, small, neighbours, pooled, elsewhere, rank, band, yearEarlier, peak].compactMap { $0 }.map(Wording.sentence)
  }

  var notes: [String] { [period, missing, intervals, allAuthorities].compactMap { $0 } }

  // MARK: What may be said

  private var ours: String? {
    guard let figure = peers.ours.figure, figure.value != nil else {
      let why = peers.ours.figure?.absence?.sentence ?? "we have no figure for \(peers.period.label)"
      let latest = peers.latest.flatMap { $0.value == nil || $0.period == peers.period ? nil : $0 }.map {
        "; ours of \($0.period.label), \(FigureText.figure($0, unit: unit)), is of another period and is not compared"
      }
      return "\(name): \(why)\(latest ?? "")."
    }
    let counts = CompareWording.counts(peers.ours)
    let interval = peers.ours.interval.map { "chance alone would allow \(CompareWording.between($0, unit))" }
    let aside = [counts.isEmpty ? nil : counts, interval].compactMap { $0 }.joined(separator: "; ")
    let status = figure.status == .provisional ? ", provisional" : figure.status == .estimated ? ", estimated" : ""
    return "\(name): \(FigureText.figure(figure, unit: unit))\(status)\(aside.isEmpty ? "" : " (\(aside))")."
  }

  private var counting: String? {
    unit == .count ? "a count follows the size of an area: there is no better or worse in it and no rank; compare a rate or a share." : nil
  }

  /// Too few behind our figure for any verdict: said once, and not again for each comparator.
  private var isSmall: Bool { peers.ours.ratio?.isSmallCohort ?? false }

  private var small: String? {
    if isSmall { return "no verdict, no band, and not ranked: \(Refusal.smallCohort.sentence)." }
    guard unit.isPercentage || unit == .ratePer10000 || unit == .ratePer1000, peers.ours.value != nil, peers.ours.ratio == nil else { return nil }
    return "no verdict and no band: chance cannot be weighed, for \(Refusal.noCounts.sentence)."
  }

  private var neighbours: String? {
    guard unit != .count else { return nil }
    guard !peers.neighbours.isEmpty else { return "no statistical neighbours are known for \(name)." }
    guard let median = peers.median.value else {
      let given = peers.neighbours.count - peers.missing.count
      let have = given == 0 ? "none" : "\(given)"
      return "not compared with neighbours: \(have) of \(peers.neighbours.count) \(given < 2 ? "has" : "have") a figure, and fewer than six in ten is too few."
    }
    let text = "the neighbours' median of \(CompareWording.short(median, unit))"
    return verdict(.neighbours, of: text, given: "\(peers.neighbours.count - peers.missing.count) of \(peers.neighbours.count) gave a figure")
  }

  private var pooled: String? {
    guard let median = peers.median.value, let pooled = peers.pooled, unit != .count, !isSmall,
      CompareWording.short(median, unit) != CompareWording.short(pooled, unit)
    else { return nil }
    let place: String =
      switch peers.funnel {
      case .within: "; ours lies within what chance allows around it"
      case .low(let confidence): "; ours lies below what chance allows around it\(confidence == .ninetyFive ? "" : ", clearly")"
      case .high(let confidence): "; ours lies above what chance allows around it\(confidence == .ninetyFive ? "" : ", clearly")"
      case nil: ""
      }
    return "all neighbours' children together, \(CompareWording.short(pooled, unit))\(place)."
  }

  private var elsewhere: String? {
    guard unit != .count else { return nil }
    let parts = [(Comparator.Kind.region, peers.region), (.england, peers.england)].compactMap { kind, peer -> String? in
      guard let peer else { return nil }
      guard let figure = peer.figure, figure.value != nil else {
        return "\(peer.name): \(peer.figure?.absence?.sentence ?? "no figure")."
      }
      return Wording.sentence(verdict(kind, of: "\(peer.name), \(CompareWording.text(peer, figure, unit))", given: nil))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func verdict(_ kind: Comparator.Kind, of text: String, given: String?) -> String {
    let tail = given.map { " (\($0))" } ?? ""
    switch peers.verdicts[kind] {
    case .found(let comparison):
      let words = comparison.words
      return words == "similar" ? "similar to \(text)\(tail): the difference could be chance." : "\(words) than \(text)\(tail)."
    case .notAssessed(.noFigure), .notAssessed(.smallCohort), .notAssessed(.noCounts): return "\(text)\(tail)."
    case .notAssessed(let refusal): return "beside \(text)\(tail): no word of better or worse, for \(refusal.sentence)."
    case nil: return "\(text)\(tail)."
    }
  }

  private var rank: String? {
    guard unit != .count, !isSmall else { return nil }
    switch peers.standing {
    case .found(let standing):
      let range: String =
        switch standing.range {
        case .found(let range): "; chance allows \(range.sentence)"
        case .notAssessed(.noCounts): "; chance cannot be weighed"
        case .notAssessed(let refusal): "; how far chance allows cannot be said, for \(refusal.sentence)"
        }
      return "\(standing.rank.sentence)\(range)."
    case .notAssessed(.noFigure), .notAssessed(.noComparator): return nil
    case .notAssessed(let refusal): return "not ranked: \(refusal.sentence)."
    }
  }

  private var band: String? {
    guard let standing = peers.standing.value, peers.ours.ratio != nil else { return nil }
    switch standing.band {
    case .found(let band):
      let words = [QuartileBand.a: "best", .b: "second", .c: "third", .d: "worst"][band] ?? ""
      let tie = peers.ours.value.map(standing.quartiles.isTied) == true ? ", tied at the cut" : ""
      return "band \(band.rawValue), the \(words) quarter\(tie)."
    case .notAssessed(.couldBeChance): return "no A–D band: chance alone could put it in more than one quarter."
    case .notAssessed(let refusal): return "no A–D band: \(refusal.sentence)."
    }
  }

  private var yearEarlier: String? {
    guard let now = peers.ours.value, let before = peers.yearEarlier.figure, let then = before.value, unit != .count else { return nil }
    let counts = CompareWording.counts(peers.yearEarlier)
    let denominator = [peers.ours.figure?.denominator, before.denominator].compactMap { $0 }.min()
    let change = Wording.difference(now - then, unit: unit, denominator: denominator)
    let certainty: String =
      switch peers.distinction {
      case .found(let distinction): change == "no change" ? "" : ": \(distinction.sentence)"
      case .notAssessed: ""
      }
    return "a year before, \(before.period.label), it was \(FigureText.figure(before, unit: unit))\(counts.isEmpty ? "" : " (\(counts))"); now \(change)\(certainty)."
  }

  /// The fall (or rise) from the best there was, with the counts of both ends.
  private var peak: String? {
    guard let now = peers.ours.value, let peer = peers.peak, let best = peer.figure, let then = best.value else { return nil }
    let counts = CompareWording.counts(peer)
    let change = Wording.difference(now - then, unit: unit, denominator: [peers.ours.figure?.denominator, best.denominator].compactMap { $0 }.min())
    let certainty = peers.sincePeak.value.map { ": \($0.sentence)" } ?? ""
    return "\(span) was \(FigureText.figure(best, unit: unit))\(counts.isEmpty ? "" : " (\(counts))") \(best.period.inSentence); now \(change)\(certainty)."
  }

  /// Of which figures it is the best: no board may be told of years that it has not got.
  private var span: String {
    guard years.count < 6, let first = years.first, let last = years.last else { return "its best in six years" }
    return "the best of the \(years.count) figures from \(first.period.label) to \(last.period.label), a year apart,"
  }

  // MARK: What must be known

  private var period: String? {
    guard let latest = peers.latest, latest.period.lastDay > peers.period.lastDay, latest.value != nil, peers.ours.value != nil else { return nil }
    let own = peers.ours.figure.map { $0.period == peers.period ? "" : ", ours that of \($0.period.label)" } ?? ""
    return "All figures are of \(peers.period.label)\(own), the latest of our comparators. Our own latest is \(FigureText.figure(latest, unit: unit)) \(latest.period.inSentence)."
  }

  private var missing: String? {
    guard !peers.missing.isEmpty else { return nil }
    let names = peers.missing.map { peer in
      "\(peer.name) (\(peer.figure?.absence?.sentence ?? "no figure for \(peers.period.label)"))"
    }
    return "Left out, and not counted as nought: \(Wording.list(names))."
  }

  private var intervals: String? {
    guard unit != .count else { return nil }
    let all = [peers.ours] + peers.neighbours + peers.others
    let rounded = all.filter { $0.value != nil && $0.ratio == nil }
    guard !rounded.isEmpty else { return nil }
    return rounded.count == all.count { $0.value != nil }
      ? "No intervals: only rounded figures are known, not the counts behind them."
      : "No interval where only a rounded figure is known: \(Wording.list(rounded.map(\.name)))."
  }

  private var allAuthorities: String? {
    guard let quartiles = peers.quartiles.value, quartiles.count > peers.neighbours.count + 1 else { return nil }
    let cuts = [quartiles.lowest, quartiles.first, quartiles.middle, quartiles.third, quartiles.highest]
      .map { CompareWording.short($0, unit) }
    return "All \(quartiles.count) authorities with data: lowest \(cuts[0]), quartiles \(cuts[1]), \(cuts[2]) and \(cuts[3]), highest \(cuts[4])."
  }

  // MARK: Numbers

  static func counts(_ peer: PeerComparison.Peer) -> String {
    guard let ratio = peer.ratio else { return "" }
    return "\(FigureText.whole(Double(ratio.numerator))) of \(FigureText.whole(Double(ratio.denominator)))"
  }

  /// With a decimal only where the counts are known: what a publisher rounded is not to look finer than it is.
  static func text(_ peer: PeerComparison.Peer, _ figure: Figure, _ unit: Indicator.Unit) -> String {
    guard let value = figure.value, peer.ratio == nil, unit.isPercentage || unit == .average else { return FigureText.figure(figure, unit: unit) }
    return short(value, unit)
  }

  static func short(_ value: Double, _ unit: Indicator.Unit) -> String {
    guard unit != .wholePercent else { return FigureText.value(value, unit: unit) }
    return FigureText.decimal(value, places: value == value.rounded() ? 0 : 1) + FigureText.sign(unit)
  }

  static func range(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    "\(FigureText.whole(range.lowerBound))–\(FigureText.whole(range.upperBound))" + FigureText.sign(unit)
  }

  static func between(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    func text(_ value: Double) -> String { FigureText.decimal(value, places: unit == .wholePercent ? 0 : 1) + FigureText.sign(unit) }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }
}
