import Statistics
import Testing

@Suite struct ProcessChartTests {
  static let calm = [50.0, 52, 49, 51, 48, 50, 53, 47, 51, 49, 52, 50, 48, 51]

  private func chart(
    _ series: [Observation], direction: ImprovementDirection = .increase, rebases: [Int] = [], baseline: Int? = nil
  ) throws -> ProcessChart {
    try #require(ProcessChart.of(series, direction: direction, rebases: rebases, baseline: baseline).value)
  }

  @Test("What cannot be charted is refused", arguments: [
    ([], [], nil, .noFigure), ([.gap, .gap], [], nil, .noFigure), (calm.observations, [14], nil, .rebaseUnmatched),
    (calm.observations, [-1], nil, .rebaseUnmatched), (calm.observations, [], 11, .baselineTooShort),
  ] as [([Observation], [Int], Int?, Refusal)])
  func refused(_ series: [Observation], _ rebases: [Int], _ baseline: Int?, _ reason: Refusal) {
    let finding = ProcessChart.of(series, direction: .increase, rebases: rebases, baseline: baseline)
    #expect(finding == .notAssessed(reason))
  }

  @Test("How many points allow what", arguments: [
    (1, .line, .notAssessed(.tooFewPoints), .notAssessed(.tooFewPoints)),
    (5, .line, .notAssessed(.tooFewPoints), .notAssessed(.tooFewPoints)),
    (6, .trial, .found(.commonCause), .notAssessed(.trialLimits)),
    (11, .trial, .found(.commonCause), .notAssessed(.trialLimits)),
    (12, .full, .found(.commonCause), .found(.hitAndMiss)),
  ] as [(Int, ProcessSegment.Standing, Finding<Variation>, Finding<Assurance>)])
  func counts(_ count: Int, _ standing: ProcessSegment.Standing, _ variation: Finding<Variation>, _ assurance: Finding<Assurance>)
    throws
  {
    let chart = try chart(Array(Self.calm.prefix(count)).observations)
    #expect(chart.segments.first?.standing == standing)
    #expect(chart.variation == variation)
    #expect(chart.assurance(target: 50) == assurance)
  }

  @Test("A constant series has no limits, no signal and no assurance, and a single step of one no more", arguments: [
    (Array(repeating: 80.0, count: 15), Refusal.noVariation), (Array(repeating: 20.0, count: 14) + [21], .tooLittleVariation),
  ])
  func collapsed(_ values: [Double], _ reason: Refusal) throws {
    let chart = try chart(values.observations)
    #expect(chart.variation == .notAssessed(reason))
    #expect(chart.assurance(target: 10) == .notAssessed(reason))
    #expect(chart.points.allSatisfy { $0.signals.isEmpty })
  }

  @Test("Provisional figures enter no limits and complete no rule; the headline is the latest final point's")
  func provisional() throws {
    let seven = [53.0, 53, 53, 53, 53, 53, 53]
    let final = try chart((Self.calm.dropLast() + seven).observations)
    #expect(final.signal?.rule == .shift)
    let series = (Self.calm.dropLast() + seven.dropLast()).observations + [Observation(53, isProvisional: true)]
    let waiting = try chart(series)
    #expect(waiting.latest == series.count - 2 && waiting.latestIsProvisional)
    #expect(waiting.variation == .found(.commonCause))
    let gapped = try chart(Array(series.dropLast()) + [.gap])
    #expect(waiting.segments == gapped.segments)
    let wild = try chart(Self.calm.observations + [Observation(900, isProvisional: true)])
    let calm = try chart(Self.calm.observations)
    #expect(wild.points.last?.signals.isEmpty == true)
    #expect(wild.segments.first?.mean == calm.segments.first?.mean)
  }

  @Test("A gap ends a run and gives no moving range")
  func gaps() throws {
    let seven = [53.0, 53.1, 53, 53.1, 53, 53.1, 53].observations
    let whole = try chart(Self.calm.observations + seven)
    #expect(whole.points.last?.signals.contains(Signal(rule: .shift, side: .high)) == true)
    let parted = try chart(Self.calm.observations + seven[..<3] + [.gap] + seven[3...])
    #expect(parted.points.allSatisfy { $0.signals.allSatisfy { $0.rule != .shift } })
  }

  @Test("A rebase starts its own mean; until it has six points the old limits are drawn on, and nothing is judged")
  func rebasing() throws {
    let step = [70.0, 71, 69, 72, 68, 70]
    let whole = try chart((Self.calm + step).observations, rebases: [14])
    #expect(whole.segments.map(\.places) == [0..<14, 14..<20])
    #expect(whole.segments.map(\.standing) == [.full, .trial])
    #expect(whole.segments[1].mean == 70)
    #expect(whole.points[14].segment == 1 && whole.points[13].segment == 0)
    let early = try chart((Self.calm + step.prefix(3)).observations, rebases: [14])
    #expect(early.segments[1].limits == .notAssessed(.tooFewPoints))
    #expect(early.segments[1].drawn == early.segments[0].limits.value)
    #expect(early.variation == .notAssessed(.tooFewPoints))
    #expect(early.assurance(target: 60) == .notAssessed(.tooFewPoints))
  }

  @Test("A new definition rebases unasked, and is never judged or drawn by the old limits")
  func definitions() throws {
    let changed = [Observation(70, startsDefinition: true)] + [71.0, 69].observations
    let chart = try chart(Self.calm.observations + changed)
    #expect(chart.segments.map(\.places) == [0..<14, 14..<17])
    #expect(chart.segments[1].drawn == nil)
  }

  @Test("A fixed baseline is carried forward, and what comes after is judged by it")
  func baseline() throws {
    let chart = try chart((Self.calm + [60.0, 61]).observations, baseline: 12)
    #expect(chart.segments[0].limits == ProcessLimits.of(Self.calm.map { $0 }, baseline: 12))
    #expect(chart.signal == Signal(rule: .outsideLimits, side: .high) && chart.limitsMayNotDescribe)
  }

  @Test("Starting again is suggested where a shift has lasted twelve points, and not before", arguments: [(18, nil), (19, 13), (25, 13)] as [(Int, Int?)])
  func suggestion(_ after: Int, _ expected: Int?) throws {
    let lasting = (0..<after).map { $0.isMultiple(of: 2) ? 56.0 : 57 }
    #expect(try chart((Self.calm.dropLast() + lasting).observations, baseline: 12).rebaseSuggestion == expected)
  }

  @Test("The level that the figures begin with is no shift")
  func firstLevel() throws {
    let low = (0..<24).map { $0.isMultiple(of: 2) ? 46.0 : 47 }
    #expect(try chart((low + [56.0, 57, 56, 58, 57, 56]).observations).rebaseSuggestion == nil)
    // From where it was left, it is.
    #expect(try chart((low + (0..<24).map { $0.isMultiple(of: 2) ? 56.0 : 57 }).observations).rebaseSuggestion == 24)
  }

  @Test("Target against limits, the edges being hit and miss", arguments: [
    (ImprovementDirection.increase, Assurance.consistentlyPassing, Assurance.consistentlyFailing),
    (.decrease, .consistentlyFailing, .consistentlyPassing),
  ])
  func assurance(_ direction: ImprovementDirection, _ below: Assurance, _ above: Assurance) throws {
    let chart = try chart(Self.calm.observations, direction: direction)
    let limits = try #require(chart.segments[0].limits.value)
    #expect(chart.assurance(target: limits.lower - 0.01) == .found(below))
    #expect(chart.assurance(target: limits.lower) == .found(.hitAndMiss))
    #expect(chart.assurance(target: limits.upper) == .found(.hitAndMiss))
    #expect(chart.assurance(target: limits.upper + 0.01) == .found(above))
    #expect(chart.assurance(target: nil) == .notAssessed(.noTarget))
    #expect(chart.assurance(target: .nan) == .notAssessed(.impossibleTarget))
  }

  @Test("Neutral has no assurance; of a band the worse edge counts", arguments: [
    (10.0, 90.0, Assurance.consistentlyPassing), (50, 90, .hitAndMiss), (10, 50, .hitAndMiss), (80, 90, .consistentlyFailing),
    (10, 20, .consistentlyFailing),
  ])
  func band(_ low: Double, _ high: Double, _ expected: Assurance) throws {
    let chart = try chart(Self.calm.observations, direction: .range)
    #expect(chart.assurance(target: low, upper: high) == .found(expected))
    #expect(chart.assurance(target: low) == .notAssessed(.noTarget))
    #expect(try self.chart(Self.calm.observations, direction: .neutral).assurance(target: 50) == .notAssessed(.neutral))
  }
}
