/// The figures of one indicator, area and category over time: a view of the store, one element a period that has a figure.
public struct Series: RandomAccessCollection, Sendable {
  private let store: Figures
  private let range: Range<Int>

  init(_ store: Figures, _ range: Range<Int>) {
    self.store = store
    self.range = range
  }

  public var startIndex: Int { range.lowerBound }
  public var endIndex: Int { range.upperBound }

  public subscript(position: Int) -> Figure {
    store.figures[position].figure(period: store.keys[position].period)
  }

  /// The figure of the latest period not after `period`'s end.
  public func latest(upTo period: Period) -> Figure? {
    last { $0.period.lastDay <= period.lastDay }
  }

  /// The figure of exactly one period.
  public subscript(period: Period) -> Figure? {
    guard let first = range.first, let key = store.keys[first].sibling(period) else { return nil }
    let place = store.lowerBound(key.bits, from: first)
    return range.contains(place) && store.keys[place] == key ? self[place] : nil
  }

  /// What earlier releases gave for the figure at a position, latest first.
  public func revisions(at position: Int) -> [Figure] {
    store.superseded.isEmpty ? [] : store.revisions(at: position)
  }

  /// One place for every period from first to last, nil where the file has a gap (statistics.md section 2.2).
  public func withGaps() -> [(period: Period, figure: Figure?)] {
    guard let first = first?.period, let last = last?.period, first.kind != .day,
      let steps = first.distance(to: last), steps >= count - 1
    else { return map { ($0.period, $0) } }
    // Both run in order of time, so one look at the next figure tells whether a period has one.
    var next = startIndex
    return (0...steps).map { step in
      let period = first.advanced(by: step)
      guard next < endIndex, store.keys[next].lastDay == period.lastDay else { return (period, nil) }
      defer { next += 1 }
      return (period, store.figures[next].figure(period: period))
    }
  }
}
