import Statistics
import Testing

@Suite struct FractionTests {
  @Test("A double is the decimal a person would write", arguments: [
    (66.7, 667, 10), (85, 850, 10), (-0.05, -5, 100), (1e-7, 1, 10_000_000), (0, 0, 1), (1e17, 100_000_000_000_000_000, 1),
  ] as [(Double, Int128, Int128)])
  func decimals(_ value: Double, _ above: Int128, _ below: Int128) throws {
    #expect(Fraction(value) == Fraction(above, over: below))
    #expect(try #require(Fraction(value)).double == value)
  }

  @Test("What has no place among decimals is refused", arguments: [.nan, .infinity, -.infinity, 1e200, 1e-200])
  func refused(_ value: Double) { #expect(Fraction(value) == nil) }

  @Test("Comparison holds where cross-multiplication passes 128 bits")
  func wide() throws {
    let large = try #require(Fraction(Int128.max, over: Int128.max - 1))
    let larger = try #require(Fraction(Int128.max - 1, over: Int128.max - 2))
    #expect(large < larger)
    #expect(large == large)
    #expect(large.plus(larger) == nil)
    #expect(large.times(larger) == nil)
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(1).over(Fraction(0)) == nil)
  }

  @Test("Halves go away from nought", arguments: [
    (125, 10, 0, "13"), (-125, 10, 0, "-13"), (124, 10, 0, "12"), (1, 8, 1, "0.1"), (3, 8, 1, "0.4"), (1, 3, 2, "0.33"),
    (-1, 1000, 1, "0.0"), (849, 10, 1, "84.9"), (5, 1000, 2, "0.01"), (7, 1, 2, "7.00"),
  ] as [(Int128, Int128, Int, String)])
  func rounding(_ above: Int128, _ below: Int128, _ places: Int, _ text: String) throws {
    let value = try #require(Fraction(above, over: below))
    #expect(value.text(places: places) == text)
    #expect(value.rounded(places: places) == Fraction(Double(text) ?? .nan))
  }

  @Test("Arithmetic with unlike denominators")
  func arithmetic() throws {
    let third = try #require(Fraction(1, over: 3))
    let tenth = try #require(Fraction(0.1))
    #expect(third.plus(tenth) == Fraction(13, over: 30))
    #expect(third.minus(tenth) == Fraction(7, over: 30))
    #expect(third.times(tenth) == Fraction(1, over: 30))
    #expect(third.over(tenth) == Fraction(10, over: 3))
  }
}
