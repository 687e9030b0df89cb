/// A date as a British office writes it: `31/08/2024`, `31 Aug 2024`, `Aug 2024`, or `2024-08-31`.
public struct DateText: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31, or `nil` where only the month was given.
  public let day: Int?

  /// Why a text is not a date.
  public enum Fault: Error, Hashable, Sendable {
    case empty
    case notADate
    case twoDigitYear
    /// Outside 1900 to 2199.
    case unlikelyYear(Int)
    case noSuchMonth(Int)
    /// The month in that year has only `last` days.
    case noSuchDay(day: Int, month: Int, year: Int, last: Int)

    /// What is wrong; `{}` stands for the text.
    public var message: String {
      switch self {
      case .empty: "nothing stands here"
      case .notADate: "{} is not a date"
      case .twoDigitYear: "{} gives the year in two digits"
      case .unlikelyYear: "{} has an unlikely year"
      case .noSuchMonth: "{} is not a date: there are twelve months"
      // The month is not named: of a date of birth that would be half of what must not be shown.
      case .noSuchDay(_, _, _, let last): "{} is not a date: that month has \(last) days"
      }
    }

    /// What would have been right.
    public var expected: String {
      switch self {
      case .unlikelyYear: "a year from 1900 to 2199"
      case .noSuchMonth: "day/month/year, such as 31/08/2024"
      default: "a date such as 31/08/2024"
      }
    }
  }

  /// Reads a text; throws why it is not a date.
  public init(_ text: String, allowingTwoDigitYears: Bool = false) throws(Fault) {
    var text = text
    let reading = text.withUTF8 { bytes in
      Result { () throws(Fault) in try DateText(bytes, allowingTwoDigitYears: allowingTwoDigitYears) }
    }
    self = try reading.get()
  }

  /// Reads UTF-8 bytes; throws why they are not a date.
  ///
  /// Allowed: `31/08/2024` (also with `-` or `.`), `2024-08-31`, `31 Aug 2024`, `31-Aug-2024`, `31 August 2024`,
  /// `Aug 2024`. A time after the day, as databases write it, is passed over. Two-digit years are 2000 to 2099.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, allowingTwoDigitYears: Bool = false) throws(Fault) {
    self = try DateReading(bytes).date(allowingTwoDigitYears: allowingTwoDigitYears)
  }

  /// A date that exists; throws which part does not.
  public init(checkingYear year: Int, month: Int, day: Int?) throws(Fault) {
    guard (1900...2199).contains(year) else { throw .unlikelyYear(year) }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    if let day {
      let last = DateText.days(inMonth: month, of: year)
      guard (1...last).contains(day) else { throw .noSuchDay(day: day, month: month, year: year, last: last) }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month (1 to 12) has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
