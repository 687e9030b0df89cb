import CareModel

/// The dates on which children are counted: the last day of every month covered, and of the month before.
struct MeasureDates {
  let days: [Int32]
  /// The first day of the twelve months that end on each date.
  let firstDays: [Int32]
  /// Whether those twelve months are covered.
  let hasWindow: [Bool]
  /// What each date is the end of.
  let periods: [[Period]]
  private let following: DayTable
  private let followingWindow: DayTable

  init(_ coverage: [ClosedRange<Int32>], extra: [Int32], months: Int) {
    var dated: [Int32: Bool] = [:]
    for range in coverage {
      // Who was looked after on the day before is in the return too: they are in care on its first day.
      var day = range.lowerBound - 1
      if dated[day] == nil { dated[day] = false }
      while true {
        day = CivilDay.lastOfMonth(day + 1)
        guard day <= range.upperBound else { break }
        dated[day] = CivilDay.firstDayOfMonths(months, endingOn: day) >= range.lowerBound
      }
      for day in extra where day >= range.lowerBound - 1 && day <= range.upperBound && dated[day] == nil {
        dated[day] = CivilDay.firstDayOfMonths(months, endingOn: day) >= range.lowerBound
      }
      if dated[range.upperBound] == nil {
        dated[range.upperBound] = CivilDay.firstDayOfMonths(months, endingOn: range.upperBound) >= range.lowerBound
      }
    }
    days = dated.keys.sorted()
    hasWindow = days.map { dated[$0] ?? false }
    firstDays = days.map { CivilDay.firstDayOfMonths(months, endingOn: $0) }
    periods = days.map { number in
      let day = Day(number: Int(number))
      let ends = [Period.Kind.month, .quarter, .financialYear].compactMap { Period(kind: $0, endingOn: day) }
      return ends.isEmpty ? [.day(day)] : ends
    }
    following = DayTable(days)
    followingWindow = DayTable(firstDays)
  }

  var count: Int { days.count }

  /// The first date that is `day` or later.
  @inline(__always)
  func index(_ day: Int32) -> Int32 { following[day] }

  /// The first date whose twelve months begin on `day` or later.
  @inline(__always)
  func windowIndex(_ day: Int32) -> Int32 { followingWindow[day] }

  /// The number of a date that is one of these.
  func place(of day: Int32) -> Int? {
    let index = Int(following[day])
    return index < days.count && days[index] == day ? index : nil
  }

  /// The first date from which `day` is no more than `months` months ahead.
  func indexAhead(_ day: Int32, months: Int) -> Int32 {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if CivilDay.ahead(months, of: days[middle]) >= day { high = middle } else { low = middle + 1 }
    }
    return Int32(low)
  }
}
