import Statistics
import Testing

struct PublishedPercentageTests {
  private let rules = DisclosureRules()

  @Test("Printed so that it is neither nought nor all when it is not", arguments: [
    (0, 200, 0, "0"), (1, 201, 0, "[low]"), (1, 200, 0, "1"), (199, 200, 0, ">99"), (1999, 2000, 1, ">99.9"),
    (200, 200, 0, "100"), (1, 8, 0, "13"), (1, 8, 1, "12.5"), (9999, 10_000, 1, ">99.9"), (1, 3, 2, "33.33"),
  ])
  func text(_ x: Int, _ n: Int, _ places: Int, _ text: String) {
    #expect(PublishedPercentage(x, of: n, places: places)?.text == text)
  }

  @Test("The counts behind each print are those that print so")
  func numerators() throws {
    for n in 1...130 {
      for places in 0...1 {
        for x in 0...n {
          let print = try #require(PublishedPercentage(x, of: n, places: places))
          let same = (0...n).filter { PublishedPercentage($0, of: n, places: places) == print }
          #expect(print.numerators(of: n) == same.min().flatMap { low in same.max().map { low...$0 } }, "\(x) of \(n)")
        }
      }
    }
  }

  @Test("Fewer decimals where more would tell")
  func places() {
    // 1.2 % of 330 is 4 and nothing else; 1 % is 2 to 4: small too, so nothing may be printed.
    #expect(PublishedPercentage.safePlaces(4, of: 330, upTo: 1, rules: rules) == nil)
    #expect(PublishedPercentage.safePlaces(5, of: 1000, upTo: 1, rules: rules) == 0)
    #expect(PublishedPercentage.safePlaces(40, of: 92, upTo: 1, rules: rules) == 1)
    #expect(PublishedPercentage.safePlaces(52, of: 55, upTo: 1, rules: rules) == nil)
    #expect(PublishedPercentage.safePlaces(2, of: 4, upTo: 1, rules: rules) == nil)
  }

  @Test("A denominator known only roughly hides more")
  func roughly() throws {
    let print = try #require(PublishedPercentage(3, of: 30, places: 0))
    #expect(!print.isSafe(denominator: FeasibleInterval(30), rules: rules))
    #expect(print.isSafe(denominator: FeasibleInterval(least: 20, most: 80), rules: rules))
    #expect(!print.isSafe(denominator: FeasibleInterval(least: 40, most: 30), rules: rules))
    #expect(print.isSafe(denominator: FeasibleInterval(least: 0, most: nil), rules: rules))
  }

  @Test("Nothing traps")
  func extremes() {
    for x in Extremes.counts {
      for n in Extremes.counts {
        for places in [-1, 0, 6, .max] {
          let print = PublishedPercentage(x, of: n, places: places)
          #expect((print == nil) == !(n > 0 && (0...max(n, 0)).contains(x)))
          #expect(PublishedPercentage(printed: x, places: places).numerators(of: n).map { $0.upperBound <= n } ?? true)
        }
        #expect(RoundedCount(x, base: n).base >= 1)
        #expect(RoundedCount(x, base: n).interval.least ?? 0 >= 0)
      }
    }
  }
}
