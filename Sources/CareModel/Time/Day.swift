/// One day of the civil calendar, ordered and countable, without a clock or a time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day `year`-`month`-`day`, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// The last day of a month; months past December or before January carry into the year.
  public static func last(ofMonth month: Int, year: Int) -> Day {
    let (carried, within) = Day.carry(month: month, year: year)
    return Day(
      number: number(year: carried, month: within, day: length(ofMonth: within, year: carried)))
  }

  /// The first day of a month; months past December or before January carry into the year.
  public static func first(ofMonth month: Int, year: Int) -> Day {
    let (carried, within) = Day.carry(month: month, year: year)
    return Day(number: number(year: carried, month: within, day: 1))
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// Year, month 1–12 and day 1–31 (the days-from-civil arithmetic on 400-year eras).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// ISO 8601, `2025-03-31`.
  public var canonical: String {
    let parts = components
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  /// British, `31 Mar 2025`.
  public var label: String {
    let parts = components
    return "\(parts.day) \(MonthName.short(parts.month)) \(parts.year)"
  }

  /// Days in a month 1–12.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func carry(month: Int, year: Int) -> (year: Int, month: Int) {
    let months = year * 12 + month - 1
    let carried = months >= 0 ? months / 12 : (months - 11) / 12
    return (carried, months - carried * 12 + 1)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// Pads a number with leading zeros to `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
