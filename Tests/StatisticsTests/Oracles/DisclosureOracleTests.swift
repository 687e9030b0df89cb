import Statistics
import Testing

/// Suppression, its audit, back-calculation, differencing and rounding against independent computation.
@Suite(.enabled(if: OracleFolder.isThere, "there are no test vectors here"))
struct DisclosureOracleTests {
  private let rules = DisclosureRules(withdrawsBeyondHalf: false)

  @Test("What is unsafe, and a safe pattern for every table")
  func tables() throws {
    let vectors = try OracleTable("suppression_tables.csv")
    for table in try SuppressionTable.all() {
      let tables = table.linked(rules)
      let outcome = tables.release()
      let safe = try #require(outcome.tables, "\(table.id): \(outcome.audit.failures)")
      for place in table.places {
        let entry = safe.audit.entry(of: place)
        #expect((entry?.reason == .small) == table.primaries.contains(place), "\(table.id) \(place)")
        #expect(safe.isShown(place) == (entry == nil), "\(table.id) \(place)")
        if let entry, table.counts[place] == 0 { #expect(entry.reason == .withdrawn, "\(table.id) \(place)") }
      }
      #expect(tables.audit(hiding: Set(table.places.filter { !safe.isShown($0) })).hasPassed, "\(table.id)")
    }
    vectors.report()
  }

  @Test("Exactly what an outsider can deduce of each hidden cell")
  func audit() throws {
    let tables = Dictionary(uniqueKeysWithValues: try SuppressionTable.all().map { ($0.id, $0) })
    let vectors = try OracleTable("suppression_audit.csv")
    for (_, rows) in try vectors.groups(by: "table_id", "pattern") {
      let first = try #require(rows.first)
      let table = try #require(tables[try first.text("table_id")], "\(first.place)")
      let hidden = try first.word(
        "pattern", ["primary_only": table.primaries, "gauss": table.suppressedByReference])
      let audit = table.linked(rules).audit(hiding: hidden)
      #expect(audit.entries.count == rows.count, "\(first.place)")
      for row in rows {
        OracleTable.attempt(row.place) {
          let place = SuppressionTable.Place(row: try row.text("row"), column: try row.text("col"))
          let entry = try #require(audit.entry(of: place), "\(row.place)")
          row.expect(entry.interval.least, try row.optionalCount("lower"), "lower")
          row.expect(entry.interval.most, try row.optionalCount("upper"), "upper")
          row.expect(entry.interval.isPoint, try row.flag("exactly_disclosed"), "exactly_disclosed")
          row.expect(entry.interval.confirmsSmall(rules), try row.flag("confirmed_1_to_5"), "confirmed_1_to_5")
          row.expect(entry.reason?.isPrimary, try row.flag("is_primary"), "is_primary")
          row.expect(entry.count, try row.count("true_count"), "true_count")
          #expect(entry.interval.contains(try row.count("true_count")), "\(row.place)")
          #expect(entry.interval.isExact, "\(row.place)")
        }
      }
    }
    vectors.report()
  }

  @Test("Not many more cells hidden than the fewest that would do")
  func summary() throws {
    let tables = Dictionary(uniqueKeysWithValues: try SuppressionTable.all().map { ($0.id, $0) })
    var remarks: [String] = []
    let vectors = try OracleTable("suppression_summary.csv")
    vectors.check { row in
      let table = try #require(tables[try row.text("table_id")], "\(row.place)")
      row.expect(Set(table.places.filter(\.isInner).map(\.row)).count, try row.count("n_rows"), "n_rows")
      row.expect(Set(table.places.filter(\.isInner).map(\.column)).count, try row.count("n_cols"), "n_cols")
      row.expect(table.primaries.count, try row.count("n_primary"), "n_primary")
      let secondaries = table.suppressedByReference.subtracting(table.primaries)
      row.expect(secondaries.count, try row.count("n_secondary_gauss"), "n_secondary_gauss")
      let reference = table.linked(rules).audit(hiding: table.suppressedByReference)
      let inner = reference.entries.filter { entry in
        if case .cell(let place) = entry.subject { place.isInner && entry.reason == .small } else { false }
      }
      row.expect(
        inner.allSatisfy { !$0.interval.isPoint }, try row.flag("gauss_all_primaries_have_range"), "have_range")
      row.expect(
        inner.allSatisfy(\.isProtected), try row.flag("gauss_all_primaries_upper_above_5"), "upper_above_5")
      let audit = table.linked(rules).release().audit
      guard let fewest = try row.optionalCount("fewest_secondary_inner_cells") else { return }
      #expect(audit.secondaryCount >= fewest, "\(row.place): safe with fewer than the fewest")
      #expect(audit.secondaryCount <= fewest + 1, "\(row.place): \(audit.secondaryCount) for \(fewest)")
      if audit.secondaryCount > fewest { remarks.append("\(table.id) \(audit.secondaryCount) for \(fewest)") }
    }
    print("more hidden than the fewest: \(remarks.isEmpty ? "none" : remarks.joined(separator: ", "))")
  }

  @Test("The counts that a printed percentage gives away")
  func backCalculation() throws {
    try OracleTable("percentage_back_calculation.csv").check { row in
      _ = try row.text("case_id")
      let denominator = try row.count("denominator")
      let places = try row.count("decimals")
      let digits = try row.text("published_percent").filter { $0 != "." }
      let units = try #require(Int(digits), "\(row.place)")
      let percentage = PublishedPercentage(printed: units, places: places)
      let range = try #require(percentage.numerators(of: denominator), "\(row.place)")
      row.expect(range.lowerBound, try row.count("numerator_min"), "numerator_min")
      row.expect(range.upperBound, try row.count("numerator_max"), "numerator_max")
      row.expect(denominator - range.upperBound, try row.count("complement_min"), "complement_min")
      row.expect(denominator - range.lowerBound, try row.count("complement_max"), "complement_max")
      let isDisclosed =
        try row.flag("numerator_disclosed_1_to_5") || row.flag("complement_disclosed_1_to_5")
      row.expect(
        percentage.isSafe(denominator: FeasibleInterval(denominator), rules: rules), !isDisclosed, "disclosed")
      row.expect(percentage.text, try row.text("published_percent"), "published_percent")
    }
  }

  @Test("What two printed figures tell together")
  func differencing() throws {
    let kinds = ["cumulative", "total_less_subgroup", "rolling_12_months", "revision", "geography"]
    try OracleTable("differencing_pairs.csv").check { row in
      _ = try (row.text("case_id"), row.text("note"))
      _ = try row.word("kind", Dictionary(uniqueKeysWithValues: kinds.map { ($0, $0) }))
      let base = try row.count("rounding_base")
      let larger = try #require(RoundedCount(printed: try row.count("larger_published"), base: base))
      let smaller = try #require(RoundedCount(printed: try row.count("smaller_published"), base: base))
      let difference = (larger.interval - smaller.interval).ofPeople
      row.expect(difference.least, try row.count("derived_min"), "derived_min")
      row.expect(difference.most, try row.count("derived_max"), "derived_max")
      row.expect(difference.isPoint, try row.flag("exactly_disclosed"), "exactly_disclosed")
      row.expect(difference.confirmsSmall(rules), try row.flag("disclosed_1_to_5"), "disclosed_1_to_5")
    }
  }

  @Test("Counts rounded half up, and hidden")
  func roundedCounts() throws {
    try OracleTable("rounding_counts.csv").check { row in
      let count = try row.count("count")
      let columns = [("suppress_1_to_5", 5, 1), ("nearest_5_half_up", 0, 5), ("nearest_10_half_up", 0, 10),
        ("suppress_1_to_7_then_nearest_5", 7, 5)]
      for (column, threshold, base) in columns {
        var tables = LinkedTables<Int>(rules: DisclosureRules(threshold: threshold, roundingBase: base))
        tables.add(1, count)
        let face = try #require(tables.release().tables, "\(row.place)").face(of: 1)
        let shown = switch face {
        case .hidden: "c"
        case .count(let count): "\(count)"
        case .rounded(let rounded): "\(rounded.shown)"
        case .told: "told"
        }
        row.expect(shown, try row.text(column), column)
      }
    }
  }

  @Test("Percentages rounded half away from zero, with marks at the ends")
  func roundedPercentages() throws {
    try OracleTable("rounding_percentages.csv").check { row in
      let numerator = try row.count("numerator")
      let denominator = try row.count("denominator")
      for (places, column) in [(0, "percent_0dp"), (1, "percent_1dp")] {
        let units = try #require(PublishedPercentage.units(numerator, of: denominator, places: places))
        row.expect(PublishedPercentage(printed: units, places: places).text, try row.text(column), column)
      }
      let ours = try #require(PublishedPercentage(numerator, of: denominator, places: 0))
      row.expect(ours.print == .low, try row.word("marker", ["k": true, "": false]), "marker")
      #expect(ours.text != "100" || numerator == denominator, "\(row.place)")
    }
  }
}
