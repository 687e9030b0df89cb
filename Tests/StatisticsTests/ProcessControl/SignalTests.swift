import Statistics
import Testing

@Suite struct SignalTests {
  /// Every rule looked for the slow way, window by window.
  private func slowly(_ values: [Double?], _ limits: ProcessLimits) -> [Set<RunRule>] {
    func window(_ length: Int, holding place: Int) -> [[(place: Int, value: Double)]] {
      (0..<length).compactMap { offset in
        let start = place - offset
        guard start >= 0, start + length <= values.count else { return nil }
        let window = (start..<(start + length)).compactMap { place in values[place].map { (place: place, value: $0) } }
        return window.count == length ? window : nil
      }
    }
    return values.indices.map { place in
      guard let value = values[place] else { return [] }
      var rules: Set<RunRule> = []
      if value > limits.upper || value < limits.lower { rules.insert(.outsideLimits) }
      for seven in window(7, holding: place) {
        let steps = zip(seven, seven.dropFirst())
        if steps.allSatisfy({ $0.value < $1.value }) || steps.allSatisfy({ $0.value > $1.value }) { rules.insert(.trend) }
        if seven.allSatisfy({ $0.value > limits.mean }) || seven.allSatisfy({ $0.value < limits.mean }) {
          rules.insert(.shift)
        }
      }
      for three in window(3, holding: place) {
        let high = three.filter { $0.value > limits.nearUpper && $0.value <= limits.upper }
        let low = three.filter { $0.value < limits.nearLower && $0.value >= limits.lower }
        if three.allSatisfy({ $0.value > limits.mean }), high.count >= 2, high.contains(where: { $0.place == place }) {
          rules.insert(.twoOfThree)
        }
        if three.allSatisfy({ $0.value < limits.mean }), low.count >= 2, low.contains(where: { $0.place == place }) {
          rules.insert(.twoOfThree)
        }
      }
      return rules
    }
  }

  @Test("The four rules agree with looking window by window, gaps among them", arguments: 1...150 as ClosedRange<UInt64>)
  func againstSlow(_ seed: UInt64) throws {
    var dice = Dice(seed)
    var level = 50.0
    let values: [Double?] = (0..<50).map { _ in
      level += Bool.random(using: &dice) ? 0 : dice.normal()
      return Int.random(in: 0..<20, using: &dice) == 0 ? nil : (level + 2 * dice.normal()).rounded()
    }
    guard let limits = ProcessLimits.of(values).value else { return }
    let found = Signal.all(in: values, limits: limits)
    #expect(found.map { Set($0.map(\.rule)) } == slowly(values, limits))
    // Upside down, every side turns and no rule changes.
    let turned = values.map { $0.map { 100 - $0 } }
    if let mirror = ProcessLimits.of(turned).value, isClose(mirror.upper, 100 - limits.lower, 1e-15) {
      for (one, other) in zip(found, Signal.all(in: turned, limits: mirror)) where one.map(\.rule) == other.map(\.rule) {
        #expect(zip(one, other).allSatisfy { $0.side != $1.side })
      }
    }
  }

  private func labels(_ values: [Double?], _ limits: ProcessLimits) -> [Signal?] {
    Signal.all(in: values, limits: limits).map(\.first)
  }

  @Test("A point that ends one trend and starts another is labelled by the later; one at the end by its own")
  func trendDirections() throws {
    let limits = try #require(ProcessLimits.of((0..<30).map { $0.isMultiple(of: 2) ? 0 : 100 }).value)
    let rising = Signal(rule: .trend, side: .high)
    let falling = Signal(rule: .trend, side: .low)
    let vertex = labels([30, 40, 45, 55, 60, 65, 70, 62, 58, 52, 48, 44, 40], limits)
    #expect(vertex == Array(repeating: rising, count: 6) + Array(repeating: falling, count: 7))
    let apart = labels([30, 40, 45, 55, 60, 65, 70, 31, 41, 46, 56, 61, 66, 71], limits)
    #expect(apart == Array(repeating: rising, count: 14))
  }

  @Test("A value above the upper limit is high even in a falling trend, and keeps both rules")
  func outsideWins() throws {
    let limits = try #require(ProcessLimits.of((0..<30).map { $0.isMultiple(of: 2) ? 49 : 51 }).value)
    let found = Signal.all(in: [70, 65, 60, 52, 51, 50.5, 49], limits: limits)
    #expect(found[0] == [Signal(rule: .outsideLimits, side: .high), Signal(rule: .trend, side: .low)])
    #expect(found[6] == [Signal(rule: .trend, side: .low)])
  }

  @Test("A signal is turned by polarity", arguments: [
    (ImprovementDirection.increase, Variation.improvement, Variation.concern), (.decrease, .concern, .improvement),
    (.neutral, .high, .low), (.range, .high, .low),
  ])
  func polarity(_ direction: ImprovementDirection, _ high: Variation, _ low: Variation) {
    #expect(Variation.of(Signal(rule: .shift, side: .high), direction: direction) == high)
    #expect(Variation.of(Signal(rule: .shift, side: .low), direction: direction) == low)
    #expect(Variation.of(nil, direction: direction) == .commonCause)
    #expect(!Variation.commonCause.sentence.contains("stable"))
  }
}
