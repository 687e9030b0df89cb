/// The reporting year of every day from 1970 to 2100, looked up.
struct YearTable: Sendable {
  static let first = 1970
  static let last = 2100
  private let years: [Int16]
  private let base: Int32

  init() {
    base = ReportingYear.firstDay(YearTable.first)
    var years: [Int16] = []
    for year in YearTable.first...YearTable.last {
      let days = ReportingYear.lastDay(year) - ReportingYear.firstDay(year) + 1
      years.append(contentsOf: repeatElement(Int16(year), count: Int(days)))
    }
    self.years = years
  }

  /// The reporting year of a day; nil outside the table.
  func year(of day: Int32) -> Int? {
    let index = Int(day) - Int(base)
    guard index >= 0, index < years.count else { return nil }
    return Int(years[index])
  }
}
