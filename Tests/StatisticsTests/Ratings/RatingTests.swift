import Statistics
import Testing

@Suite struct RatingTests {
  @Test(
    "Boundaries belong to the better colour",
    arguments: [
      (90.0, true, Rating.green), (89.99, true, .amber), (85, true, .amber), (84.99, true, .red),
      (90, false, .green), (90.01, false, .amber), (95, false, .amber), (95.01, false, .red),
    ])
  func boundaries(_ value: Double, _ higherIsBetter: Bool, _ expected: Rating) {
    #expect(Rating.rate(numerator: value, target: 90, tolerance: 5, higherIsBetter: higherIsBetter) == expected)
  }

  @Test("84.9 of 100 is not 85, however it is shown")
  func unrounded() {
    #expect(
      Rating.rate(numerator: 849, denominator: 1000, multiplier: 100, target: 85, tolerance: 5, higherIsBetter: true) == .amber)
  }

  @Test("Without a tolerance there is no amber")
  func noAmber() {
    #expect(Rating.rate(numerator: 84, target: 85, tolerance: 0, higherIsBetter: true) == .red)
  }

  @Test("What cannot be compared has no colour", arguments: [(1.0, 0.0), (.nan, 1), (1, .nan)])
  func refused(_ numerator: Double, _ denominator: Double) {
    #expect(
      Rating.rate(numerator: numerator, denominator: denominator, target: 1, tolerance: 0, higherIsBetter: true) == nil)
  }

  @Test("Red comes first")
  func order() { #expect([Rating.green, .red, .amber].sorted() == [.red, .amber, .green]) }
}
