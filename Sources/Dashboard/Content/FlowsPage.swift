internal import Board
internal import CareModel
internal import Statistics

/// Started, ceased and the number looked after over the same time: why the number moved.
struct FlowsPage: Sendable {
  /// From one day's number to another's: what came, what went, and what neither explains.
  struct Bridge: Hashable, Sendable {
    /// "since the quarter end", "since the year end".
    let title: String
    let from: Period
    let to: Period
    let then: Double
    let now: Double
    /// Nil where a period between has no figure.
    let started: Double?
    let ceased: Double?
    /// Of as long a time just before; nil where it is not known whole.
    let startedBefore: Double?
    let ceasedBefore: Double?
    /// Whether one of the periods between is hidden, so that the sum is too.
    let hidesStarted: Bool
    let hidesCeased: Bool
    /// How many periods lie between, and what one is called.
    let periods: Int

    var change: Double { now - then }

    /// now − (then + started − ceased); nil where a flow is not known.
    var remainder: Double? {
      guard let started, let ceased else { return nil }
      return now - (then + started - ceased)
    }
  }

  /// A number of a table, or why there is none.
  struct Amount: Hashable, Sendable {
    static let none = Amount(value: nil, isHidden: false)

    let value: Double?
    let isHidden: Bool

    /// `12`, `[c]`, or a dash where nobody knows.
    var text: String { value.map(FigureText.whole) ?? (isHidden ? Absence.suppressed.symbol : "–") }

    /// "12 started"; "started: hidden so that nobody can be recognised"; nil where nobody knows.
    func told(_ word: String) -> String? {
      value.map { "\(FigureText.whole($0)) \(word)" } ?? (isHidden ? "\(word): \(Absence.suppressed.sentence)" : nil)
    }
  }

  /// One group's part in the flows of a bridge.
  struct GroupRow: Hashable, Sendable {
    let title: String
    let then: Amount
    let started: Amount
    let ceased: Amount
    let now: Amount
    /// Ceased in as long a time before, for reasons.
    let before: Amount

    /// Whether anything of it is hidden.
    var isPartial: Bool { [then, started, ceased, now, before].contains(where: \.isHidden) }
  }

  let bridges: [Bridge]
  let headline: String
  /// Why each bridge's number moved, what does not add up, fewest and most.
  let sentences: [String]
  let number: Trend?
  let flows: Trend?
  let byAge: [GroupRow]
  let byUASC: [GroupRow]
  let byReason: [GroupRow]
  /// "3 months to Sep 2024": the time the tables are of; empty where there is none.
  let span: String
  let commentary: [Fact]

  init?(_ view: Viewpoint) {
    let number = view.history("cla_number")
    let started = view.history("cla_started")
    let ceased = view.history("cla_ceased")
    guard number.latest != nil || started.latest != nil || ceased.latest != nil else { return nil }
    let reading = FlowsReading(view, number, started, ceased)
    bridges = reading.bridges
    let wording = FlowsWording(reading, view)
    headline = wording.headline
    sentences = wording.sentences
    self.number = view.trend("cla_number")
    flows = FlowsPage.flows(view, started, ceased)
    let bridge = bridges.first
    span = bridge.map { reading.span($0) } ?? ""
    byAge = reading.groups("age", of: bridge)
    byUASC = reading.groups("uasc", of: bridge)
    byReason = reading.reasons(of: bridge)
    commentary = view.papers.commentary
      .filter { ["cla_number", "cla_started", "cla_ceased", "ceased_by_reason", "cla_net_change"].contains($0.indicator) }
      .map { note in
        Fact([note.period?.label, view.snapshot.catalogue[note.indicator]?.shortTitle].compactMap { $0 }.joined(separator: ", "), note.text)
      }
  }

  private static func flows(_ view: Viewpoint, _ started: History, _ ceased: History) -> Trend? {
    guard let kind = started.kind ?? ceased.kind else { return nil }
    let points = started.points.count >= ceased.points.count ? started.points : ceased.points
    let periods = points.map(\.period).suffix(Viewpoint.longestTrend).filter { $0.kind == kind }
    guard periods.count > 1 else { return nil }
    let lines = [("started", Role.series1, started), ("ceased", .series2, ceased)].map { name, role, history in
      view.line(periods.map { ($0, history.figure($0)) }, name: name, role: role)
    }
    let trend = Trend(unit: .count, periods: Array(periods), lines: lines)
    return trend.isEmpty ? nil : trend
  }
}
