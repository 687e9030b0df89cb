import Statistics
import Testing

@Suite struct QuantileTests {
  @Test("The middle of published percentages", arguments: [
    ([49.0, 53, 44, 56, 39, 56, 47, 50, 50, 46], 49.5),
    ([3], 3), ([1, 2], 1.5), ([2, 9, 4], 4),
  ] as [([Double], Double)])
  func median(_ values: [Double], _ expected: Double) {
    #expect(Quantile.median(values) == expected)
  }

  @Test("No values have no middle, and what is not a number is no value")
  func nothing() {
    #expect(Quantile.median([]) == nil)
    #expect(Quantile.median([.nan, 4]) == 4)
    #expect(Quantile.linear([1, 2], 1.5) == nil)
  }

  @Test("Type 7: a share of the way between neighbours", arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (1, 4)])
  func linear(_ share: Double, _ expected: Double) {
    #expect(Quantile.linear([4, 1, 3, 2], share) == expected)
  }
}
