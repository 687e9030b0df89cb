/// The thirty-six months of the board: month 0 is October 2021 and month 35 is September 2024.
enum Calendar {
  static let months = 36
  static let quarters = 12

  private static func yearAndNumber(_ month: Int) -> (year: Int, number: Int) {
    let since2019 = month + 33
    return (2019 + since2019 / 12, since2019 % 12 + 1)
  }

  /// `2024-09`
  static func month(_ month: Int) -> String {
    let (year, number) = yearAndNumber(month)
    return "\(year)-\(twoDigits(number))"
  }

  /// `2024-25 Q2`: quarter 0 is October to December 2021; earlier quarters are negative, back to −10.
  static func quarter(_ quarter: Int) -> String {
    let sinceApril2019 = quarter + 10
    return "\(financialYear(2019 + sinceApril2019 / 4)) Q\(sinceApril2019 % 4 + 1)"
  }

  /// `2024-25`, for the year that begins in April 2024.
  static func financialYear(_ year: Int) -> String {
    "\(year)-\(twoDigits((year + 1) % 100))"
  }

  /// The middle of the month that comes `after` months later: figures reach the panel six weeks after the month ends.
  static func published(month: Int, after: Int = 2) -> String {
    "\(Calendar.month(month + after))-15"
  }

  /// The day on which the figures of a quarter were published.
  static func published(quarter: Int) -> String {
    published(month: quarter * 3 + 2)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
