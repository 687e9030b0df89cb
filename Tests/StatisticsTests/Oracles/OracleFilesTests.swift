import Testing

/// Every file of vectors has a test.
@Suite(.enabled(if: OracleFolder.isThere, "there are no test vectors here"))
struct OracleFilesTests {
  static let checked: Set<String> = [
    "rag_rules.csv", "proportions_wilson.csv", "rates_byar_exact.csv", "two_proportions.csv", "two_rates.csv",
    "trend_proportions.csv", "compare_benchmark.csv", "funnel_proportions.csv", "funnel_rates.csv",
    "quartiles_ranks.csv", "spc_xmr_series.csv", "spc_xmr_points.csv", "spc_missing_values.csv",
    "runchart_anhoej.csv", "attribute_charts.csv", "suppression_tables.csv", "suppression_audit.csv",
    "suppression_summary.csv", "percentage_back_calculation.csv", "differencing_pairs.csv", "rounding_counts.csv",
    "rounding_percentages.csv",
  ]

  @Test("No file of vectors is passed over")
  func everyFile() throws {
    let files = OracleFolder.files()
    for file in files where !Self.checked.contains(file) {
      Issue.record("\(file): nothing checks this file")
    }
    let all = try files.filter(Self.checked.contains).reduce(0) { try $0 + OracleTable($1).rows.count }
    print("vectors checked: \(all) in \(Self.checked.count) files")
  }
}
