/// A month, quarter or financial year by the name that the files give it.
struct CalendarSpan {
  let name: String
  /// Months since the year nought.
  private let first: Int
  private let count: Int

  /// `2024-09`, `2024-25 Q2` or `2024-25`; nil for a day or anything else.
  init?(_ name: String) {
    let parts = name.split(separator: " ")
    let numbers = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 2, let year = numbers.first, let second = numbers.last else { return nil }
    self.name = name
    if parts.count == 2 {
      guard let quarter = Int(parts[1].dropFirst()) else { return nil }
      (first, count) = (year * 12 + 3 * quarter, 3)
    } else if second == (year + 1) % 100 && second > 12 {
      (first, count) = (year * 12 + 3, 12)
    } else {
      (first, count) = (year * 12 + second - 1, 1)
    }
  }

  private init(first: Int, count: Int) {
    (self.first, self.count) = (first, count)
    let year = (first - 3) / 12
    let months = CalendarSpan.digits(first % 12 + 1)
    switch count {
    case 1: name = "\(first / 12)-\(months)"
    case 3: name = "\(year)-\(CalendarSpan.digits((year + 1) % 100)) Q\((first - year * 12) / 3)"
    default: name = "\(year)-\(CalendarSpan.digits((year + 1) % 100))"
    }
  }

  /// Its quarters, and its months.
  var divisions: [[String]] {
    [3, 1].filter { $0 < count }.map { length in
      stride(from: first, to: first + count, by: length).map { CalendarSpan(first: $0, count: length).name }
    }
  }

  /// The day before it, as the files write it.
  var dayBefore: String { CalendarSpan.lastDay(first - 1) }

  /// The spans that end on a day `2024-09-30`.
  static func ending(_ day: String) -> [CalendarSpan] {
    let numbers = day.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return [] }
    let month = numbers[0] * 12 + numbers[1] - 1
    guard lastDay(month) == day else { return [] }
    var spans = [CalendarSpan(first: month, count: 1)]
    if month % 3 == 2 { spans.append(CalendarSpan(first: month - 2, count: 3)) }
    if month % 12 == 2 { spans.append(CalendarSpan(first: month - 11, count: 12)) }
    return spans
  }

  private static func lastDay(_ month: Int) -> String {
    let year = month / 12
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]
    return "\(year)-\(digits(month % 12 + 1))-\(days)"
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
