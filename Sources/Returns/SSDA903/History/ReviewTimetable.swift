/// When reviews are due, and how late they were.
struct ReviewTimetable {
  /// One review that fell due.
  struct Due {
    var day: Int32
    /// The day it was held; `DateCells.open` where it was not.
    var held: Int32
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
