import Statistics
import Testing

@Suite("Rank correlation")
struct RankCorrelationTests {
  private func of(_ first: [Double], _ second: [Double]) -> Finding<RankCorrelation> {
    RankCorrelation.of(zip(first, second).map { ($0, $1) })
  }

  @Test("Spearman with ties, and how often chance would do as much", arguments: [
    // The same order, the opposite order.
    ([1, 2, 3, 4, 5, 6], [10, 20, 30, 40, 50, 60], 1.0, 2.0 / 720, RankCorrelation.Link.together),
    ([1, 2, 3, 4, 5, 6], [60, 50, 40, 30, 20, 10], -1.0, 2.0 / 720, .opposite),
    // Six areas at 0.829: beyond chance by Student's t, not over all 720 orders.
    ([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5], 0.8285714285714286, 42.0 / 720, .unclear),
    // Ten pupils' hours of television and test scores, the textbooks' example: no clear link.
    ([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], -0.17575757575757575, 0.6271883447764844, .unclear),
  ] as [([Double], [Double], Double, Double, RankCorrelation.Link)])
  func coefficient(_ first: [Double], _ second: [Double], _ coefficient: Double, _ p: Double, _ link: RankCorrelation.Link) throws {
    let found = try #require(of(first, second).value)
    #expect(abs(found.coefficient - coefficient) < 1e-12)
    #expect(abs(found.p - p) < 1e-9)
    #expect(found.link == link)
    #expect(found.count == first.count)
  }

  @Test("Ties share the middle of their places")
  func ties() throws {
    let found = try #require(of([1, 2, 2, 3, 4, 5, 6, 7, 8], [1, 2, 2, 3, 4, 5, 6, 7, 8]).value)
    #expect(found.coefficient == 1 && found.p == 0)
    // Places 1, 2.5, 2.5, 4, 5, 6 against 1…6.
    let tied = try #require(of([1, 2, 2, 4, 5, 6], [1, 2, 3, 4, 5, 6]).value)
    #expect(abs(tied.coefficient - 17.0 / (17.0 * 17.5).squareRoot()) < 1e-12)
  }

  @Test("Whichever comes first, and whatever rises with the figures, the answer is the same")
  func invariances() throws {
    let (first, second) = ([3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4])
    let one = try #require(of(first, second).value)
    let other = try #require(of(second, first).value)
    let stretched = try #require(of(first.map { $0 * $0 * 10 }, second).value)
    #expect(abs(one.coefficient - other.coefficient) < 1e-12)
    #expect(one.coefficient == stretched.coefficient)
    #expect((0...1).contains(one.p))
  }

  @Test("Refusals")
  func refusals() {
    #expect(of([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]).refusal == .tooFewAreas)
    #expect(of([1, 2, 3, 4, 5, .nan], [1, 2, 3, 4, 5, 6]).refusal == .tooFewAreas)
    #expect(of([1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6]).refusal == .noVariation)
    #expect(of([], []).refusal == .tooFewAreas)
  }
}
