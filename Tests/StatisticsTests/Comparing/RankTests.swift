import Statistics
import Testing

@Suite struct RankTests {
  @Test("Ranks agree with counting how many are better", arguments: 1...30 as ClosedRange<UInt64>)
  func againstSlow(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let values: [Double?] = (0..<40).map { _ in
      Int.random(in: 0..<8, using: &dice) == 0 ? nil : Double(Int.random(in: 0...15, using: &dice))
    }
    let given = values.compactMap { $0 }
    for direction in [ImprovementDirection.increase, .decrease] {
      let ranks = try #require(Rank.all(values, direction: direction).value)
      for (value, rank) in zip(values, ranks) {
        guard let value else {
          #expect(rank == nil)
          continue
        }
        #expect(rank?.place == 1 + given.count { direction == .increase ? $0 > value : $0 < value })
        #expect(rank?.tied == given.count { $0 == value } - 1)
        #expect(rank?.count == given.count)
      }
    }
  }

  @Test("Competition ranking, and the missing left out")
  func competition() throws {
    let ranks = try #require(Rank.all([70, nil, 80, 80, .nan, 90], direction: .increase).value)
    #expect(ranks.map { $0?.place } == [4, nil, 2, 2, nil, 1])
    #expect(ranks.map { $0?.sentence ?? "" } == [
      "4th of 4 with data", "", "2nd of 4 with data, tied with 1", "2nd of 4 with data, tied with 1", "", "1st of 4 with data",
    ])
  }

  @Test("Without a better way there is no rank", arguments: [(nil, .noPolarity), (.neutral, .neutral), (.range, .neutral)]
    as [(ImprovementDirection?, Refusal)])
  func refused(_ direction: ImprovementDirection?, _ reason: Refusal) {
    #expect(Rank.all([1, 2], direction: direction) == .notAssessed(reason))
  }

  @Test("Ordinals", arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"), (111, "111th"), (152, "152nd")])
  func ordinals(_ number: Int, _ text: String) { #expect(Rank.ordinal(number) == text) }

  @Test("The range of ranks: small areas cover many, large ones few, and it holds the rank itself")
  func ranges() throws {
    let shares = Array(stride(from: 30, through: 70, by: 2))
    for (size, width) in [(20, 15...20), (400, 5...9), (10_000, 0...1)] {
      let areas = try shares.map { try percent($0 * size / 100, size) }
      let ranks = try #require(Rank.all(areas.map { $0.value }, direction: .increase).value)
      let middle = try #require(RankRange.of(area: 10, among: areas, direction: .increase).value)
      #expect(width.contains(middle.worst - middle.best), "\(size): \(middle)")
      let own = try #require(ranks[10]).place
      #expect((middle.best...middle.worst).contains(own))
      #expect(middle.sentence == (width.lowerBound == 0 ? "about 11th" : "between about \(Rank.ordinal(middle.best)) and \(Rank.ordinal(middle.worst))"))
    }
  }

  @Test("Nine children are not placed, nor an area without counts, nor one alone")
  func smallCohort() throws {
    let areas: [Ratio?] = [try percent(3, 9), try percent(40, 90), nil]
    #expect(RankRange.of(area: 0, among: areas, direction: .increase) == .notAssessed(.smallCohort))
    #expect(RankRange.of(area: 2, among: areas, direction: .increase) == .notAssessed(.noCounts))
    #expect(RankRange.of(area: 7, among: areas, direction: .increase) == .notAssessed(.noCounts))
    #expect(RankRange.of(area: 1, among: [nil, areas[1]], direction: .increase) == .notAssessed(.tooFewAreas))
    #expect(RankRange.of(area: 1, among: areas, direction: .neutral) == .notAssessed(.neutral))
  }
}
