import Statistics
import Testing

@Suite struct ProcessLimitsTests {
  @Test("Limits that cannot be set are refused", arguments: [
    ([], true, .noFigure), ([nil, nil], true, .noFigure), ([10], true, .noVariation), ([10, nil, 12], true, .noVariation),
    (Array(repeating: 80, count: 15), true, .noVariation), (Array(repeating: 80, count: 15), false, .noVariation),
    (Array(repeating: 20, count: 14) + [21], true, .tooLittleVariation),
    ([.nan, .infinity], true, .noFigure), ([1e308, -1e308, 1e308], false, .notANumber),
  ] as [([Double?], Bool, Refusal)])
  func refused(_ values: [Double?], _ isScreened: Bool, _ reason: Refusal) {
    #expect(ProcessLimits.of(values, isScreened: isScreened) == .notAssessed(reason))
  }

  @Test("A baseline of fewer than twelve is refused, one longer than the series is all of it")
  func baseline() throws {
    let values: [Double?] = (0..<20).map { Double($0 % 3) }
    #expect(ProcessLimits.of(values, baseline: 11) == .notAssessed(.baselineTooShort))
    #expect(ProcessLimits.of(values, baseline: 30).value?.baselineCount == 20)
    let gapped = [nil, nil] + values
    #expect(ProcessLimits.of(gapped, baseline: 12) == ProcessLimits.of(values, baseline: 12))
  }

  @Test("By hand: mean 12, moving ranges 4 4 2, limits 2.66 times their mean away")
  func byHand() throws {
    let limits = try #require(ProcessLimits.of([10, 14, 10, 12, nil, 14]).value)
    #expect(limits.mean == 12)
    #expect(isClose(limits.averageMovingRange, 10.0 / 3))
    #expect(isClose(limits.upper, 12 + 2.66 * 10 / 3))
    #expect(isClose(limits.nearLower, 12 - 2.0 / 3 * 2.66 * 10 / 3))
  }

  @Test("Limits move and stretch with the values, and do not mind the direction of time", arguments: 1...40 as ClosedRange<UInt64>)
  func equivariance(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let values = (0..<Int.random(in: 6...40, using: &dice)).map { _ in 50 + 5 * dice.normal() }
    let plain = try #require(ProcessLimits.of(values).value)
    for (scale, shift) in [(1.0, 17.5), (3.25, 0), (-2.0, 9)] {
      let moved = try #require(ProcessLimits.of(values.map { $0 * scale + shift }).value)
      let ends = [plain.lower * scale + shift, plain.upper * scale + shift].sorted()
      #expect(isClose(moved.mean, plain.mean * scale + shift, 1e-10))
      #expect(isClose(moved.lower, ends[0], 1e-9) && isClose(moved.upper, ends[1], 1e-9))
    }
    let backwards = try #require(ProcessLimits.of(values.reversed()).value)
    #expect(isClose(backwards.lower, plain.lower, 1e-10))
    #expect(plain.lower < plain.nearLower && plain.nearLower < plain.mean && plain.mean < plain.nearUpper)
  }
}
