import Statistics
import Testing

/// What intervals must be, whatever the reference says.
@Suite struct IntervalTests {
  @Test("Wilson: holds the share, widens with confidence, rises with the count, mirrors", arguments: [1, 2, 7, 30, 167, 1000])
  func wilson(_ n: Int) throws {
    var before: WilsonInterval?
    for x in stride(from: 0, through: n, by: max(1, n / 40)) {
      let narrow = try #require(WilsonInterval(numerator: x, denominator: n))
      let wide = try #require(WilsonInterval(numerator: x, denominator: n, confidence: .ninetyNinePointEight))
      let share = Double(x) / Double(n)
      #expect(narrow.range.contains(share) && (0...1).contains(narrow.lower) && (0...1).contains(narrow.upper))
      #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
      if let before { #expect(before.lower < narrow.lower && before.upper < narrow.upper) }
      let mirror = try #require(WilsonInterval(numerator: n - x, denominator: n))
      #expect(abs(mirror.lower - (1 - narrow.upper)) < 1e-14 && abs(mirror.upper - (1 - narrow.lower)) < 1e-14)
      before = narrow
    }
  }

  @Test("Wilson's ends are where the score test just rejects", arguments: [(41, 100), (3, 7), (92, 96), (1, 69)])
  func wilsonBySolving(_ x: Int, _ n: Int) throws {
    let interval = try #require(WilsonInterval(numerator: x, denominator: n))
    for p in [interval.lower, interval.upper] {
      let score = abs(Double(x) / Double(n) - p) / (p * (1 - p) / Double(n)).squareRoot()
      #expect(isClose(score, Confidence.ninetyFive.z, 1e-10))
    }
  }

  @Test("Exact Poisson limits leave 2.5 % on each side, counted term by term", arguments: 0...9)
  func exactByAdding(_ events: Int) throws {
    func share(upTo count: Int, mean: Double) -> Double {
      var term = 1.0
      var sum = 1.0
      for i in stride(from: 1, through: count, by: 1) {
        term *= mean / Double(i)
        sum += term
      }
      // e^−mean by halving the argument until a short series does.
      let small = mean / 1024
      let root = (1...12).reversed().reduce(1.0) { 1 - small / Double($1) * $0 }
      return sum * (0..<10).reduce(root) { power, _ in power * power }
    }
    let interval = try #require(PoissonInterval(events: events))
    #expect(abs(share(upTo: events, mean: interval.upper) - 0.025) < 1e-11)
    if events > 0 { #expect(abs(1 - share(upTo: events - 1, mean: interval.lower) - 0.025) < 1e-11) }
  }

  @Test("Poisson limits hold the count and rise with it")
  func poissonOrder() throws {
    var before: PoissonInterval?
    for events in 0...400 {
      let interval = try #require(PoissonInterval(events: events))
      #expect(interval.range.contains(Double(events)))
      if let before { #expect(before.lower <= interval.lower && before.upper < interval.upper) }
      before = interval
    }
  }

  @Test("What cannot be counted has no interval")
  func refused() {
    #expect(WilsonInterval(numerator: 1, denominator: 0) == nil)
    #expect(WilsonInterval(numerator: 3, denominator: 2) == nil)
    #expect(WilsonInterval(numerator: -1, denominator: 2) == nil)
    #expect(PoissonInterval(events: -1) == nil)
    #expect(PoissonInterval.exactLower(-1, .ninetyFive) == nil && PoissonInterval.byarUpper(-1, .ninetyFive) == nil)
    #expect(Ratio.of(.rate, numerator: 5, denominator: 10, multiplier: .nan) == .notAssessed(.notANumber))
    #expect(Ratio.of(.rate, numerator: 5, denominator: 0) == .notAssessed(.noDenominator))
  }

  @Test("A rate that counts part of its own denominator is a proportion above a tenth", arguments: [
    (11, 100, Ratio.Kind.proportion), (10, 100, .rate), (120, 100, .rate),
  ])
  func highRates(_ events: Int, _ population: Int, _ expected: Ratio.Kind) throws {
    #expect(try perTenThousand(events, population).asProportionWhereHigh().kind == expected)
  }

  @Test("Nought of some is a true nought; nine children are a small cohort")
  func small() throws {
    #expect(try percent(0, 12).value == 0)
    #expect(try percent(0, 12).interval().lowerBound == 0 && percent(0, 12).interval().upperBound > 20)
    #expect(try percent(9, 9).isSmallCohort && !percent(9, 10).isSmallCohort && !perTenThousand(1, 9).isSmallCohort)
  }
}
