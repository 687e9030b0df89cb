import Statistics
import Testing

@Suite struct ComparisonTests {
  @Test("79 of 167 beside a neighbours' median of 49.5 is similar, not worse")
  func similar() throws {
    let comparison = BenchmarkComparison.of(.found(try percent(79, 167)), benchmark: 49.5, direction: .increase)
    #expect(comparison.value?.verdict() == .similar && comparison.value?.words == "similar")
  }

  @Test("Five levels", arguments: [
    (900, 1000, "much better"), (520, 1000, "similar"), (535, 1000, "better"), (465, 1000, "worse"), (300, 1000, "much worse"),
  ])
  func levels(_ numerator: Int, _ denominator: Int, _ words: String) throws {
    let counts = Finding.found(try percent(numerator, denominator))
    #expect(BenchmarkComparison.of(counts, benchmark: 50, direction: .increase).value?.words == words)
    let neutral = try #require(BenchmarkComparison.of(counts, benchmark: 50, direction: .neutral).value)
    #expect(!neutral.words.contains("better") && !neutral.words.contains("worse"))
  }

  @Test("Touching the limit is similar")
  func edge() throws {
    let counts = try percent(41, 100)
    for edge in [counts.interval().lowerBound, counts.interval().upperBound] {
      #expect(BenchmarkComparison.of(.found(counts), benchmark: edge, direction: .increase).value?.verdict() == .similar)
    }
  }

  @Test("What cannot be compared says why")
  func refused() throws {
    let counts = Finding.found(try percent(41, 100))
    #expect(BenchmarkComparison.of(counts, benchmark: 50, direction: nil) == .notAssessed(.noPolarity))
    #expect(BenchmarkComparison.of(counts, benchmark: nil, direction: .increase) == .notAssessed(.noComparator))
    #expect(BenchmarkComparison.of(counts, benchmark: .nan, direction: .increase) == .notAssessed(.notANumber))
    #expect(BenchmarkComparison.of(counts, benchmark: 50, direction: .increase, samePeriod: false) == .notAssessed(.differentPeriods))
    #expect(BenchmarkComparison.of(.notAssessed(.noDenominator), benchmark: 50, direction: .increase) == .notAssessed(.noDenominator))
  }

  @Test("Neighbours: six of ten or none; the suppressed are missing, not nought")
  func neighbours() throws {
    let six = try [(10, 20), (30, 40), (90, 100), (5, 10), (20, 50), (7, 10)].map { Observation(try percent($0.0, $0.1)) }
    let gaps = Array(repeating: Observation.gap, count: 4)
    let average = try #require(NeighbourAverage.of(six + gaps).value)
    #expect(average.contributed == 6 && average.asked == 10)
    #expect(isClose(average.mean, (50.0 + 75 + 90 + 50 + 40 + 70) / 6) && average.median == 60)
    #expect(isClose(average.pooled, 162.0 / 230 * 100))
    #expect(NeighbourAverage.of(Array(six.dropLast()) + gaps + [.gap]) == .notAssessed(.tooFewNeighbours))
    #expect(NeighbourAverage.of([]) == .notAssessed(.noComparator))
    let rounded = NeighbourAverage.of(Array(six.dropLast()) + [Observation(70)] + gaps).value
    #expect(rounded?.median == 60 && rounded?.pooled == nil)
  }

  @Test("A funnel's drawn edges are where its verdicts change", arguments: [Ratio.Kind.proportion, .rate])
  func funnel(_ kind: Ratio.Kind) throws {
    let areas = try [(90, 148), (13, 34), (15, 24), (166, 317), (159, 255)].map {
      try #require(Ratio.of(kind, numerator: $0.0, denominator: $0.1).value)
    }
    let funnel = try #require(Funnel.of(areas + [nil]).value)
    for size in [12, 50, 300] {
      for confidence in Confidence.allCases {
        let limits = try #require(funnel.limits(denominator: size, confidence: confidence))
        for numerator in 0...size {
          let ratio = try #require(Ratio.of(kind, numerator: numerator, denominator: size).value)
          let isOutside: Bool
          switch funnel.position(of: ratio) {
          case .within: isOutside = false
          case .low(let sure), .high(let sure): isOutside = confidence == .ninetyFive || sure == confidence
          }
          let isDrawnOutside = ratio.value < limits.lowerBound - 1e-9 || ratio.value > limits.upperBound + 1e-9
          #expect(isOutside == isDrawnOutside, "\(numerator) of \(size) at \(confidence)")
        }
      }
    }
    #expect(funnel.limits(denominator: 0) == nil)
    #expect(Funnel.of([areas[0], nil, areas[1]]) == .notAssessed(.tooFewAreas))
    #expect(Funnel.of([try percent(1, 2), try perTenThousand(1, 2), try percent(1, 3)]) == .notAssessed(.noCounts))
  }

  @Test("No quarter where chance covers two cut points, none without a better way, none of nothing")
  func quartiles() throws {
    let cuts = try #require(Quartiles.of((1...100).map(Double.init)).value)
    #expect(cuts.band(of: 90, direction: .increase) == .found(.a))
    #expect(cuts.band(of: 90, direction: .decrease) == .found(.d))
    #expect(cuts.band(of: 90, direction: .increase, interval: 60...100) == .found(.a))
    #expect(cuts.band(of: 60, direction: .increase, interval: 50...80) == .notAssessed(.couldBeChance))
    #expect(cuts.band(of: 60, direction: .neutral) == .notAssessed(.neutral))
    #expect(cuts.band(of: 60, direction: nil) == .notAssessed(.noPolarity))
    #expect(cuts.band(of: .nan, direction: .increase) == .notAssessed(.notANumber))
    #expect(cuts.isTied(25.75) && !cuts.isTied(25))
    #expect(Quartiles.of([nil, .nan]) == .notAssessed(.tooFewAreas))
    #expect(Quartiles.quarters([1, 2, 3, nil], highestFirst: true) == .notAssessed(.tooFewAreas))
    #expect(Quartiles.quarters([1, 2, nil, 3, 4], highestFirst: true) == .found([4, 3, nil, 2, 1]))
  }
}
