/// A day of the Gregorian calendar, counted from 1 January 1970.
struct Day: Comparable, Hashable, Sendable {
  var number: Int

  init(number: Int) { self.number = number }

  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - day: 1 to 31; a day that the month does not have runs on into the next.
  init(_ year: Int, _ month: Int, _ day: Int) {
    // Counted in eras of 400 years that begin in March, so that a leap day is the last of its year.
    let march = month <= 2 ? year - 1 : year
    let era = (march >= 0 ? march : march - 399) / 400
    let yearOfEra = march - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month and day of the month.
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400
    return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day)
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// The birthday of someone born on this day; of those born on 29 February, 1 March where there is none.
  func birthday(_ age: Int) -> Day {
    let born = parts
    return Day(born.year + age, born.month, born.day)
  }

  /// Completed years of someone born on `birth`, on this day.
  func age(bornOn birth: Day) -> Int {
    let (year, month, day) = parts
    let born = birth.parts
    return year - born.year - ((month, day) < (born.month, born.day) ? 1 : 0)
  }
}
