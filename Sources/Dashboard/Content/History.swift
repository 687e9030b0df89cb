internal import CareModel

/// One figure a period, oldest first, with a place kept for every gap; it ends with the figure looked at.
struct History {
  let points: [(period: Period, figure: Figure?)]

  static let none = History(points: [])

  var latest: Figure? { points.last?.figure }

  var kind: Period.Kind? { points.last?.period.kind }

  /// The figure so many periods before the latest.
  func figure(back steps: Int) -> Figure? {
    let place = points.count - 1 - steps
    guard points.indices.contains(place), let latest = points.last?.period,
      points[place].period == latest.advanced(by: -steps)
    else { return nil }
    return points[place].figure
  }

  func figure(_ period: Period) -> Figure? { points.last { $0.period == period }?.figure }

  /// The change over `steps` periods; nil where either end has no value.
  func change(over steps: Int) -> Double? {
    guard let now = latest?.value, let then = figure(back: steps)?.value else { return nil }
    return now - then
  }

  /// The change to `period` from `steps` periods before it; nil where either end has no value.
  func change(to period: Period, over steps: Int) -> Double? {
    guard let now = figure(period)?.value, let then = figure(period.advanced(by: -steps))?.value else { return nil }
    return now - then
  }

  /// The sum of the latest `count` periods; nil where one has no value.
  func sum(of count: Int) -> Double? {
    var total = 0.0
    for step in 0..<count {
      guard let value = figure(back: step)?.value else { return nil }
      total += value
    }
    return total
  }
}
