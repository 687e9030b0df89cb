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
  public subscript(period: Period) -> Figure? { first { $0.period == period } }

  /// One place for every period from first to last, nil where the file has a gap (statistics.md section 2.2).
  public func withGaps() -> [(period: Period, figure: Figure?)] {
    guard let first = first?.period, let last = last?.period, first.kind != .day,
      let steps = first.distance(to: last), steps >= count - 1
    else { return map { ($0.period, $0) } }
    var found = Dictionary(map { ($0.period, $0) }, uniquingKeysWith: { $1 })
    return (0...steps).map { step in
      let period = first.advanced(by: step)
      return (period, found.removeValue(forKey: period))
    }
  }
}
