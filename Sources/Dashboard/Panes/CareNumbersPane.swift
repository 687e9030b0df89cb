internal import CareModel

/// Pane 1: how many children are in our care, which way that is going, and whether through the front door or the back.
enum CareNumbersPane {
  static let title = "Children in our care"
  static let shortTitle = "In our care"

  static func content(_ view: Viewpoint) -> PaneContent? {
    guard let number = view.assessment("cla_number"), number.figure != nil else { return nil }
    let history = view.history("cla_number")
    let flow = Flow(view, history)
    var blocks: [PaneContent.Block] = [.figure(view.measure(number, change: changes(view, history)))]
    if let rate = view.measure("cla_rate", label: "per 10,000"), rate.period != nil {
      blocks.append(.facts(facts(rate, beside: number)))
    }
    blocks += Viewpoint.blocks(view.trend("cla_number"), of: number.figure)
    if let flow { blocks.append(.facts([flow.fact])) }
    return PaneContent(
      indicator: "cla_number", title: title, shortTitle: shortTitle,
      headline: headline(view, history, flow), blocks: blocks)
  }

  /// `3 fewer than last month`; the longer comparison is the headline's.
  private static func changes(_ view: Viewpoint, _ history: History) -> String? {
    guard let kind = history.kind else { return nil }
    var parts: [String] = []
    if let change = history.change(over: 1), kind != .day {
      parts.append(Wording.change(change, since: view.before(kind), unit: .count))
    }
    if kind == .quarter, let change = history.change(over: 4) {
      parts.append(Wording.change(change, since: "a year before", unit: .count))
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func headline(_ view: Viewpoint, _ history: History, _ flow: Flow?) -> String {
    guard let latest = history.latest, let value = latest.value else {
      return "The number of children in our care is \(history.latest?.absence?.sentence ?? "not available")."
    }
    let steps = history.kind == .month ? 3 : 1
    let before = history.kind == .month ? "3 months before" : view.before(latest.period.kind)
    guard latest.period.kind != .day, let change = history.change(over: steps) else {
      return "\(FigureText.whole(value)) children in our care \(FigureSentence.when(latest.period, .date))."
    }
    let words = Wording.sentence(Wording.change(change, since: before, unit: .count))
    guard let flow, flow.isOurs, flow.months == steps || flow.kind == latest.period.kind else {
      // Without flows the change stands beside the number already.
      return steps == 1 ? "\(FigureText.whole(value)) children in our care \(FigureSentence.when(latest.period, .date))." : "\(words)."
    }
    return "\(words); \(flow.words)."
  }

  private static func facts(_ rate: Measure, beside number: CareModel.Assessment) -> [Fact] {
    let status = FigureStatus.word(ofMark: rate.mark).map { ", \($0)" } ?? ""
    let value = rate.absence.map { "children in our care per 10,000 under 18: \($0)" } ?? "\(rate.number) children in our care per 10,000 under 18"
    let own = Fact(
      "per 10,000", rate.number + (rate.mark.isEmpty ? "" : " " + rate.mark),
      note: rate.period == number.figure?.period ? "" : rate.period?.axisLabel ?? "",
      spoken: Wording.sentence(value) + (rate.period.map { ", \($0.label)" } ?? "") + status)
    // Comparators of one other period say it once.
    let comparators = rate.comparators.filter { $0.kind != .region }
    let periods = Set(comparators.map { $0.otherPeriod })
    guard periods.count == 1, let period = periods.first ?? nil else {
      return [own] + comparators.map { beside in
        Fact(beside.label, beside.value, note: beside.otherPeriod?.axisLabel ?? "", spoken: "\(beside.label): \(beside.value) per 10,000" + (beside.otherPeriod.map { ", \($0.label)" } ?? ""))
      }
    }
    return [own, Fact("\(period.axisLabel):", comparators.map { "\($0.label) \($0.value)" }.joined(separator: ", "),
      spoken: "Per 10,000 in \(period.label): " + comparators.map { "\($0.label) \($0.value)" }.joined(separator: ", "))]
  }

  /// Who came and who went over the time that the change is taken over.
  private struct Flow {
    let started: Double
    let ceased: Double
    let months: Int
    let kind: Period.Kind
    let period: Period
    let isOurs: Bool

    init?(_ view: Viewpoint, _ number: History) {
      let (came, went) = (view.history("cla_started"), view.history("cla_ceased"))
      guard let period = came.points.last?.period, went.points.last?.period == period else { return nil }
      if period.kind == .month, let started = came.sum(of: 3), let ceased = went.sum(of: 3) {
        (self.started, self.ceased, months) = (started, ceased, 3)
      } else if let started = came.latest?.value, let ceased = went.latest?.value {
        (self.started, self.ceased, months) = (started, ceased, 1)
      } else {
        return nil
      }
      kind = period.kind
      self.period = period
      isOurs = number.points.last?.period == period
    }

    var words: String { "\(FigureText.whole(started)) started, \(FigureText.whole(ceased)) ceased" }

    var fact: Fact {
      let net = FigureText.change(started - ceased, unit: .count)
      let time = kind == .month && months == 3 ? "3 months to \(period.label)" : period.label
      return Fact(
        "", "started \(FigureText.whole(started)) − ceased \(FigureText.whole(ceased)) = net \(net)", note: time,
        spoken: "\(Wording.plural(started, "child", "children")) started to be looked after and \(FigureText.whole(ceased)) ceased in \(kind == .month && months == 3 ? "the " : "")\(time): net \(net)")
    }
  }
}
