import Statistics
import Testing

/// Bad input never traps, and what is not a number never comes out (statistics.md section 11).
@Suite struct ExtremesTests {
  private func isSound(_ number: Double?) -> Bool { number.map(\.isFinite) ?? true }

  @Test("Counts of any size", arguments: Extremes.counts)
  func counts(_ numerator: Int) {
    for denominator in Extremes.counts {
      for kind in [Ratio.Kind.proportion, .rate] {
        for multiplier in Extremes.values {
          guard let ratio = Ratio.of(kind, numerator: numerator, denominator: denominator, multiplier: multiplier).value
          else { continue }
          #expect(isSound(ratio.value) && ratio.interval().lowerBound.isFinite && ratio.interval().upperBound.isFinite)
          let other = Ratio.of(kind, numerator: 3, denominator: 70, multiplier: multiplier).value
          guard let other else { continue }
          #expect((0...1).contains(ExactTest.conditional(now: ratio, before: other)))
          if kind == .proportion, denominator < 1000 { #expect((0...1).contains(ExactTest.fisher(now: ratio, before: other))) }
          let distinction = Distinction.between(ratio, other, timing: .flow)
          if case .newcombe(let interval) = distinction.value?.method { #expect(isSound(interval.lower) && isSound(interval.upper)) }
          #expect(isSound(LinearTrend.of([ratio, other, ratio]).value?.p))
          #expect(isSound(Funnel.of([ratio, other, nil], atLeast: 1).value?.pooled))
        }
      }
      #expect(WilsonInterval(numerator: numerator, denominator: denominator).map { isSound($0.lower) && isSound($0.upper) } ?? true)
    }
    #expect(PoissonInterval(events: numerator).map { isSound($0.lower) && isSound($0.upper) } ?? true)
  }

  @Test("Series of any values", arguments: 1...60 as ClosedRange<UInt64>)
  func series(_ seed: UInt64) {
    var dice = Dice(seed)
    let series = (0..<Int.random(in: 0...30, using: &dice)).map { _ in
      Observation(
        Int.random(in: 0..<4, using: &dice) == 0 ? Extremes.values.randomElement(using: &dice) : dice.normal(),
        isProvisional: Int.random(in: 0..<9, using: &dice) == 0,
        startsDefinition: Int.random(in: 0..<15, using: &dice) == 0)
    }
    for kind in ValueKind.allCases {
      for direction in ImprovementDirection.allCases {
        let chart = ControlChart.of(series, kind: kind, direction: direction, isSeasonal: seed.isMultiple(of: 5))
        if case .process(let process) = chart {
          for segment in process.segments {
            #expect(isSound(segment.mean) && isSound(segment.limits.value?.upper) && isSound(segment.drawn?.lower))
          }
          _ = process.rebaseSuggestion
        }
        _ = chart.assurance(target: Extremes.values.randomElement(using: &dice), upper: 5)
        for comparator in [DirectionOfTravel.Comparator.previousPeriod, .samePeriodLastYear, .yearEnd(place: .min), .yearEnd(place: .max)] {
          let travel = DirectionOfTravel.of(
            series, against: comparator, direction: direction, frequency: .quarterly, chart: chart)
          #expect(!(travel.value?.difference.isNaN ?? false))
        }
      }
    }
    let values = series.map(\.value)
    #expect(isSound(RunChart(values)?.median))
    #expect(isSound(Quartiles.of(values).value?.first) && isSound(NeighbourAverage.of(series).value?.mean))
    #expect(Rank.all(values, direction: .increase).value?.count == values.count)
  }

  @Test("Goals of any target", arguments: Extremes.values)
  func goals(_ target: Double) {
    for value in Extremes.values {
      for direction in ImprovementDirection.allCases {
        for tolerance in [Tolerance.absolute(value), .relative(value), .none] {
          let goal = Goal.of(direction: direction, target: target, upper: value, tolerance: tolerance)
          _ = Rating.of(value: value, against: goal)
          _ = Rating.rate(numerator: value, denominator: target, multiplier: value, target: target, tolerance: 1, higherIsBetter: true)
          guard let goal = goal.value else { continue }
          _ = goal.numeratorNeeded(of: 100, multiplier: value)
          if let exact = Fraction(value) { #expect(!ShownFigure.of(exact, goal: goal, places: -3).text.isEmpty) }
        }
      }
    }
  }
}
