/// The stretch of time a figure speaks of: a day, a month, a quarter or a financial year (1 April to 31 March).
///
/// Periods are ordered by the day they end, the shorter first where they end together.
public struct Period: Hashable, Comparable, Sendable {
  public enum Kind: UInt8, Comparable, CaseIterable, Sendable {
    case day, month, quarter, financialYear

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// How many such periods make a year; nil for a day.
    public var perYear: Int? {
      switch self {
      case .day: nil
      case .month: 12
      case .quarter: 4
      case .financialYear: 1
      }
    }
  }

  public let kind: Kind
  public let lastDay: Day

  private init(kind: Kind, lastDay: Day) {
    self.kind = kind
    self.lastDay = lastDay
  }

  public static func day(_ day: Day) -> Period { Period(kind: .day, lastDay: day) }

  /// A calendar month; `month` 1–12, others carry into the year.
  public static func month(_ month: Int, year: Int) -> Period {
    Period(kind: .month, lastDay: .last(ofMonth: month, year: year))
  }

  /// A quarter 1–4 of the financial year that starts in April of `year`; Q1 is April to June.
  public static func quarter(_ quarter: Int, ofYearStarting year: Int) -> Period {
    Period(kind: .quarter, lastDay: .last(ofMonth: 3 + quarter * 3, year: year))
  }

  /// The financial year from 1 April of `year` to the next 31 March.
  public static func financialYear(starting year: Int) -> Period {
    Period(kind: .financialYear, lastDay: .last(ofMonth: 3, year: year + 1))
  }

  /// The period of `kind` that ends on `lastDay`, or nil where none does.
  public init?(kind: Kind, endingOn lastDay: Day) {
    let parts = lastDay.components
    let closesMonth = parts.day == Day.length(ofMonth: parts.month, year: parts.year)
    switch kind {
    case .day: break
    case .month: guard closesMonth else { return nil }
    case .quarter: guard closesMonth, parts.month % 3 == 0 else { return nil }
    case .financialYear: guard closesMonth, parts.month == 3 else { return nil }
    }
    self.init(kind: kind, lastDay: lastDay)
  }

  /// The period of `kind` in which `day` falls.
  public init(kind: Kind, containing day: Day) {
    let parts = day.components
    switch kind {
    case .day: self = .day(day)
    case .month: self = .month(parts.month, year: parts.year)
    case .quarter:
      self = Period(
        kind: .quarter, lastDay: .last(ofMonth: (parts.month + 2) / 3 * 3, year: parts.year))
    case .financialYear:
      self = .financialYear(starting: parts.month >= 4 ? parts.year : parts.year - 1)
    }
  }

  public var firstDay: Day {
    let parts = lastDay.components
    return switch kind {
    case .day: lastDay
    case .month: .first(ofMonth: parts.month, year: parts.year)
    case .quarter: .first(ofMonth: parts.month - 2, year: parts.year)
    case .financialYear: .first(ofMonth: 4, year: parts.year - 1)
    }
  }

  public static func < (left: Period, right: Period) -> Bool {
    (left.lastDay.number, left.kind.rawValue) < (right.lastDay.number, right.kind.rawValue)
  }

  /// The period `count` steps of its own kind later (earlier where negative).
  public func advanced(by count: Int) -> Period {
    let parts = lastDay.components
    let months =
      switch kind {
      case .day: 0
      case .month: count
      case .quarter: count * 3
      case .financialYear: count * 12
      }
    return kind == .day
      ? .day(lastDay.advanced(by: count))
      : Period(kind: kind, lastDay: .last(ofMonth: parts.month + months, year: parts.year))
  }

  /// How many steps of its own kind `other` lies after this one; nil where the kinds differ.
  public func distance(to other: Period) -> Int? {
    guard kind == other.kind else { return nil }
    let (from, to) = (lastDay.components, other.lastDay.components)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return switch kind {
    case .day: other.lastDay.number - lastDay.number
    case .month: months
    case .quarter: months / 3
    case .financialYear: months / 12
    }
  }

  /// The same period a year earlier.
  public var yearEarlier: Period {
    guard let steps = kind.perYear else {
      let parts = lastDay.components
      let length = Day.length(ofMonth: parts.month, year: parts.year - 1)
      return .day(
        .first(ofMonth: parts.month, year: parts.year - 1).advanced(by: min(parts.day, length) - 1))
    }
    return advanced(by: -steps)
  }

  /// Whether `day` falls within the period.
  public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }
}
