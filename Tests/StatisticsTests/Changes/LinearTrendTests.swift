import Statistics
import Testing

@Suite struct LinearTrendTests {
  private func rising(_ count: Int, startsDefinitionAt place: Int? = nil) throws -> [Observation] {
    try (0..<count).map { Observation(try percent(30 + 6 * $0, 100), startsDefinition: $0 == place) }
  }

  private func refusal(_ series: [Observation], _ frequency: Frequency = .annual, _ timing: Timing = .flow) -> Refusal? {
    LinearTrend.ofLatestFive(series, frequency: frequency, timing: timing).refusal
  }

  @Test("Five years, annual, whole, one definition, with counts")
  func refused() throws {
    let six = try rising(6)
    #expect(refusal(six) == nil)
    #expect(refusal(six, .quarterly) == .notAnnual)
    #expect(refusal(six, .annual, .rolling) == .notAnnual)
    #expect(refusal(try rising(4)) == .tooFewPoints)
    #expect(refusal([.gap]) == .noFigure)
    #expect(refusal(try rising(6, startsDefinitionAt: 3)) == .definitionBreak)
    #expect(refusal(try rising(6, startsDefinitionAt: 1)) == nil)
    #expect(refusal(Array(six[..<3]) + [.gap] + Array(six[4...])) == .tooFewPoints)
    #expect(refusal([1.0, 2, 3, 4, 5].observations) == .noCounts)
  }

  @Test("The latest five final years and no others")
  func latest() throws {
    let noise = try [percent(90, 100), percent(2, 100)].map { Observation($0) }
    let five = try rising(5)
    let plain = LinearTrend.ofLatestFive(five, frequency: .annual, timing: .flow)
    #expect(LinearTrend.ofLatestFive(noise + five, frequency: .annual, timing: .flow) == plain)
    let waiting = five + [Observation(try percent(1, 100), isProvisional: true)]
    #expect(LinearTrend.ofLatestFive(waiting, frequency: .annual, timing: .flow) == plain)
    #expect(plain.value?.isSignal(.ninetyNinePointEight) == true)
    #expect(isClose(plain.value?.slope, 0.06))
  }

  @Test("None of none and all of all cannot be tested")
  func untestable() throws {
    #expect(LinearTrend.of(try (0..<5).map { _ in try percent(0, 15) }) == .notAssessed(.notTestable))
    #expect(LinearTrend.of([]) == .notAssessed(.tooFewPoints))
  }

  @Test("Turned round in time the slope turns and the test does not")
  func reversed() throws {
    let ratios = try [(12, 20), (10, 24), (11, 31), (9, 20), (7, 18)].map { try percent($0.0, $0.1) }
    let forth = try #require(LinearTrend.of(ratios).value)
    let back = try #require(LinearTrend.of(ratios.reversed()).value)
    #expect(isClose(back.slope, -forth.slope) && isClose(back.p, forth.p, 1e-11))
  }
}
