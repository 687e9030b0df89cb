import CareModel
import Invention
import Returns
import Statistics
import Testing

/// The outlook of invented returns, set against what came: months held back, from many beginnings.
@Suite("Looking ahead") struct OutlookTests {
  /// Errors and hits of one thing projected.
  struct Score {
    var cases = 0
    var error = 0.0
    var unchanged = 0.0
    var held = 0

    mutating func add(_ estimate: CohortProjection.Estimate, now: Int, then: Int) {
      cases += 1
      error += abs(estimate.expected - Double(then))
      unchanged += abs(Double(now - then))
      held += (estimate.low...max(estimate.low, estimate.high)).contains(then) ? 1 : 0
    }

    var line: String {
      let cases = Double(max(1, cases))
      func one(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
      return "\(Int(cases)) cases, error \(one(error / cases)), of no change \(one(unchanged / cases)), held \(one(100 * Double(held) / cases))%"
    }
  }

  @Test("Twelve months ahead: better than no change by age, no worse as a whole, and as sure as it says")
  func heldBack() throws {
    var scores: [String: Score] = [:]
    for (children, seed) in [(200, 1), (300, 2), (300, 3), (450, 4), (700, 5), (300, 6), (250, 7), (500, 8)] {
      let commission = Commission(children: children, years: 7, until: 2024, seed: UInt64(seed), extent: .care)
      var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key)
      for text in try InventedText.texts(commission) { reader.read(text.bytes, path: text.path) }
      let own = reader.finish()
      func outlook(_ months: Int) throws -> Outlook {
        let end = Day.last(ofMonth: 3 - months, year: 2024)
        return try #require(own.outlook(catalogue: ShippedCatalogue.shared, until: end))
      }
      // Every third month from five years down to two after the beginning; the last twelve months are what came.
      for back in stride(from: 12, through: 48, by: 3) {
        let (then, now) = (try outlook(back), try outlook(back - 12))
        let place = try #require(then.horizons.firstIndex(of: 12))
        scores["all", default: Score()].add(then.all.outcomes[place].whole, now: then.all.now, then: now.all.now)
        for (band, id) in then.bands.enumerated() {
          scores[id, default: Score()].add(then.all.outcomes[place].bands[band], now: then.all.nowByBand[band], then: now.all.nowByBand[band])
        }
        if let (one, other) = then.unaccompanied.flatMap({ one in now.unaccompanied.map { (one, $0) } }), let outcome = one.outcomes[safe: place] {
          scores["uasc", default: Score()].add(outcome.whole, now: one.now, then: other.now)
        }
      }
    }
    for (name, score) in scores {
      // Arrivals of unaccompanied children doubled in the years these are invented from: there no rate helps, and it is said so.
      #expect(score.error <= (name == "uasc" ? 1.15 : 1) * score.unchanged, "\(name): \(score.line)")
      #expect((0.72...0.99).contains(Double(score.held) / Double(score.cases)), "\(name): \(score.line)")
    }
    #expect(Set(scores.keys) == ["all", "under_1", "1_4", "5_9", "10_15", "16_plus", "uasc"])
  }

  @Test("Who turns 18 is counted to the day; too short a past and too few children are refused")
  func refusals() throws {
    let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    let people = (0..<12).map { "c\($0),1,\($0 + 1)/07/2006,WBRI,,,\n" }.joined()
    let rows = (0..<12).map { "c\($0),01/05/2023,S,C2,N1,U6,PR1,,,,,," }.joined(separator: "\n")
    let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n" + rows + "\n"
    let own = try Fixture.make(["2023-24/header.csv": header + people, "2023-24/episodes.csv": episodes])
    let year = try #require(own.outlook(catalogue: ShippedCatalogue.shared))
    #expect(year.all.now == 12 && year.horizons == [3, 6, 12] && year.unaccompanied == nil)
    // 31 March 2024 and three months is 30 June: nobody is 18 by then; six months later everybody.
    #expect(year.all.turning18 == [0, 12, 12] && year.all.refusal == nil)
    #expect(year.all.outcomes.map(\.whole.expected).last.map { $0 < 40 } == true)
    let half = try #require(own.outlook(catalogue: ShippedCatalogue.shared, until: Day(year: 2023, month: 9, day: 30)))
    #expect(half.all.refusal == "the return covers 6 months, and rates need 12" && half.all.outcomes.isEmpty)
    let few = try Fixture.make(["2023-24/header.csv": header + people, "2023-24/episodes.csv": episodes.split(separator: "\n").prefix(5).joined(separator: "\n") + "\n"])
    #expect(try #require(few.outlook(catalogue: ShippedCatalogue.shared)).all.refusal == "of fewer than 10 children chance says more than rates")
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
