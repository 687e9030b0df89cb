internal import CareModel

/// The groups of a breakdown on paper.
enum BreakdownTable {
  static func table(_ cohorts: CohortTable, _ page: IndicatorPage) -> ReportTable {
    let change = cohorts.since.isEmpty ? "Change" : "Change since \(cohorts.since)"
    let columns: [ReportTable.Column] = [
      .init("Group"), .init("Figure", isNumber: true), .init("Of", isNumber: true), .init("Share of all", isNumber: true),
      .init(change, isNumber: true), .init("Contribution to the change, points", isNumber: true), .init("Colour"),
      .init("Neighbours", isNumber: true), .init("England", isNumber: true),
    ]
    let rows = cohorts.rows.map { row -> [ReportText] in
      let points = row.contribution.map { cohorts.points($0.total) }
      return [
        ReportText(row.title), ReportText(row.value + (row.mark.isEmpty ? "" : " " + row.mark)), ReportText(row.counts ?? ""),
        ReportText(row.share.map { FigureText.share($0) } ?? ""), ReportText(row.change ?? ""), ReportText(points ?? ""),
        row.rating.map { .rating($0) } ?? "", ReportText(row.neighbours ?? ""), ReportText(row.england ?? ""),
      ]
    }
    return ReportTable(
      "\(page.title), by \(cohorts.title.lowercased()), \(cohorts.period.label)", columns: columns, rows: rows,
      // What signs mean is said by the report, which knows for whom it is.
      notes: cohorts.notes.filter { note in !Absence.allCases.contains { note.hasPrefix($0.symbol) } }.map { ReportBrief.sentence($0) }
    ).withoutEmptyColumns
  }
}
