import Statistics
import Testing

@Suite struct DirectionOfTravelTests {
  private func travel(
    _ series: [Observation], _ comparator: DirectionOfTravel.Comparator = .previousPeriod,
    direction: ImprovementDirection = .increase, frequency: Frequency = .annual, timing: Timing = .flow,
    isSeasonal: Bool = false, chart: ControlChart? = nil, band: Goal? = nil
  ) -> Finding<DirectionOfTravel> {
    DirectionOfTravel.of(
      series, against: comparator, direction: direction, frequency: frequency, timing: timing, isSeasonal: isSeasonal,
      chart: chart, band: band)
  }

  @Test("What has no direction says why")
  func refused() throws {
    let two = [50.0, 60].observations
    #expect(travel([]) == .notAssessed(.noFigure))
    #expect(travel(two + [.gap]) == .notAssessed(.noFigure))
    #expect(travel([Observation(.nan)]) == .notAssessed(.noFigure))
    #expect(travel([Observation(3)]) == .notAssessed(.nothingBefore))
    #expect(travel([.gap] + [Observation(3)]) == .notAssessed(.nothingBefore))
    #expect(travel(two, .samePeriodLastYear, frequency: .quarterly) == .notAssessed(.nothingBefore))
    #expect(travel(two, .yearEnd(place: 1)) == .notAssessed(.wrongDistance))
    #expect(travel(two, .yearEnd(place: -4)) == .notAssessed(.nothingBefore))
    #expect(travel([Observation(50), Observation(60, startsDefinition: true)]) == .notAssessed(.definitionBreak))
  }

  @Test("Each comparator looks at its own period", arguments: [
    (DirectionOfTravel.Comparator.previousPeriod, 1.0), (.samePeriodLastYear, 4), (.yearEnd(place: 2), 3),
  ])
  func comparators(_ comparator: DirectionOfTravel.Comparator, _ difference: Double) throws {
    let travel = travel([10.0, 11, 12, 13, 14, 15].observations, comparator, frequency: .quarterly).value
    #expect(travel?.difference == difference)
    #expect(travel?.distinction == .notAssessed(.noCounts))
  }

  @Test("Polarity turns a difference into a word", arguments: [
    (ImprovementDirection.increase, 50.0, 60.0, DirectionOfTravel.Word.improving), (.increase, 60, 50, .declining),
    (.decrease, 50, 60, .declining), (.decrease, 60, 50, .improving), (.neutral, 50, 60, .higher), (.neutral, 60, 50, .lower),
    (.increase, 50, 50, .noChange), (.range, 470, 485, .improving), (.range, 485, 470, .declining), (.range, 530, 525, .improving),
    (.range, 490, 510, .higher), (.range, 470, 530, .higher),
  ])
  func words(_ direction: ImprovementDirection, _ then: Double, _ now: Double, _ word: DirectionOfTravel.Word) throws {
    let band = Goal.of(direction: .range, target: 480, upper: 520).value
    #expect(travel([then, now].observations, direction: direction, band: band).value?.word == word)
  }

  @Test("Equal is exact: 1 of 3 is 2 of 6, and 33.3 is neither")
  func exact() throws {
    let third = Observation(try percent(1, 3))
    #expect(travel([Observation(try percent(2, 6)), third]).value?.word == .noChange)
    #expect(travel([Observation(33.3), third]).value?.word == .improving)
    #expect(travel([0.1, 0.3].observations).value?.difference == 0.2)
  }

  @Test("Two percentages by Newcombe's interval, two rates by the exact test; snapshots only as an indication")
  func twoPeriods() throws {
    let fall = try [percent(58, 99), percent(41, 96)].map { Observation($0) }
    let told = try #require(travel(fall, timing: .snapshot).value)
    #expect(told.word == .declining && told.isFilled)
    #expect(told.distinction.value?.isIndicative == true)
    #expect(told.distinction.value?.sentence == "a change beyond chance (indicative)")
    let small = try [percent(7, 10), percent(3, 10)].map { Observation($0) }
    #expect(travel(small).value?.isFilled == false)
    #expect(travel(small).value?.distinction.value?.sentence == "could be chance")
    let rates = try [perTenThousand(430, 60500), perTenThousand(512, 61000)].map { Observation($0) }
    #expect(travel(rates, direction: .neutral).value?.isFilled == true)
    #expect(travel([fall[0], rates[1]]).value?.distinction == .notAssessed(.noCounts))
  }

  @Test("Separate intervals may overlap though the difference can be told")
  func overlap() throws {
    let (before, now) = (try percent(50, 100), try percent(65, 100))
    #expect(now.interval().lowerBound < before.interval().upperBound)
    #expect(NewcombeInterval(now: now, before: before)?.excludesZero == true)
  }

  @Test("Provisional: a direction not confirmed")
  func provisional() throws {
    let travel = travel([Observation(try percent(58, 99)), Observation(try percent(41, 96), isProvisional: true)]).value
    #expect(travel?.word == .declining && travel?.isProvisional == true)
    #expect(travel?.distinction == .notAssessed(.provisional))
  }

  @Test("Rolling years are not tested against each other while they overlap; seasons only against themselves")
  func overlapping() throws {
    let series = try (0..<6).map { Observation(try percent(50 + $0, 100)) }
    func distinction(_ comparator: DirectionOfTravel.Comparator, _ timing: Timing, _ isSeasonal: Bool) -> Refusal? {
      travel(series, comparator, frequency: .quarterly, timing: timing, isSeasonal: isSeasonal).value?.distinction.refusal
    }
    #expect(distinction(.previousPeriod, .rolling, false) == .overlappingPeriods)
    #expect(distinction(.samePeriodLastYear, .rolling, false) == nil)
    #expect(distinction(.previousPeriod, .flow, true) == .seasonal)
    #expect(distinction(.samePeriodLastYear, .flow, true) == nil)
  }

  @Test("From twelve points the chart decides, and says no change that can be told, never stable")
  func processControl() throws {
    func verdict(_ count: Int, last: Double) throws -> DirectionOfTravel? {
      let series = ((0..<(count - 1)).map { Double(50 + $0 * 5 % 4) } + [last]).observations
      let chart = ControlChart.of(series, kind: .value, direction: .increase)
      return travel(series, frequency: .monthly, chart: chart).value
    }
    #expect(try verdict(11, last: 52)?.distinction == .notAssessed(.noCounts))
    let steady = try verdict(12, last: 52)
    #expect(steady?.isFilled == false)
    #expect(steady?.distinction.value?.sentence == "no change that can be told from usual variation")
    let signal = try verdict(24, last: 75)
    #expect(signal?.isFilled == true && signal?.word == .improving)
    #expect(signal?.distinction.value?.sentence == "special cause: improvement")
  }

  @Test("A word is claimed only of two figures that were set against each other, and never of a chart's signal")
  func tested() throws {
    let fall = try [percent(58, 99), percent(41, 96)]
    let provisional = [Observation(fall[0]), Observation(fall[1], isProvisional: true)]
    #expect(travel(fall.map { Observation($0) }).value?.isTested == true)
    #expect(travel(provisional).value?.isTested == false)
    let small = try [percent(7, 10), percent(3, 10)].map { Observation($0) }
    #expect(travel(small).value?.isTested == false)
    // Far above what is usual, and a little below the month before.
    let series = ((0..<24).map { Double(50 + $0 * 5 % 4) } + [80, 79]).observations
    let chart = ControlChart.of(series, kind: .value, direction: .increase)
    let move = try #require(travel(series, frequency: .monthly, chart: chart).value)
    #expect(move.word == .declining && move.isFilled && !move.isTested)
  }

  @Test("Points before a change of definition do not count towards twelve")
  func definitionCount() throws {
    let old = try (0..<10).map { Observation(try percent(40 + $0 % 3, 90)) }
    let new = try (0..<4).map { Observation(try percent(60 + $0 % 3, 90), startsDefinition: $0 == 0) }
    let chart = ControlChart.of(old + new, kind: .percentage, direction: .increase)
    guard case .newcombe = travel(old + new, chart: chart).value?.distinction.value?.method else {
      Issue.record("not compared by its two periods")
      return
    }
  }
}
