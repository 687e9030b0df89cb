import Testing

@testable import Invention

@Suite struct ChanceTests {
  @Test func theSameSeedPurposeAndNumberDrawTheSame() {
    var one = Chance(seed: 7, purpose: "life", number: 3)
    var other = Chance(seed: 7, purpose: "life", number: 3)
    #expect((0..<100).map { _ in one.next() } == (0..<100).map { _ in other.next() })
  }

  @Test func anotherSeedPurposeOrNumberDrawsSomethingElse() {
    let first = [(7, "life", 3), (8, "life", 3), (7, "life", 4)].map { (seed: Int, _: String, number: Int) in
      var chance = Chance(seed: UInt64(seed), purpose: "life", number: number)
      return chance.next()
    }
    var another = Chance(seed: 7, purpose: "health", number: 3)
    #expect(Set(first + [another.next()]).count == 4)
  }

  @Test func numbersStayBelowTheirLimitAndReachAllOfThem() {
    var chance = Chance(seed: 1, purpose: "limits")
    var seen: [Int: Int] = [:]
    for _ in 0..<6000 { seen[chance.below(6), default: 0] += 1 }
    #expect(seen.keys.sorted() == [0, 1, 2, 3, 4, 5])
    // 1000 expected of each; four standard deviations of a binomial count are 115.
    for count in seen.values { #expect(abs(count - 1000) < 116) }
    #expect(chance.below(0) == 0)
    #expect(chance.below(-5) == 0)
  }

  @Test func choicesComeAsOftenAsTheirWeightsSay() {
    var weighing = Weighing<String>()
    weighing.add("never", weight: 0)
    weighing.add("often", weight: 3)
    weighing.add("seldom", weight: 1)
    var chance = Chance(seed: 2, purpose: "weights")
    var seen: [String: Int] = [:]
    for _ in 0..<4000 { seen[weighing.drawn(by: &chance) ?? "", default: 0] += 1 }
    #expect(seen["never"] == nil)
    // 3000 expected; four standard deviations are 110.
    #expect(abs((seen["often"] ?? 0) - 3000) < 111)
    #expect(Weighing<Int>().drawn(by: &chance) == nil)
  }

  @Test func aSpreadHasAQuarterBetweenEachTwoOfItsPoints() throws {
    let spread = try #require(Spread([10, 20, 40, 80, 160]))
    var chance = Chance(seed: 3, purpose: "spread")
    let drawn = (0..<4000).map { _ in spread.drawn(by: &chance) }
    #expect(drawn.allSatisfy { 10...160 ~= $0 })
    for knot in [20, 40, 80] {
      let share = [20: 1000, 40: 2000, 80: 3000][knot] ?? 0
      #expect(abs(drawn.count { $0 < knot } - share) < 127)
    }
    #expect(Spread([1, 2, 3]) == nil)
    #expect(Spread([5, 4, 6, 7, 8]) == nil)
    #expect(Spread([-1, 4, 6, 7, 8]) == nil)
  }
}
