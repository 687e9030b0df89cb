/// When reviews are due, and when they were held.
struct ReviewTimetable {
  /// One review that fell due.
  struct Due {
    var day: Int32
    /// The day it was held; `DateCells.open` where it was not.
    var held: Int32
  }

  private let firstWorkingDays: Int
  private let secondMonths: Int
  private let laterMonths: Int
  private let holidays: Set<Int32>
  private let firstDay: Int32
  private let lastDay: Int32

  init(_ tables: SSDA903Tables, covered: [ClosedRange<Int32>]) {
    firstWorkingDays = tables[.firstReviewWorkingDays]
    secondMonths = tables[.secondReviewMonths]
    laterMonths = tables[.laterReviewMonths]
    holidays = tables.bankHolidays
    firstDay = covered.first?.lowerBound ?? CivilDay.longAgo
    lastDay = covered.last?.upperBound ?? CivilDay.farAhead
  }

  /// The reviews of one period of care that fell due while it lasted, given the days reviews were held in it.
  ///
  /// Of a period that began before the first day covered, earlier reviews are not here; the first seen is on time if it was
  /// held within the longest interval from the first day covered.
  func append(_ period: ChildCourse.Period, _ held: [Int32], to due: inout [Due]) {
    let isWhole = period.isStartKnown && period.from >= firstDay
    var held = held[...]
    var day: Int32
    if isWhole {
      day = ReviewTimetable.workingDays(firstWorkingDays, after: period.from, holidays: holidays)
    } else {
      held = held.drop { $0 < firstDay }
      let latest = CivilDay.adding(months: laterMonths, to: max(firstDay, period.from))
      if let first = held.first, first <= latest {
        due.append(Due(day: first, held: first))
        held = held.dropFirst()
        day = CivilDay.adding(months: laterMonths, to: first)
      } else {
        day = latest
      }
    }
    var count = isWhole ? 0 : 1
    while true {
      let next = held.first
      let happens = min(day, next ?? day)
      guard happens < period.to, happens <= lastDay else { return }
      due.append(Due(day: day, held: next ?? DateCells.open))
      guard let next else { return }
      held = held.dropFirst()
      count += 1
      day = CivilDay.adding(months: count == 1 ? secondMonths : laterMonths, to: next)
    }
  }

  /// The day that is `count` working days after `day`.
  static func workingDays(_ count: Int, after day: Int32, holidays: Set<Int32>) -> Int32 {
    var day = day
    var left = count
    while left > 0 {
      day += 1
      // Day 0 was a Thursday.
      let weekday = ((Int(day) + 3) % 7 + 7) % 7
      if weekday < 5, !holidays.contains(day) { left -= 1 }
    }
    return day
  }
}
