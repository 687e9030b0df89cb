internal import Board
internal import CareModel
internal import Returns

/// The number of unaccompanied children against the National Transfer Scheme threshold: how far over or under, since when, and before.
struct ThresholdStanding {
  struct Limit {
    let children: Double
    /// Whence it is: "set by the board from 1 Apr 2023".
    let rule: String
  }

  private let view: Viewpoint
  private let history: History

  init(_ view: Viewpoint) {
    self.view = view
    history = view.history("uasc_number")
  }

  /// What the threshold is on a day; nil where none is known.
  func limit(on day: Day) -> Limit? {
    view.snapshot.threshold(of: view.area, on: day).map { Limit(children: Double($0.children), rule: $0.rule) }
  }

  /// The threshold that holds for the latest figure; nil where there is no figure or none is known.
  var latest: Limit? { history.latest.flatMap { $0.value == nil ? nil : limit(on: $0.period.lastDay) } }

  /// "46 against a threshold of 44: 2 over, since Aug 2024"; nil where there is no figure or no threshold.
  var sentence: String? {
    guard let latest = history.latest, let value = latest.value, let limit = limit(on: latest.period.lastDay)?.children else { return nil }
    let over = value - limit
    let place = "\(FigureText.whole(value)) against a threshold of \(FigureText.whole(limit))"
    guard over > 0 else { return over == 0 ? "\(place): at the threshold" : "\(place): room for \(FigureText.whole(-over)) more" }
    var since = latest.period
    for point in history.points.reversed() {
      guard isOver(point) == true else { break }
      since = point.period
    }
    return "\(place): \(FigureText.whole(over)) over, since \(since.label)"
  }

  /// The last stretch over the threshold that has ended, since the sentence tells only of now.
  var over: [Fact] {
    let known = history.points.filter { $0.figure?.value != nil }
    let isOver = known.map { self.isOver($0) ?? false }
    guard let under = isOver.lastIndex(of: false), let end = isOver[..<under].lastIndex(of: true) else { return [] }
    let start = isOver[..<end].lastIndex(of: false).map { $0 + 1 } ?? 0
    let (first, last) = (known[start].period.label, known[end].period.label)
    return [Fact(isOver.last == true ? "over before:" : "last over:", first == last ? first : "\(first) to \(last)")]
  }

  /// A trend of the number with the threshold as its second line.
  func added(to trend: Trend) -> Trend {
    let limits = trend.periods.map { limit(on: $0.lastDay)?.children }
    guard limits.contains(where: { $0 != nil }) else { return trend }
    let line = Trend.Line(name: "threshold", role: .threshold, values: limits, isStepped: true)
    var both = Trend(
      unit: trend.unit, periods: trend.periods, lines: Array(trend.lines.prefix(1)) + [line] + trend.lines.dropFirst(), target: trend.target)
    both.noun = trend.noun
    both.estimates = trend.estimates
    both.isPart = trend.isPart
    return both
  }

  private func isOver(_ point: (period: Period, figure: Figure?)) -> Bool? {
    guard let value = point.figure?.value, let limit = limit(on: point.period.lastDay)?.children else { return nil }
    return value > limit
  }
}
