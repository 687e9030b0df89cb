import Testing

@testable import Statistics

/// What is hidden and tied only to what is hidden too is not bounded from above.
@Suite("Hidden together") struct HiddenTogetherTests {
  /// A list of parts and their total; cells in that order.
  private func list(_ parts: [Int], isTotalHidden: Bool) -> CellSystem {
    var system = CellSystem(rules: DisclosureRules())
    for count in parts + [parts.reduce(0, +)] {
      var cell = CellSystem.Cell()
      cell.count = count
      cell.hidden = .withdrawn
      _ = system.add(cell)
    }
    if !isTotalHidden { system.cells[parts.count].hidden = nil }
    system.relate(
      parts.indices.map { CellSystem.Term(cell: $0, factor: 1) } + [CellSystem.Term(cell: parts.count, factor: -1)])
    return system
  }

  private func holds(_ moves: FeasibilityJudge.Witness, in system: CellSystem) -> Bool {
    system.relations.allSatisfy { $0.reduce(0) { $0 + $1.factor * (moves[$1.cell] ?? 0) } == 0 }
      && moves.allSatisfy { system.cells[$0.key].count + $0.value >= 0 }
  }

  @Test("With the total hidden every part can be as large as is asked, nought too", arguments: [0, 1, 2])
  func unbounded(part: Int) throws {
    let system = list([3, 1, 0], isTotalHidden: true)
    let hidden = try #require(HiddenTogether(around: part, in: system))
    #expect(Set(hidden.cells) == [0, 1, 2, 3])
    let moves = try #require(hidden.witness(for: part, rise: 6, in: system))
    #expect(moves[part] ?? 0 >= 6)
    #expect(holds(moves, in: system))
  }

  @Test("A shown total bounds its parts, unless it is nought") func bounded() {
    #expect(HiddenTogether(around: 0, in: list([3, 1, 0], isTotalHidden: false)) == nil)
    #expect(HiddenTogether(around: 0, in: list([0, 0], isTotalHidden: false)) != nil)
  }

  @Test("What is shown is not hidden together with anything") func shown() {
    #expect(HiddenTogether(around: 3, in: list([3, 1, 0], isTotalHidden: false)) == nil)
  }
}
