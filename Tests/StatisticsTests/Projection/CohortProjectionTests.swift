import Testing

@testable import Statistics

/// Small groups of which one can tell by hand what becomes of them.
@Suite("Projection of a cohort") struct CohortProjectionTests {
  private static let bands = [0..<60, 60..<120]

  private func projection(_ ages: [Int], months: Int = 24, _ fill: (inout CohortHistory) -> Void = { _ in }) -> CohortProjection {
    var history = CohortHistory(bands: Self.bands, months: months)
    fill(&history)
    return CohortProjection(ages: ages, history: history, terms: .init(window: 24, drift: 0))
  }

  @Test("Where nobody comes or leaves, everybody grows older and goes at the limit, for certain") func ageing() {
    let outcome = projection([50, 59, 100, 119]) { history in
      for month in 0..<24 { for age in [50, 59, 100, 119] { history.expose(month: month, age: age) } }
    }.outcome(after: 12)
    #expect(outcome.bands.map(\.expected) == [0, 3])
    #expect(outcome.whole.expected == 3 && outcome.whole.low == 3 && outcome.whole.high == 3)
  }

  @Test("As many leave as the rate says, and the interval widens with time") func leaving() {
    let ages = Array(repeating: 10, count: 100)
    let some = projection(ages) { history in
      for month in 0..<24 {
        for _ in 0..<100 { history.expose(month: month, age: 10) }
        history.leave(month: month, age: 10)
        history.enter(month: month, age: 10)
      }
    }
    let (soon, late) = (some.outcome(after: 3).whole, some.outcome(after: 12).whole)
    // One in a hundred leaves each month and one comes: as many as now.
    #expect(abs(soon.expected - 100) < 0.5 && abs(late.expected - 100) < 1.5)
    #expect(late.high - late.low > soon.high - soon.low)
  }

  @Test("A rise that chance could bring does not go on; one that stands out does") func rise() {
    func after(_ entries: Int) -> Double {
      projection(Array(repeating: 10, count: 100)) { history in
        for month in 0..<24 {
          for _ in 0..<(100 - (24 - month) * (entries - 1)) { history.expose(month: month, age: 10) }
          history.leave(month: month, age: 10)
          for _ in 0..<entries { history.enter(month: month, age: 10) }
        }
      }.outcome(after: 12).whole.expected
    }
    #expect(abs(after(1) - 100) < 2)
    #expect(after(4) > 120)
  }

  @Test("Nothing traps: no months, no bands, ages outside all bands") func empty() {
    #expect(projection([], months: 0).outcome(after: 12).whole.expected == 0)
    let none = CohortProjection(ages: [5, -3, 4_000], history: CohortHistory(bands: [], months: 3), terms: .init(window: 12, drift: 1))
    #expect(none.outcome(after: 6).whole.expected == 0 && none.outcome(after: 0).bands.isEmpty)
    #expect(projection([-1, 500]).outcome(after: 1_000).whole.expected.isFinite)
  }

  @Test("Dispersion is that of counts over their mean, drift what years differ beyond chance") func spread() {
    #expect(CohortProjection.dispersion([4, 4, 4, 4]) == 1)
    #expect(CohortProjection.dispersion([0, 12, 0, 12]) == 4)
    #expect(CohortProjection.drift(Array(repeating: 10, count: 36)) == 0)
    #expect(CohortProjection.drift(Array(repeating: 5, count: 12) + Array(repeating: 15, count: 12)) > 0.8)
  }
}
