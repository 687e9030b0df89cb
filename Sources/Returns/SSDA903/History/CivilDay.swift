import CareModel

/// Calendar steps on days since 1970.
enum CivilDay {
  /// Earlier and later than any date a file can give, and far enough from the limits to count on from.
  static let longAgo = Int32(-100_000)
  static let farAhead = Int32(100_000)

  /// The day on which someone born on `birth` completes `age` years; 1 March for those born on 29 February.
  static func birthday(_ birth: Int32, age: Int) -> Int32 {
    let parts = Day(number: Int(birth)).components
    let year = parts.year + age
    if let day = Day(year: year, month: parts.month, day: parts.day) { return Int32(clamping: day.number) }
    return Int32(clamping: Day.first(ofMonth: 3, year: year).number)
  }

  /// Completed years on `day`.
  static func age(_ birth: Int32, on day: Int32) -> Int {
    let (born, now) = (Day(number: Int(birth)).components, Day(number: Int(day)).components)
    let hadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hadBirthday ? 0 : 1)
  }

  /// The same day of a later (or earlier) month, or the last day of that month where it is shorter.
  static func adding(months: Int, to day: Int32) -> Int32 {
    let parts = Day(number: Int(day)).components
    let first = Day.first(ofMonth: parts.month + months, year: parts.year)
    let there = first.components
    let length = Day.length(ofMonth: there.month, year: there.year)
    return Int32(clamping: first.number + min(parts.day, length) - 1)
  }

  /// The day that counts as so many months ahead (or back): the end of that month where `day` ends its own, else the same day of it.
  static func ahead(_ months: Int, of day: Int32) -> Int32 {
    let there = adding(months: months, to: day)
    return lastOfMonth(day) == day ? lastOfMonth(there) : there
  }

  /// The first day of the twelve months that end on `day`: 1 April for 31 March, 1 March for the last of February.
  static func firstDayOfMonths(_ months: Int, endingOn day: Int32) -> Int32 {
    let parts = Day(number: Int(day)).components
    if parts.day == Day.length(ofMonth: parts.month, year: parts.year) {
      return Int32(clamping: Day.first(ofMonth: parts.month + 1 - months, year: parts.year).number)
    }
    return adding(months: -months, to: day) + 1
  }
}

extension CivilDay {
  static func lastOfMonth(_ day: Int32) -> Int32 {
    let parts = Day(number: Int(day)).components
    return Int32(clamping: Day.last(ofMonth: parts.month, year: parts.year).number)
  }
}
