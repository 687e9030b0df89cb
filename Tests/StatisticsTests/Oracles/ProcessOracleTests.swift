import Statistics
import Testing

/// XmR charts against the reference software, and refusals where it misleads.
@Suite(.enabled(if: OracleFolder.isThere, "there are no test vectors here"))
struct ProcessOracleTests {
  /// A series of the vectors with its settings.
  struct Case {
    let row: OracleRow
    let points: [OracleRow]
    let values: [Double]
    let direction: ImprovementDirection
    let isScreened: Bool
    let baseline: Int?
    let target: Double?
    let rebases: [Int]
    /// A date of rebasing has no period: refused by us, passed over by the reference.
    let hasUnmatchedRebase: Bool

    init(_ row: OracleRow, _ points: [OracleRow]) throws {
      self.row = row
      self.points = points
      values = try points.map { try $0.number("value") }
      direction = try row.word("improvement_direction", Words.directions)
      isScreened = try row.flag("screen_outliers")
      baseline = try row.optionalCount("fix_after_n_points")
      target = try row.optionalNumber("target")
      let dates = try points.map { try $0.text("date") }
      let asked = try row.text("rebase_dates").split(separator: ";").map(String.init)
      for date in asked where date.split(separator: "-").map(\.count) != [4, 2, 2] || !date.allSatisfy({ $0.isNumber || $0 == "-" }) {
        throw Misread(place: row.place, what: "rebase date \"\(date)\" is no date")
      }
      rebases = asked.compactMap { dates.firstIndex(of: $0) }
      hasUnmatchedRebase = rebases.count < asked.count
      _ = try row.text("description")
      guard try row.count("n") == points.count || !row.text("error").isEmpty else {
        throw Misread(place: row.place, what: "n is not the number of its points")
      }
      guard try points.map({ try $0.count("seq") }) == points.indices.map({ $0 + 1 }) else {
        throw Misread(place: row.place, what: "the points are not in order")
      }
    }

    var chart: Finding<ProcessChart> {
      ProcessChart.of(
        values.map { Observation($0) }, direction: direction, rebases: rebases, baseline: baseline,
        isScreened: isScreened)
    }

    func limits(_ segment: ProcessSegment) -> Finding<ProcessLimits> {
      ProcessLimits.of(values[segment.places].map { $0 }, baseline: baseline, isScreened: isScreened)
    }
  }

  private func cases() throws -> [Case] {
    let points = try Dictionary(
      uniqueKeysWithValues: OracleTable("spc_xmr_points.csv").groups(by: "series_id").map { ($0.key, $0.rows) })
    return try OracleTable("spc_xmr_series.csv").rows.map { row in
      let mine = points[try row.text("series_id")] ?? []
      if mine.isEmpty, try row.text("error").isEmpty { throw Misread(place: row.place, what: "has no points") }
      return try Case(row, mine)
    }
  }

  @Test("Every point: mean, limits, flags and label")
  func points() throws {
    let table = try OracleTable("spc_xmr_points.csv")
    let cases = try cases()
    #expect(cases.reduce(0) { $0 + $1.points.count } == table.rows.count, "points without a series")
    for one in cases {
      guard let chart = one.chart.value else {
        try #expect(!one.row.text("error").isEmpty, "\(one.row.place) is refused")
        continue
      }
      for segment in chart.segments {
        let limits = one.limits(segment)
        let signals = limits.value.map { Signal.all(in: one.values[segment.places].map { $0 }, limits: $0) }
        for (place, index) in segment.places.enumerated() {
          let row = one.points[index]
          OracleTable.attempt(row.place) {
            try row.expect(segment.mean, "mean")
            let firstGroup = one.rebases.contains(0) ? 1 : 0
            row.expect(chart.points[index].segment + firstGroup, try row.count("rebase_group"), "rebase_group")
            guard let limits = limits.value, let signals else {
              // Where the reference has no limits, or limits that are the mean, ours are refused.
              let upper = try row.optionalNumber("upl")
              #expect(try upper == nil || upper == row.optionalNumber("lpl"), "\(row.place): limits refused")
              #expect(chart.points[index].signals.isEmpty && chart.points[index].variation == .commonCause)
              return
            }
            if segment.count < ProcessChart.trialCount {
              #expect(segment.limits == .notAssessed(.tooFewPoints))
            } else {
              row.expect(chart.points[index].signals, signals[place], "signals of the chart")
              row.expect(
                chart.points[index].variation, Variation.of(signals[place].first, direction: one.direction), "variation")
            }
            try check(row, one, limits, signals[place])
          }
        }
      }
    }
    table.report()
  }

  private func check(_ row: OracleRow, _ one: Case, _ limits: ProcessLimits, _ signals: [Signal]) throws {
    try row.expect(limits.lower, "lpl")
    try row.expect(limits.upper, "upl")
    let value = try row.number("value")
    let isFragile = try row.flag("fragile")
    let isQuirk = try row.flag("trend_label_quirk")
    let outside = try row.flag("outside_limits")
    let side = try row.count("relative_to_mean")
    let close = try row.flag("close_to_limits")
    let named = try row.word("special_cause_type", Words.signals)
    let flagged = try row.flag("special_cause_flag")
    let type = try row.word("point_type", Words.variations)
    let margin = try row.number("boundary_margin")
    if isFragile { return }
    let edges = [limits.mean, limits.lower, limits.upper, limits.nearLower, limits.nearUpper]
    let nearest = edges.map { abs(value - $0) }.min() ?? 0
    // Only this column is given to six digits.
    #expect(abs(nearest - margin) <= 1e-5 * abs(margin) + 1e-9, "\(row.place) boundary_margin: \(nearest)")
    let isOutside = value > limits.upper || value < limits.lower
    row.expect(isOutside, outside, "outside_limits")
    row.expect(value > limits.mean ? 1 : value < limits.mean ? -1 : 0, side, "relative_to_mean")
    row.expect((value > limits.nearUpper || value < limits.nearLower) && !isOutside, close, "close_to_limits")
    row.expect(!signals.isEmpty, flagged, "special_cause_flag")
    row.expect(signals.first, isQuirk ? Words.opposite(named) : named, "special_cause_type")
    row.expect(
      Variation.of(signals.first, direction: one.direction), isQuirk ? Words.opposite(type) : type, "point_type")
  }

  @Test("Every series: latest label, assurance, and refusal where limits are not usable")
  func series() throws {
    let cases = try cases()
    for one in cases {
      OracleTable.attempt(one.row.place) {
        let row = one.row
        let error = try row.text("error")
        guard let chart = one.chart.value, let segment = chart.segments.last else {
          #expect(!error.isEmpty, "\(row.place) is refused")
          return
        }
        if one.hasUnmatchedRebase {
          let asked = ProcessChart.of(one.values.observations, direction: one.direction, rebases: one.rebases + [-1])
          row.expect(asked, .notAssessed(.rebaseUnmatched), "a rebase date without a period")
        }
        #expect(error.isEmpty, "\(row.place): the reference refused this: \(error)")
        row.expect(chart.segments.contains { $0.count < 13 }, try row.flag("short_group"), "short_group")
        let limits = one.limits(segment)
        row.expect(limits.value != nil, try row.flag("limits_usable"), "limits_usable")
        let expected = try row.word("assurance", Words.assurances)
        let type = try row.word("final_point_type", Words.variations)
        guard let usable = limits.value, let last = one.points.last else {
          #expect(chart.assurance(target: one.target).value == nil, "\(row.place): assurance without limits")
          #expect(chart.variation.value == nil, "\(row.place): a label without limits")
          return
        }
        let own = Assurance.of(target: one.target, limits: usable, direction: one.direction)
        row.expect(own.value, expected, "assurance")
        let given = chart.assurance(target: one.target)
        if segment.count >= ProcessChart.fullCount {
          row.expect(given, own, "assurance of the chart")
        } else if own.value != nil {
          row.expect(given, .notAssessed(segment.count < 6 ? .tooFewPoints : .trialLimits), "assurance of the chart")
        }
        if try last.flag("fragile") { return }
        let signals = Signal.all(in: one.values[segment.places].map { $0 }, limits: usable)
        let isQuirk = try last.flag("trend_label_quirk")
        row.expect(
          Variation.of(signals.last?.first, direction: one.direction), isQuirk ? Words.opposite(type) : type,
          "final_point_type")
      }
    }
    try OracleTable("spc_xmr_series.csv").report()
  }

  @Test("Gaps inside a series end runs, and never stop the chart")
  func gaps() throws {
    let table = try OracleTable("spc_missing_values.csv")
    for group in try table.groups(by: "series_id") {
      OracleTable.attempt(group.key) {
        let values = try group.rows.map { try $0.optionalNumber("value") }
        let finding = ProcessChart.of(values.map { Observation($0) }, direction: .increase)
        guard let chart = finding.value, let limits = chart.segments.first?.limits.value else {
          Issue.record("\(group.key): no chart")
          return
        }
        for (place, row) in group.rows.enumerated() {
          row.expect(try row.count("seq"), place + 1, "seq")
          let point = chart.points[place]
          if try row.flag("reference_error") {
            #expect(limits.lower.isFinite && limits.upper.isFinite && (point.value != nil || point.signals.isEmpty))
            continue
          }
          try row.expect(limits.mean, "mean")
          try row.expect(limits.lower, "lpl")
          try row.expect(limits.upper, "upl")
          if point.value == nil {
            #expect(point.signals.isEmpty, "\(row.place): a signal in a gap")
            row.expect(try row.text("special_cause_type") + row.text("point_type"), "", "a gap's labels")
          } else {
            row.expect(point.signal, try row.word("special_cause_type", Words.signals), "special_cause_type")
            row.expect(point.variation, try row.word("point_type", Words.variations), "point_type")
          }
        }
      }
    }
    table.report()
  }

  @Test("Run charts by the Anhøj rules")
  func runCharts() throws {
    let points = try Dictionary(
      uniqueKeysWithValues: OracleTable("spc_xmr_points.csv").groups(by: "series_id").map { ($0.key, $0.rows) })
    try OracleTable("runchart_anhoej.csv").check { row in
      guard let rows = points[try row.text("series_id")],
        let chart = RunChart(try rows.map { try $0.optionalNumber("value") })
      else { throw Misread(place: row.place, what: "has no points") }
      row.expect(chart.count, try row.count("n_obs"), "n_obs")
      try row.expect(chart.median, "median")
      row.expect(chart.usefulCount, try row.count("n_useful"), "n_useful")
      row.expect(chart.usefulCount == 0 ? nil : chart.longestRun, try row.optionalCount("longest_run"), "longest_run")
      row.expect(chart.longestRunExpected, try row.optionalCount("longest_run_max"), "longest_run_max")
      row.expect(chart.usefulCount == 0 ? nil : chart.crossings, try row.optionalCount("n_crossings"), "n_crossings")
      row.expect(chart.crossingsExpected, try row.optionalCount("n_crossings_min"), "n_crossings_min")
      let signal = try row.flag("runs_signal")
      if chart.count < ProcessChart.trialCount {
        row.expect(chart.signal, .notAssessed(.tooFewPoints), "runs_signal")
      } else if chart.usefulCount == 0 {
        row.expect(chart.signal, .notAssessed(.noVariation), "runs_signal")
        row.expect(signal, false, "runs_signal")
      } else {
        row.expect(chart.signal, .found(signal), "runs_signal")
      }
    }
  }

  @Test("p-, p′-, u- and c-charts")
  func attributeCharts() throws {
    let kinds: [String: AttributeChart.Kind] = ["p": .p, "pp": .pPrime, "u": .u, "c": .c]
    let table = try OracleTable("attribute_charts.csv")
    for group in try table.groups(by: "series_id", "chart") {
      OracleTable.attempt(group.key) {
        guard let first = group.rows.first else { return }
        let kind = try first.word("chart", kinds)
        let samples = try group.rows.map {
          AttributeChart.Sample(try $0.count("numerator"), of: try $0.optionalCount("denominator"))
        }
        guard let chart = AttributeChart.of(kind, samples).value else {
          // Where the reference has no limits, or limits that are the centre, ours may be refused.
          for row in group.rows {
            let upper = try row.optionalNumber("ucl")
            #expect(try upper == nil || upper == row.optionalNumber("lcl"), "\(row.place): refused")
          }
          return
        }
        for (place, row) in group.rows.enumerated() {
          row.expect(try row.count("seq"), place + 1, "seq")
          _ = try row.text("date")
          guard let point = chart.points[place] else {
            row.expect(try row.text("value"), "", "the value of a gap")
            continue
          }
          try row.expect(point.value, "value")
          try row.expect(chart.centre, "cl")
          try row.expect(point.lower, "lcl")
          try row.expect(point.upper, "ucl")
          try row.expect(point.nearLower, "lcl_95")
          try row.expect(point.nearUpper, "ucl_95")
          row.expect(point.side != nil, try row.flag("outside_3s"), "outside_3s")
        }
      }
    }
    table.report()
  }
}
