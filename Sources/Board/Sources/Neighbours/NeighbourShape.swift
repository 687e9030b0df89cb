/// How a published list of statistical neighbours is laid out, and which model that layout is.
struct NeighbourShape: Sendable {
  /// The header of the first neighbour: `sn_1`, `SN1`.
  let firstColumn: String
  /// Headers under which the authority's own three-digit code may stand.
  let areaColumns: [String]
  let model: String
  let year: Int

  init(_ row: [String], in table: ReferenceTable) {
    firstColumn = table.text(row, "first_column").lowercased()
    areaColumns = table.list(row, "area_columns")
    model = table.text(row, "model")
    year = Int(table.text(row, "year")) ?? 0
  }
}
