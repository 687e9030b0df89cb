/// Days counted by walking through the calendar year by year and month by month: slow, and hard to get wrong.
enum StraightDay {
  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func length(_ year: Int, _ month: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The number of each year's 1 January, since 1970.
  private static let januaries: [Int] = {
    var firsts = Array(repeating: 0, count: 400)
    for year in 1970..<2299 { firsts[year + 1 - 1900] = firsts[year - 1900] + (isLeap(year) ? 366 : 365) }
    for year in stride(from: 1969, through: 1900, by: -1) {
      firsts[year - 1900] = firsts[year + 1 - 1900] - (isLeap(year) ? 366 : 365)
    }
    return firsts
  }()

  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard year >= 1900, year < 2200, month >= 1, month <= 12, day >= 1, day <= length(year, month) else { return nil }
    return januaries[year - 1900] + (1..<month).reduce(0) { $0 + length(year, $1) } + day - 1
  }

  static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
    var year = 1970 + number / 366 - (number < 0 ? 1 : 0)
    while januaries[year + 1 - 1900] <= number { year += 1 }
    while januaries[year - 1900] > number { year -= 1 }
    var (left, month) = (number - januaries[year - 1900], 1)
    while left >= length(year, month) {
      left -= length(year, month)
      month += 1
    }
    return (year, month, left + 1)
  }

  /// The same day some months later, or the last day of a shorter month.
  static func adding(months: Int, to number: Int) -> Int {
    let (year, month, day) = parts(number)
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return StraightDay.number(newYear, newMonth, min(day, length(newYear, newMonth))) ?? number
  }

  static func age(born: Int, on day: Int) -> Int {
    let (birth, now) = (parts(born), parts(day))
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day) ? 1 : 0)
  }

  /// The first day on which someone is of an age.
  static func birthday(born: Int, age: Int) -> Int {
    let (year, month, day) = parts(born)
    return number(year + age, month, day) ?? number(year + age, 3, 1) ?? born
  }

  static func isLastOfMonth(_ day: Int) -> Bool { parts(day + 1).day == 1 }

  /// The same day some months later; from the last day of a month the last of the other, which is the day before a first.
  static func ahead(_ months: Int, of number: Int) -> Int {
    isLastOfMonth(number) ? adding(months: months, to: number + 1) - 1 : adding(months: months, to: number)
  }

  /// The first day of the twelve months up to a day.
  static func yearBefore(_ day: Int) -> Int {
    if isLastOfMonth(day) {
      let (year, month, _) = parts(day + 1)
      return number(year - 1, month, 1) ?? day
    }
    return adding(months: -12, to: day) + 1
  }

  static func isWorking(_ day: Int, holidays: Set<Int>) -> Bool {
    // 5 January 1970 was a Monday.
    let sinceMonday = ((day - 4) % 7 + 7) % 7
    return sinceMonday < 5 && !holidays.contains(day)
  }

  /// `31/03/2024`, `31/03/24`, `2024-03-31`, any of them with a time after it, or a spreadsheet's count of days; nil for all else.
  static func read(_ text: String) -> Int? {
    let text = text.split(separator: " ").first.map(String.init) ?? ""
    let isBritish = text.contains("/")
    let parts = text.split(separator: isBritish ? "/" : "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    if numbers.count == 1, text.count == 5 { return numbers[0] - 25_569 }
    guard numbers.count == 3 else { return nil }
    guard isBritish else { return parts[0].count == 4 ? number(numbers[0], numbers[1], numbers[2]) : nil }
    if parts[2].count == 4 { return number(numbers[2], numbers[1], numbers[0]) }
    guard parts[2].count == 2 else { return nil }
    return number(numbers[2] + (numbers[2] >= 70 ? 1900 : 2000), numbers[1], numbers[0])
  }
}
