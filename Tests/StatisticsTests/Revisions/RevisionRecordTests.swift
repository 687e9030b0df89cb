import Statistics
import Testing

@Suite struct RevisionRecordTests {
  private func record(_ changes: [Double]) -> Finding<RevisionRecord> {
    RevisionRecord.of(changes.map { RevisionRecord.Pair(first: 60, final: 60 + $0) })
  }

  @Test("Eight periods or no record")
  func fewest() {
    #expect(record([1, 2, 3, 4, 5, 6, 7]) == .notAssessed(.tooFewRevisions))
    #expect(record([1, 2, 3, 4, 5, 6, 7, .nan]) == .notAssessed(.tooFewRevisions))
    let whole = record([3, -0.3, 0.2, 1, 0, 2.5, 1.5, 0.5])
    #expect(whole.value?.median == 0.75 && whole.value?.lowest == -0.3 && whole.value?.highest == 3)
  }

  @Test("A rating that could change when final", arguments: [
    (80.0, false), (82, true), (85, true), (85.3, false), (90, false), (79.9, true), (76.6, false),
  ])
  func couldChange(_ value: Double, _ expected: Bool) throws {
    let record = try #require(record([3, -0.3, 0.2, 1, 0, 2.5, 1.5, 0.5]).value)
    let goal = try #require(Goal.of(direction: .increase, target: 85, tolerance: .absolute(5.3)).value)
    #expect(record.couldChange(rating: value, against: goal) == expected)
  }

  @Test("A band can be left and entered again within the revisions")
  func band() throws {
    let record = try #require(record([10, -10, 0, 0, 0, 0, 0, 0]).value)
    let goal = try #require(Goal.of(direction: .range, target: 100, upper: 101).value)
    #expect(record.couldChange(rating: 95, against: goal))
    #expect(!record.couldChange(rating: .nan, against: goal))
  }
}
