import Statistics
import Testing

@Suite struct ChanceSignalsTests {
  /// What boards showed and what they said that chance would give.
  struct Tally: Sendable {
    var found = 0
    var expected = 0.0
    /// Of the number found, were each chance as stated.
    var variance = 0.0
    var charts = 0

    mutating func add(_ chart: ControlChart) {
      charts += 1
      guard let chance = chart.chanceOfSignal else { return }
      expected += chance
      variance += chance * (1 - chance)
      if chart.variation(direction: .increase).value?.isSpecialCause ?? false { found += 1 }
    }

    static func + (one: Tally, other: Tally) -> Tally {
      Tally(
        found: one.found + other.found, expected: one.expected + other.expected, variance: one.variance + other.variance,
        charts: one.charts + other.charts)
    }
  }

  /// A board of forty indicators that do nothing but vary, as long as boards are old: a few periods to five years.
  static func board(seed: Int) -> [ControlChart] {
    var dice = Dice(UInt64(seed))
    let lengths = [6, 8, 12, 16, 20, 24, 36, 60]
    return (0..<40).map { place in
      let points = lengths[place % lengths.count]
      return ControlChart.of(
        (0..<points).map { _ in Observation(100 + dice.normal()) }, kind: .value, direction: .increase)
    }
  }

  @Test("A thousand boards of routine variation show as many signals as they say chance gives")
  func thousandBoards() async {
    let batches = 8
    let tally = await withTaskGroup(of: Tally.self) { group in
      for batch in 0..<batches {
        group.addTask {
          var tally = Tally()
          for seed in stride(from: batch, to: 1000, by: batches) {
            for chart in Self.board(seed: seed) { tally.add(chart) }
          }
          return tally
        }
      }
      return await group.reduce(Tally(), +)
    }
    #expect(tally.charts == 40_000)
    // The chances themselves come from 200,000 series for each of the eight lengths, so they err a little too.
    let mean = tally.expected / 40_000
    let stated = 40_000 * (mean * (1 - mean) / (8 * 200_000)).squareRoot()
    let error = (tally.variance + stated * stated).squareRoot()
    #expect(abs(Double(tally.found) - tally.expected) < 3 * error, "\(tally.found) for \(tally.expected) ± \(error)")
    // Of forty indicators one every board or two, as statistics.md section 5.4 says.
    #expect((0.4...0.8).contains(tally.expected / 1000))
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
