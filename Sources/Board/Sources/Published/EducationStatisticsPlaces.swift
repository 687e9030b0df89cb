import CareModel
import Documents

/// Which area and which year the rows of a file speak of; each different code is looked up once.
struct EducationStatisticsPlaces {
  struct Place {
    let area: Int
    /// 0 nation, 1 region, 2 authority.
    let level: UInt8
  }

  private let columns: EducationStatisticsColumns
  private let context: ReadingContext
  private var levels = TextColumn()
  private var codes = TextColumn()
  private var years = TextColumn()
  private var levelOf: [UInt8] = []
  private var areaOf: [Int32] = []
  private var yearOf: [Int?] = []

  init(columns: EducationStatisticsColumns, context: ReadingContext) {
    self.columns = columns
    self.context = context
  }

  /// The place of a row, or nil after saying what is wrong.
  mutating func place(_ row: borrowing CSVRow, faults: inout DiagnosticList) -> Place? {
    let number = levels.number(row[columns.level])
    if number == levelOf.count { levelOf.append(EducationStatisticsPlaces.level(levels.texts[number])) }
    let level = levelOf[number]
    let area: Int32
    switch level {
    case 0: area = named(row, [columns.countryCode, columns.regionCode], level)
    case 1: area = named(row, [columns.regionCode, columns.regionName], level)
    case 2: area = named(row, [columns.newCode, columns.oldCode, columns.areaName], level)
    default:
      faults.add(
        row[columns.level].diagnostic(
          .warning, "{} is a geographic level that is not used here",
          expected: "National, Regional or Local authority", code: "unknown-level"))
      return nil
    }
    if area < 0 {
      faults.add(row.diagnostic(.error, "this row names no area", code: "no-area"))
      return nil
    }
    return Place(area: Int(area), level: level)
  }

  /// The area that the first of some columns names; a symbol such as `z` stands where an authority has no code.
  private mutating func named(_ row: borrowing CSVRow, _ places: [Int], _ level: UInt8) -> Int32 {
    for column in places where isGiven(row, column) {
      let number = codes.number(row[column])
      if number == areaOf.count { areaOf.append(lookUp(row, text: codes.texts[number], level)) }
      return areaOf[number]
    }
    guard level == 0 else { return -1 }
    return context.vocabulary.area(code: AreaCode.england.text).map { Int32($0) } ?? -1
  }

  private func isGiven(_ row: borrowing CSVRow, _ column: Int) -> Bool {
    guard column >= 0, row[column].count > 1 else { return false }
    return row[column].count > 3 || context.shapes.absence(row[column].string) == nil
  }

  /// Finds an area by what the row says of it; one that nobody has heard of is added under the row's own words.
  private func lookUp(_ row: borrowing CSVRow, text: String, _ level: UInt8) -> Int32 {
    let nameColumn = level == 2 ? columns.areaName : level == 1 ? columns.regionName : -1
    let name = isGiven(row, nameColumn) ? row[nameColumn].string : ""
    let old = level == 2 && isGiven(row, columns.oldCode) ? row[columns.oldCode].string : ""
    let region = level == 2 && isGiven(row, columns.regionCode) ? AreaCode(row[columns.regionCode].string) : nil
    if let known = context.vocabulary.area(code: text, oldCode: old, name: name.isEmpty ? text : name) {
      return Int32(known)
    }
    return Int32(
      context.vocabulary.add(
        Area(
          code: AreaCode(text), oldCode: old.count == 3 ? old : nil, name: name.isEmpty ? text : name,
          level: level == 2 ? .authority : level == 1 ? .region : .nation, region: region)))
  }

  /// The calendar year in which the row's year ends, or nil after saying what is wrong.
  mutating func year(_ row: borrowing CSVRow, faults: inout DiagnosticList) -> Int? {
    let number = years.number(row[columns.year])
    if number == yearOf.count { yearOf.append(EducationStatisticsPlaces.year(years.texts[number])) }
    if let year = yearOf[number] { return year }
    faults.add(
      row[columns.year].diagnostic(
        .error, "{} is not a year", expected: "a reporting year such as 2025 or 202425", code: "not-a-year"))
    return nil
  }

  private static func level(_ text: String) -> UInt8 {
    switch text.lowercased() {
    case "national", "country": 0
    case "regional", "region": 1
    case "local authority", "la": 2
    default: 9
    }
  }

  /// `2025`, or `202425` for the year that ends in 2025.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text) else {
      guard let period = PeriodText(text)?.readings.last, period.kind == .financialYear,
        case let year = period.lastDay.components.year, (1900...2150).contains(year)
      else { return nil }
      return year
    }
    if (1900...2150).contains(number) { return number }
    let (start, end) = (number / 100, number % 100)
    guard (1900...2150).contains(start), (start + 1) % 100 == end else { return nil }
    return start + 1
  }
}
