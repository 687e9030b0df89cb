/// One table of a publication, told from others by the labels that stand in it.
struct PublishedTable: Sendable {
  /// Which day or year a file's `time_period` means.
  enum Calendar: String, Sendable {
    /// The year that ends on 31 March.
    case reportingYear = "reporting_year"
    /// 30 September.
    case september
    /// 30 June.
    case midYear = "mid_year"
    /// 30 June of the year before: the population a rate is taken over.
    case midYearBefore = "mid_year_before"
  }

  let id: String
  let title: String
  /// Any of these combinations of labels tells the table.
  let marks: [Set<String>]
  /// Columns (by role or header) that must all be there.
  let columns: [String]
  /// Levels whose counts the publisher rounds.
  let roundedLevels: Set<String>
  let calendar: Calendar
  let distance: Int

  init(_ row: [String], in table: ReferenceTable, meaning: (String) -> String) {
    id = table.text(row, "table")
    title = table.text(row, "title")
    marks = table.list(row, "marks").map { mark in Set(mark.split(separator: "+").map { meaning(String($0)) }) }
    columns = table.list(row, "columns")
    roundedLevels = Set(table.list(row, "rounded"))
    calendar = Calendar(rawValue: table.text(row, "period")) ?? .reportingYear
    distance = Int(table.text(row, "distance")) ?? 0
  }
}
