import Statistics
import Testing

/// Ratings, intervals, tests of change and comparisons against the reference software.
@Suite(.enabled(if: OracleFolder.isThere, "there are no test vectors here"))
struct IntervalOracleTests {
  private func ratio(
    _ row: OracleRow, _ kind: Ratio.Kind, _ numerator: String, _ denominator: String, multiplier: Double = 1
  ) throws -> Ratio {
    let finding = Ratio.of(
      kind, numerator: try row.count(numerator), denominator: try row.count(denominator), multiplier: multiplier)
    guard let ratio = finding.value else {
      throw Misread(place: row.place, what: finding.refusal?.sentence ?? "refused")
    }
    return ratio
  }

  @Test("Red, amber, green by exact comparison")
  func ratings() throws {
    let noTarget: Set<Refusal> = [.noTarget, .neutral]
    let refusals: [String: Set<Refusal>] = [
      "not rated: no denominator": [.noDenominator], "not rated: no target": noTarget,
    ]
    try OracleTable("rag_rules.csv").check { row in
      let amount = try row.optionalNumber("tolerance") ?? 0
      let isAbsolute = try row.word("tolerance_type", ["absolute": true, "relative": false, "": true])
      let tolerance: Tolerance = isAbsolute ? .absolute(amount) : .relative(amount)
      let goal = Goal.of(
        direction: try row.word("improvement_direction", Words.directions), target: try row.optionalNumber("target"),
        upper: try row.optionalNumber("range_upper"), tolerance: tolerance)
      let rating: Finding<Rating>
      if try row.word("kind", ["percent": true, "value": false]) {
        let counts = Ratio.of(
          .proportion, numerator: try row.count("numerator_or_value"), denominator: try row.count("denominator"))
        rating = Rating.of(counts, against: goal)
      } else {
        rating = Rating.of(value: try row.number("numerator_or_value"), against: goal)
      }
      _ = try row.text("case_id")
      if let refused = refusals[try row.text("expected")] {
        #expect(rating.refusal.map(refused.contains) ?? false, "\(row.place): \(rating)")
      } else {
        let words = Dictionary(uniqueKeysWithValues: Rating.allCases.map { ($0.rawValue, $0) })
        row.expect(rating, .found(try row.word("expected", words)), "expected")
      }
    }
  }

  @Test("Wilson intervals")
  func wilson() throws {
    try OracleTable("proportions_wilson.csv").check { row in
      let ratio = try ratio(row, .proportion, "numerator", "denominator", multiplier: 100)
      try row.expect(ratio.value, "percent")
      try row.expect(ratio.interval(.ninetyFive).lowerBound, "lower95")
      try row.expect(ratio.interval(.ninetyFive).upperBound, "upper95")
      try row.expect(ratio.interval(.ninetyNinePointEight).lowerBound, "lower998")
      try row.expect(ratio.interval(.ninetyNinePointEight).upperBound, "upper998")
    }
  }

  @Test("Byar's and exact intervals of rates")
  func rates() throws {
    try OracleTable("rates_byar_exact.csv").check { row in
      let multiplier = try row.number("multiplier")
      let ratio = try ratio(row, .rate, "count", "denominator", multiplier: multiplier)
      try row.expect(ratio.value, "rate")
      row.expect(
        PoissonInterval(events: ratio.numerator)?.method,
        try row.word("method", ["Exact": PoissonInterval.Method.exact, "Byars": .byar]), "method")
      let scale = multiplier / Double(ratio.denominator)
      for (confidence, ending) in [(Confidence.ninetyFive, "95"), (.ninetyNinePointEight, "998")] {
        let interval = ratio.interval(confidence)
        try row.expect(interval.lowerBound, "lower" + ending)
        try row.expect(interval.upperBound, "upper" + ending)
        let events = ratio.numerator
        try row.expect(PoissonInterval.byarLower(events, confidence).map { $0 * scale }, "byar_lower" + ending)
        try row.expect(PoissonInterval.byarUpper(events, confidence).map { $0 * scale }, "byar_upper" + ending)
        try row.expect(
          PoissonInterval.exactLower(events, confidence).map { $0 * scale }, "exact_lower" + ending, tolerance: 1e-7)
        try row.expect(
          PoissonInterval.exactUpper(events, confidence).map { $0 * scale }, "exact_upper" + ending, tolerance: 1e-7)
      }
    }
  }

  @Test("Two percentages: Newcombe's interval")
  func twoProportions() throws {
    try OracleTable("two_proportions.csv").check { row in
      _ = try row.text("case_id")
      let now = try ratio(row, .proportion, "x_now", "n_now")
      let before = try ratio(row, .proportion, "x_before", "n_before")
      for (confidence, ending) in [(Confidence.ninetyFive, "95"), (.ninetyNinePointEight, "998")] {
        let interval = NewcombeInterval(now: now, before: before, confidence: confidence)
        try row.expect(interval?.difference, "diff")
        try row.expect(interval?.lower, "newcombe\(ending)_lower")
        try row.expect(interval?.upper, "newcombe\(ending)_upper")
        row.expect(interval?.excludesZero, try row.flag("excludes_zero_" + ending), "excludes_zero_" + ending)
      }
      try row.expect(ExactTest.fisher(now: now, before: before), "fisher_p")
    }
  }

  @Test("Two rates: the exact conditional test")
  func twoRates() throws {
    try OracleTable("two_rates.csv").check { row in
      _ = try row.text("case_id")
      let now = try ratio(row, .rate, "count_now", "pop_now")
      let before = try ratio(row, .rate, "count_before", "pop_before")
      try row.expect(before.numerator == 0 ? nil : now.share / before.share, "rate_ratio")
      let p = ExactTest.conditional(now: now, before: before)
      try row.expect(p, "exact_conditional_p")
      row.expect(p < Confidence.ninetyFive.alpha, try row.flag("differs_95"), "differs_95")
      row.expect(p < Confidence.ninetyNinePointEight.alpha, try row.flag("differs_998"), "differs_998")
    }
  }

  @Test("Linear trend of proportions")
  func trends() throws {
    let table = try OracleTable("trend_proportions.csv")
    for group in try table.groups(by: "series_id") {
      OracleTable.attempt(group.key) {
        let ratios = try group.rows.map { try ratio($0, .proportion, "numerator", "denominator") }
        let trend = LinearTrend.of(ratios)
        for (place, row) in group.rows.enumerated() {
          row.expect(try row.count("seq"), place + 1, "seq")
          try row.expect(trend.value?.chiSquared, "chi_squared")
          try row.expect(trend.value?.p, "p_value")
          if try row.text("chi_squared").isEmpty {
            row.expect(trend, .notAssessed(.notTestable), "chi_squared")
            try row.expect(0, "slope_per_period")
          } else {
            try row.expect(trend.value?.slope, "slope_per_period")
          }
          row.expect(trend.value?.isSignal() ?? false, try row.flag("signif_05"), "signif_05")
          row.expect(
            trend.value?.isSignal(.ninetyNinePointEight) ?? false, try row.flag("signif_002"), "signif_002")
        }
      }
    }
    table.report()
  }

  @Test("Against a benchmark")
  func benchmarks() throws {
    let verdicts = Dictionary(
      uniqueKeysWithValues: BenchmarkComparison.Verdict.allCases.map { ($0.rawValue, $0) })
    try OracleTable("compare_benchmark.csv").check { row in
      let kind = try row.word("kind", ["proportion": Ratio.Kind.proportion, "rate": .rate])
      let ratio = try ratio(row, kind, "numerator", "denominator", multiplier: try row.number("multiplier"))
      let finding = BenchmarkComparison.of(
        .found(ratio), benchmark: try row.number("benchmark"),
        direction: try row.word("improvement_direction", Words.directions))
      guard let comparison = finding.value else { throw Misread(place: row.place, what: "refused") }
      try row.expect(comparison.interval.lowerBound, "lower95")
      try row.expect(comparison.interval.upperBound, "upper95")
      try row.expect(comparison.widerInterval.lowerBound, "lower998")
      try row.expect(comparison.widerInterval.upperBound, "upper998")
      row.expect(comparison.verdict(), try row.word("compare95", verdicts), "compare95")
      row.expect(comparison.verdict(.ninetyNinePointEight), try row.word("compare998", verdicts), "compare998")
    }
  }

  @Test("Funnels", arguments: [
    ("funnel_proportions.csv", Ratio.Kind.proportion, "numerator", "pooled_percent", 100.0),
    ("funnel_rates.csv", .rate, "count", "pooled_per_10000", 10_000),
  ])
  func funnels(_ name: String, _ kind: Ratio.Kind, _ numerator: String, _ pooled: String, _ multiplier: Double) throws {
    let positions: [String: Funnel.Position] = [
      "Not significant": .within, "Low (0.025)": .low(.ninetyFive), "High (0.025)": .high(.ninetyFive),
      "Low (0.001)": .low(.ninetyNinePointEight), "High (0.001)": .high(.ninetyNinePointEight),
    ]
    let table = try OracleTable(name)
    for group in try table.groups(by: "group") {
      OracleTable.attempt(group.key) {
        let ratios = try group.rows.map { try ratio($0, kind, numerator, "denominator", multiplier: multiplier) }
        guard let funnel = Funnel.of(ratios, atLeast: 1).value else { throw Misread(place: group.key, what: "no funnel") }
        for (row, ratio) in zip(group.rows, ratios) {
          _ = try row.text("area")
          try row.expect(funnel.pooled, pooled, times: multiplier)
          row.expect(funnel.position(of: ratio), try row.word("significance", positions), "significance")
        }
      }
    }
    table.report()
  }

  @Test("Quartiles, bands, ranks and quarters")
  func quartiles() throws {
    let bands = Dictionary(uniqueKeysWithValues: QuartileBand.allCases.map { ($0.rawValue, Optional($0)) })
      .merging(["": QuartileBand?.none]) { first, _ in first }
    let table = try OracleTable("quartiles_ranks.csv")
    for group in try table.groups(by: "group") {
      OracleTable.attempt(group.key) {
        let values = try group.rows.map { try $0.optionalNumber("value") }
        guard let first = group.rows.first, let cuts = Quartiles.of(values).value,
          let high = Rank.all(values, direction: .increase).value,
          let low = Rank.all(values, direction: .decrease).value
        else { throw Misread(place: group.key, what: "no quartiles") }
        let quarters = Quartiles.quarters(values, highestFirst: try first.flag("phe_inverted")).value
        for (place, row) in group.rows.enumerated() {
          _ = try row.text("area")
          try row.expect(cuts.lowest, "q0")
          try row.expect(cuts.first, "q25")
          try row.expect(cuts.middle, "q50")
          try row.expect(cuts.third, "q75")
          try row.expect(cuts.highest, "q100")
          let value = values[place]
          row.expect(
            value.flatMap { cuts.band(of: $0, direction: .increase).value }, try row.word("lait_band_high_good", bands),
            "lait_band_high_good")
          row.expect(
            value.flatMap { cuts.band(of: $0, direction: .decrease).value }, try row.word("lait_band_low_good", bands),
            "lait_band_low_good")
          row.expect(high[place]?.place, try row.optionalCount("lait_rank_high_good"), "lait_rank_high_good")
          row.expect(low[place]?.place, try row.optionalCount("lait_rank_low_good"), "lait_rank_low_good")
          row.expect(quarters?[place], try row.optionalCount("phe_quartile"), "phe_quartile")
        }
      }
    }
    table.report()
  }
}
