import Statistics
import Testing

@Suite struct ChanceSignalsTests {
  @Test("A board of routine variation shows about as many signals as it says chance gives", arguments: [8, 12, 24, 36])
  func simulation(_ points: Int) {
    var dice = Dice(UInt64(points))
    var found = 0
    var expected = 0.0
    let boards = 75
    for _ in 0..<boards {
      let charts = (0..<40).map { _ in
        ControlChart.of((0..<points).map { _ in Observation(100 + dice.normal()) }, kind: .value, direction: .increase)
      }
      found += charts.count { $0.variation(direction: .increase).value?.isSpecialCause ?? false }
      expected += ChanceSignals.expected(charts)
    }
    // Three standard errors of a count with this mean.
    #expect(abs(Double(found) - expected) < 3 * expected.squareRoot(), "\(found) for \(expected)")
    #expect((0.4...0.8).contains(expected / Double(boards)))
  }

  @Test("More points, more rules can fire", arguments: zip([5, 6, 12, 22, 60, 900], [0, 0.0115, 0.0138, 0.0159, 0.0185, 0.0185]))
  func chance(_ points: Int, _ expected: Double) {
    #expect(isClose(ChanceSignals.chance(points: points), expected, 1e-9) || expected == 0)
  }

  @Test("Said aloud", arguments: [
    (2, 40, 0.7, "2 signals among 40 indicators; about 1 would be expected by chance"),
    (1, 10, 0.2, "1 signal among 10 indicators; fewer than 1 would be expected by chance"),
    (0, 1, .nan, "0 signals among 1 indicator; fewer than 1 would be expected by chance"),
  ])
  func sentence(_ signals: Int, _ indicators: Int, _ expected: Double, _ sentence: String) {
    #expect(ChanceSignals.sentence(signals: signals, indicators: indicators, expected: expected) == sentence)
  }
}
