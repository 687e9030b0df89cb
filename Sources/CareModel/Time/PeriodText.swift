/// What a person or a file wrote for a period, read with the one ambiguity British reporting has left open.
///
/// `2011-12` is both December 2011 and the financial year 2011-12; every other accepted text means one thing.
public enum PeriodText: Hashable, Sendable {
  case period(Period)
  /// `yyyy-nn` where nn is both a month and the next year: the month, then the financial year.
  case monthOrYear(month: Period, year: Period)

  /// Reads `2024-08`, `Aug 2024`, `Aug-24`, `2024-08-31`, `31/08/2024`, `2024-25 Q2`, `Q2 2024-25`, `2024-25`, `2024/25`;
  /// nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let upper = String(text.uppercased().compactMap { $0 == " " || $0 == "\u{A0}" ? nil : $0 == "–" ? "-" : $0 })
    guard !upper.isEmpty, upper.utf8.count <= 16 else { return nil }
    if let month = PeriodText.namedMonth(upper) {
      self = .period(month)
      return
    }
    if let quarter = PeriodText.quarter(upper) {
      self = .period(quarter)
      return
    }
    let slashed = upper.split(separator: "/", omittingEmptySubsequences: false)
    let dashed = upper.split(separator: "-", omittingEmptySubsequences: false)
    if slashed.count == 3 {
      guard let day = PeriodText.number(slashed[0], 1...2), let month = PeriodText.number(slashed[1], 1...2),
        let year = PeriodText.number(slashed[2], 4...4), let date = Day(year: year, month: month, day: day)
      else { return nil }
      self = .period(.day(date))
    } else if slashed.count == 2 {
      guard let year = PeriodText.financialYear(slashed[0], slashed[1]) else { return nil }
      self = .period(year)
    } else if dashed.count == 3 {
      guard let year = PeriodText.number(dashed[0], 4...4), let month = PeriodText.number(dashed[1], 2...2),
        let day = PeriodText.number(dashed[2], 2...2), let date = Day(year: year, month: month, day: day)
      else { return nil }
      self = .period(.day(date))
    } else if dashed.count == 2 {
      let year = PeriodText.financialYear(dashed[0], dashed[1])
      let month = PeriodText.month(dashed[0], dashed[1])
      switch (month, year) {
      case (let month?, let year?): self = .monthOrYear(month: month, year: year)
      case (let month?, nil): self = .period(month)
      case (nil, let year?): self = .period(year)
      case (nil, nil): return nil
      }
    } else {
      return nil
    }
  }

  /// Every period the text may mean, the likelier first.
  public var readings: [Period] {
    switch self {
    case .period(let period): [period]
    case .monthOrYear(let month, let year): [month, year]
    }
  }

  /// `AUG2024`, `AUGUST2024` or `AUG-24`, which is what Excel makes of `2024-08`.
  private static func namedMonth(_ text: String) -> Period? {
    let letters = text.prefix { $0.isLetter }
    let digits = text.dropFirst(letters.count).drop { $0 == "-" || $0 == "/" || $0 == "'" }
    guard letters.count >= 3, let year = number(digits, 4...4) ?? number(digits, 2...2).map({ $0 + 2000 }), year >= 1,
      let month = (1...12).first(where: { month in
        let name = MonthName.full(month).uppercased()
        return letters == name || letters == name.prefix(3) || (month == 9 && letters == "SEPT")
      })
    else { return nil }
    return .month(month, year: year)
  }

  private static func quarter(_ text: String) -> Period? {
    guard let mark = text.firstIndex(of: "Q") else { return nil }
    let after = text[text.index(after: mark)...]
    let year: Substring
    let digit: Character
    if after.count == 1, let only = after.first {
      (year, digit) = (text[..<mark], only)
    } else if mark == text.startIndex, let first = after.first {
      (year, digit) = (after.dropFirst(), first)
    } else {
      return nil
    }
    let parts = year.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard let quarter = digit.wholeNumberValue, (1...4).contains(quarter), parts.count == 2,
      let whole = financialYear(parts[0], parts[1])
    else { return nil }
    return .quarter(quarter, ofYearStarting: whole.financialYearStart)
  }

  private static func financialYear(_ first: Substring, _ second: Substring) -> Period? {
    guard let start = number(first, 4...4), second.count == 2 || second.count == 4,
      let end = number(second, 2...4), start >= 1, start < 9999,
      second.count == 2 ? end == (start + 1) % 100 : end == start + 1
    else { return nil }
    return .financialYear(starting: start)
  }

  private static func month(_ first: Substring, _ second: Substring) -> Period? {
    guard let year = number(first, 4...4), let month = number(second, 2...2), year >= 1,
      (1...12).contains(month)
    else { return nil }
    return .month(month, year: year)
  }

  private static func number(_ text: Substring, _ digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}
