/// What a measure code of the Local Authority Interactive Tool stands for.
struct ToolMeasure: Sendable {
  enum Part: String, Sendable { case numerator, denominator, published }

  let indicator: String
  let part: Part
  let breakdown: String
  let group: String
  let calendar: PublishedTable.Calendar

  init(_ row: [String], in table: ReferenceTable) {
    indicator = table.text(row, "indicator")
    part = Part(rawValue: table.text(row, "part")) ?? .published
    breakdown = table.text(row, "breakdown")
    group = table.text(row, "group")
    calendar = PublishedTable.Calendar(rawValue: table.text(row, "period")) ?? .reportingYear
  }
}
