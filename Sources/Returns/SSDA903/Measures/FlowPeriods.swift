import CareModel

/// The months, quarters and years that are covered whole, in which starts and ends are counted.
struct FlowPeriods {
  /// The periods of one kind, in order.
  struct Row {
    /// The column of the first of them.
    let offset: Int
    let firstDays: [Int32]
    let lastDays: [Int32]
    private let ending: DayTable

    init(offset: Int, periods: [Period]) {
      self.offset = offset
      firstDays = periods.map { Int32(clamping: $0.firstDay.number) }
      lastDays = periods.map { Int32(clamping: $0.lastDay.number) }
      ending = DayTable(lastDays)
    }

    /// The number of the period in which a day falls; nil where none does.
    @inline(__always)
    func index(of day: Int32) -> Int? {
      let index = Int(ending[day])
      return index < lastDays.count && firstDays[index] <= day ? index : nil
    }

    /// The periods that have a day from `from` to `to`, both included.
    func indices(from: Int32, to: Int32) -> Range<Int> {
      guard from <= to else { return 0..<0 }
      let first = Int(ending[from])
      var last = Int(ending[to])
      if last >= lastDays.count || firstDays[last] > to { last -= 1 }
      return first <= last ? first..<last + 1 : 0..<0
    }
  }

  let periods: [Period]
  let rows: [Row]

  init(_ coverage: [ClosedRange<Int32>]) {
    var periods: [Period] = []
    var rows: [Row] = []
    for kind in [Period.Kind.month, .quarter, .financialYear] {
      var own: [Period] = []
      for range in coverage {
        var period = Period(kind: kind, containing: Day(number: Int(range.lowerBound)))
        while period.lastDay.number <= Int(range.upperBound) {
          if period.firstDay.number >= Int(range.lowerBound) { own.append(period) }
          period = period.advanced(by: 1)
        }
      }
      rows.append(Row(offset: periods.count, periods: own))
      periods += own
    }
    self.periods = periods
    self.rows = rows
  }
}
