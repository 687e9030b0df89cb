import Documents

/// How projections did where it could be tested, from `projection_tests.csv`.
struct ProjectionTests: Sendable {
  private(set) var tests: [CareOutlook.Test] = []

  init() {}

  init(_ table: TableText) {
    var rows: [CareOutlook.Test] = []
    table.forEach { cell in
      guard let months = Int(cell("months")), let error = Int(cell("error_percent")), let held = Int(cell("held_percent")) else { return }
      rows.append(CareOutlook.Test(group: cell("group"), months: months, errorPercent: error, heldPercent: held))
    }
    tests = rows
  }
}
