extension Period {
  /// The text programs read: `2024-08`, `2024-25 Q2`, `2024-25` or `2024-08-31`.
  public var canonical: String {
    let parts = lastDay.components
    return switch kind {
    case .day: lastDay.canonical
    case .month: "\(padded(parts.year, 4))-\(padded(parts.month, 2))"
    case .quarter: "\(Period.yearText(starting: financialYearStart)) Q\(quarterNumber)"
    case .financialYear: Period.yearText(starting: financialYearStart)
    }
  }

  /// The text people read: `Aug 2024`, `2024-25 Q2 (Jul–Sep 2024)`, `2024-25`, `31 Aug 2024`.
  public var label: String {
    let parts = lastDay.components
    return switch kind {
    case .day: lastDay.label
    case .month: "\(MonthName.short(parts.month)) \(parts.year)"
    case .quarter:
      "\(canonical) (\(MonthName.short(parts.month - 2))–\(MonthName.short(parts.month)) \(parts.year))"
    case .financialYear: canonical
    }
  }

  /// The text people read where room is short: `Aug 2024`, `2024-25 Q2`, `2024-25`, `31 Aug 2024`.
  public var canonicalLabel: String { kind == .quarter ? canonical : label }

  /// The text that fits under an axis: `Aug 24`, `Q2 24-25`, `2024-25`, `Aug 24`.
  public var axisLabel: String {
    let parts = lastDay.components
    return switch kind {
    case .day, .month: "\(MonthName.short(parts.month)) \(padded(parts.year % 100, 2))"
    case .quarter: "Q\(quarterNumber) \(canonical.dropFirst(2).prefix(5))"
    case .financialYear: canonical
    }
  }

  /// The calendar year in which the financial year of this period starts.
  public var financialYearStart: Int {
    let parts = lastDay.components
    return parts.month >= 4 ? parts.year : parts.year - 1
  }

  /// The quarter 1–4 of the financial year in which this period ends.
  public var quarterNumber: Int {
    let month = lastDay.components.month
    return month >= 4 ? (month - 1) / 3 : 4
  }

  static func yearText(starting year: Int) -> String {
    "\(padded(year, 4))-\(padded((year + 1) % 100, 2))"
  }
}
