import Statistics
import Testing

@Suite struct GoalTests {
  static let atLeast85 = Goal.of(direction: .increase, target: 85, tolerance: .absolute(5))
  static let atMost10 = Goal.of(direction: .decrease, target: 10, tolerance: .absolute(2))
  static let band = Goal.of(direction: .range, target: 480, upper: 520, tolerance: .absolute(20))

  @Test("What has no colour says why", arguments: [
    (nil, 85, nil, .none, .noPolarity), (.neutral, 85, nil, .none, .neutral), (.increase, nil, nil, .none, .noTarget),
    (.increase, .nan, nil, .none, .impossibleTarget), (.increase, 85, nil, .absolute(-1), .impossibleTarget),
    (.increase, 85, nil, .relative(.nan), .impossibleTarget), (.range, 85, nil, .none, .noTarget),
    (.range, 85, 80, .none, .impossibleTarget),
  ] as [(ImprovementDirection?, Double?, Double?, Tolerance, Refusal)])
  func refused(
    _ direction: ImprovementDirection?, _ target: Double?, _ upper: Double?, _ tolerance: Tolerance, _ reason: Refusal
  ) {
    let goal = Goal.of(direction: direction, target: target, upper: upper, tolerance: tolerance)
    #expect(goal == .notAssessed(reason))
    #expect(Rating.of(value: 90, against: goal) == .notAssessed(reason))
  }

  @Test("Counts that cannot be have no colour either", arguments: [
    (nil, 10, .noFigure), (3, nil, .noFigure), (0, 0, .noDenominator), (-1, 10, .impossibleCounts),
    (11, 10, .impossibleCounts), (0, -3, .impossibleCounts), (3, 0, .impossibleCounts),
  ] as [(Int?, Int?, Refusal)])
  func impossible(_ numerator: Int?, _ denominator: Int?, _ reason: Refusal) {
    let counts = Ratio.of(.proportion, numerator: numerator, denominator: denominator)
    #expect(Rating.of(counts, against: Self.atLeast85) == .notAssessed(reason))
  }

  @Test("A figure missing, or no number, is not red", arguments: [(nil, .noFigure), (.nan, .notANumber)] as [(Double?, Refusal)])
  func noNumber(_ value: Double?, _ reason: Refusal) {
    #expect(Rating.of(value: value, against: Self.atLeast85) == .notAssessed(reason))
  }

  @Test("Relative tolerance is of the target's size, below nought too", arguments: [
    (-100.0, Rating.green), (-95, .amber), (-90, .amber), (-89.9, .red),
  ])
  func negativeTarget(_ value: Double, _ expected: Rating) {
    let goal = Goal.of(direction: .decrease, target: -100, tolerance: .relative(10))
    #expect(Rating.of(value: value, against: goal) == .found(expected))
  }

  @Test("Decimals compare as written: 3 × 0.1 is 0.3")
  func written() {
    #expect(Rating.rate(numerator: 0.1, denominator: 1, multiplier: 3, target: 0.3, tolerance: 0, higherIsBetter: true) == .green)
    #expect(Rating.rate(numerator: 0.1, denominator: 1, multiplier: 3, target: 0.3, tolerance: 0, higherIsBetter: false) == .green)
  }

  @Test("What it would take", arguments: [
    (atLeast85, 100, 85), (atLeast85, 13, 12), (atLeast85, 1, 1), (atMost10, 100, 10), (atMost10, 39, 3), (atMost10, 9, 0),
    (band, 100, nil), (atLeast85, 0, nil),
  ] as [(Finding<Goal>, Int, Int?)])
  func needed(_ goal: Finding<Goal>, _ denominator: Int, _ expected: Int?) throws {
    let goal = try #require(goal.value)
    #expect(goal.numeratorNeeded(of: denominator) == expected)
    // The slow way: the first or last count that is green.
    if denominator > 0, goal.direction != .range {
      let green = try (0...denominator).filter { goal.rating(of: try #require(percent($0, denominator).exact)) == .green }
      #expect((goal.direction == .increase ? green.min() : green.max()) == expected)
    }
  }

  @Test("The screen never contradicts the colour", arguments: [
    (849, 1000, 0, "84.9", nil), (8499, 10_000, 0, "84.99", nil), (84_999, 100_000, 0, "85.00", "just below target"),
    (85, 100, 0, "85", nil), (86, 100, 1, "86.0", nil), (79_999, 100_000, 1, "80.00", "just below the amber limit"),
    (7996, 10_000, 0, "79.96", nil), (823, 1000, 0, "82", nil),
  ] as [(Int, Int, Int, String, String?)])
  func shown(_ numerator: Int, _ denominator: Int, _ places: Int, _ text: String, _ note: String?) throws {
    let exact = try #require(percent(numerator, denominator).exact)
    let shown = ShownFigure.of(exact, goal: Self.atLeast85.value, places: places)
    #expect(shown.text == text)
    #expect(shown.note == note)
  }

  @Test("Just above, where lower is better")
  func shownAbove() throws {
    let exact = try #require(percent(100_001, 1_000_000).exact)
    let shown = ShownFigure.of(exact, goal: Self.atMost10.value, places: 0)
    #expect(shown.text == "10.00" && shown.note == "just above target")
    #expect(ShownFigure.of(exact, goal: nil, places: 0).text == "10")
  }

  @Test("Decimals on screen", arguments: [(99, 0), (100, 1), (3, 0)])
  func places(_ denominator: Int, _ expected: Int) {
    #expect(ShownFigure.places(percentageOf: denominator) == expected)
    #expect(ShownFigure.places(rate: 9.96) == 1 && ShownFigure.places(rate: 60) == 0)
  }

  @Test("How sure a colour is", arguments: [
    (atLeast85, 86.0, 95.0, .clear), (atLeast85, 84, 95, .eitherSideOfTarget), (atLeast85, 70, 84, .amberOrRed),
    (atLeast85, 10, 20, .clear), (atLeast85, 80, 84.9, .clear), (atMost10, 9, 11, .eitherSideOfTarget),
    (atMost10, 11, 20, .amberOrRed), (band, 490, 510, .clear), (band, 470, 530, .eitherSideOfTarget),
    (band, 450, 475, .amberOrRed), (band, 400, 600, .eitherSideOfTarget),
  ] as [(Finding<Goal>, Double, Double, RatingCertainty)])
  func certainty(_ goal: Finding<Goal>, _ low: Double, _ high: Double, _ expected: RatingCertainty) throws {
    #expect(RatingCertainty.of(low...high, against: try #require(goal.value)) == expected)
  }

  @Test("79 of 167 against 49.5 could be either side; 9 of 10 against 20 is clear")
  func certaintyOfCounts() throws {
    let half = try #require(Goal.of(direction: .increase, target: 49.5).value)
    #expect(RatingCertainty.of(try percent(79, 167), against: half) == .eitherSideOfTarget)
    let low = try #require(Goal.of(direction: .increase, target: 20).value)
    #expect(RatingCertainty.of(try percent(9, 10), against: low) == .clear)
  }
}
