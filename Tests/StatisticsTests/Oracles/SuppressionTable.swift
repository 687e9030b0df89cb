import Statistics

/// A table of the vectors: cells by row and column, `Total` for margins.
struct SuppressionTable {
  struct Place: Hashable {
    let row: String
    let column: String
    var isInner: Bool { row != "Total" && column != "Total" }
  }

  let id: String
  let places: [Place]
  let counts: [Place: Int]
  let primaries: Set<Place>
  let suppressedByReference: Set<Place>

  init(_ id: String, _ rows: [OracleRow]) throws {
    self.id = id
    places = try rows.map { Place(row: try $0.text("row"), column: try $0.text("col")) }
    counts = Dictionary(uniqueKeysWithValues: zip(places, try rows.map { try $0.count("freq") }))
    primaries = Set(zip(places, try rows.map { try $0.flag("primary") }).filter(\.1).map(\.0))
    suppressedByReference = Set(zip(places, try rows.map { try $0.flag("suppressed_by_gauss") }).filter(\.1).map(\.0))
  }

  static func all() throws -> [SuppressionTable] {
    try OracleTable("suppression_tables.csv").groups(by: "table_id").map { try SuppressionTable($0.key, $0.rows) }
  }

  /// The cells and their sums. Only margins that are printed are there: one row has one total and no other.
  func linked(_ rules: DisclosureRules) -> LinkedTables<Place> {
    var tables = LinkedTables<Place>(rules: rules)
    for place in places { tables.add(place, counts[place], isTotal: !place.isInner) }
    for total in places where total.row == "Total" {
      let parts = places.filter { $0.column == total.column && $0.row != "Total" }
      if !parts.isEmpty { tables.relate(AdditiveRelation(total: total, parts: parts)) }
    }
    for total in places where total.column == "Total" {
      let parts = places.filter { $0.row == total.row && $0.column != "Total" }
      if !parts.isEmpty { tables.relate(AdditiveRelation(total: total, parts: parts)) }
    }
    tables.add(Breakdown(id, cells: places.filter(\.isInner)))
    return tables
  }
}
