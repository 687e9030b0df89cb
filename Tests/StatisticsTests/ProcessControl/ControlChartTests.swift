import Statistics
import Testing

/// Which chart a series can have.
@Suite struct ControlChartTests {
  private func name(_ chart: ControlChart) -> String {
    switch chart {
    case .process: "process"
    case .attribute(let chart, let reason): "\(chart.kind.rawValue): \(reason.code)"
    case .run(_, let reason): "run: \(reason.code)"
    case .line(let reason): "line: \(reason.code)"
    }
  }

  private func chart(_ values: [Double], _ kind: ValueKind) -> String {
    name(ControlChart.of(values.observations, kind: kind, direction: .increase))
  }

  @Test("Counts, by size", arguments: [
    ([], "line: no-figure"), ([3, 1, 4, 1, 5], "line: too-few-points"), ([3, 1, 4, 1, 5, 9], "run: small-counts"),
    ([31, 35, 34, 31, 35, 39], "process"), (Array(repeating: 7, count: 12), "run: no-variation"),
    ([20, 20, 20, 20, 20, 20, 20, 21, 23], "run: mostly-identical"),
    ([20, 20, 20, 20, 21, 22, 23, 24], "process"),
  ] as [([Double], String)])
  func counts(_ values: [Double], _ expected: String) { #expect(chart(values, .count) == expected) }

  @Test("Other values are not held to the size of counts")
  func values() { #expect(chart([3, 1, 4, 2, 5, 9], .value) == "process") }

  @Test("Percentages near none or all get limits that know it", arguments: [
    ([(11, 12), (12, 12), (10, 12), (12, 12), (11, 12), (12, 12)], "p: near-ceiling"),
    ([(52, 98), (48, 99), (50, 97), (55, 96), (49, 98), (51, 99)], "process"),
    ([(2, 2000), (3, 2100), (1, 1999), (4, 2050), (2, 2001), (3, 2002)], "p-prime: near-ceiling"),
    ([(12, 12), (12, 12), (12, 12), (12, 12), (12, 12), (12, 12)], "run: no-variation"),
  ] as [([(Int, Int)], String)])
  func percentages(_ counts: [(Int, Int)], _ expected: String) throws {
    let series = try counts.map { Observation(try percent($0.0, $0.1)) }
    #expect(name(ControlChart.of(series, kind: .percentage, direction: .increase)) == expected)
  }

  @Test("A seasonal series waits for three full years", arguments: [(35, "line: seasonal"), (36, "process")])
  func seasonal(_ count: Int, _ expected: String) {
    let series = (0..<count).map { Observation(50 + Double($0 * 7 % 11)) }
    let chart = ControlChart.of(series, kind: .value, direction: .increase, isSeasonal: true, frequency: .monthly)
    #expect(name(chart) == expected)
  }

  @Test("A p-chart speaks of its latest point, a run chart and a line of none")
  func speaking() throws {
    let quiet = [(11, 12), (12, 12), (10, 12), (12, 12), (11, 12), (12, 12)]
    let series = try (quiet + [(2, 12)]).map { Observation(try percent($0.0, $0.1)) }
    // Eleven of twelve outside six: the mean is still near the ceiling at 70 of 84.
    let chart = ControlChart.of(series, kind: .percentage, direction: .increase)
    #expect(chart.variation(direction: .increase) == .found(.concern))
    #expect(chart.assurance(target: 50) == .notAssessed(.nearCeiling))
    let line = ControlChart.of([1.0, 2].observations, kind: .value, direction: .increase)
    #expect(line.variation(direction: .increase) == .notAssessed(.tooFewPoints))
    #expect(line.chanceOfSignal == nil && line.reason == .tooFewPoints)
  }

  @Test("Counts that cannot be give no attribute chart", arguments: [
    (AttributeChart.Kind.p, [AttributeChart.Sample(3, of: 2)], Refusal.impossibleCounts),
    (.c, [.init(-1)], .impossibleCounts), (.p, [.init(0, of: 0)], .noFigure), (.u, [.init(1)], .noFigure),
    (.pPrime, [.init(5, of: 5), .init(5, of: 5)], .noVariation), (.c, [], .noFigure),
  ])
  func impossible(_ kind: AttributeChart.Kind, _ samples: [AttributeChart.Sample], _ reason: Refusal) {
    #expect(AttributeChart.of(kind, samples) == .notAssessed(reason))
  }

  @Test("All of all, every time: limits collapse and nothing is said")
  func allFull() throws {
    let chart = try #require(AttributeChart.of(.p, Array(repeating: .init(20, of: 20), count: 12)).value)
    #expect(!chart.hasVariation && chart.variation(direction: .increase) == .notAssessed(.noVariation))
  }

  @Test("A run chart of few points, or of none off the median, says nothing")
  func runCharts() throws {
    #expect(RunChart([]) == nil && RunChart([nil, .nan]) == nil)
    #expect(try #require(RunChart([1, 2, 3, 4, 5])).signal == .notAssessed(.tooFewPoints))
    #expect(try #require(RunChart([5, 5, 5, 5, 5, 5, 5])).signal == .notAssessed(.noVariation))
    #expect(try #require(RunChart((0..<20).map(Double.init))).signal == .found(true))
  }
}
