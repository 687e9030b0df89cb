/// Counts that are all hidden and tied only to one another: were each of them twice as large, every sum would still hold and
/// all that is printed would be as it is.
///
/// So nothing bounds any of them from above. It is what becomes of breakdowns that are withdrawn whole, and no programme need be
/// solved for them, however many there are.
struct HiddenTogether {
  /// The cells, the one asked about among them.
  let cells: [Int]

  /// Nil where a sum that ties them names a shown count that is not nought, or where something bounds one of them.
  init?(around cell: Int, in system: CellSystem) {
    guard !system.isFixed(cell) else { return nil }
    var found = [cell]
    var known: Set<Int> = [cell]
    var seen: Set<Int> = []
    var next = 0
    while next < found.count {
      guard system.room(found[next]).rise == DeviationProgram.unlimited else { return nil }
      for relation in system.relationsOf[found[next]] where seen.insert(relation).inserted {
        var shown = 0
        for term in system.relations[relation] {
          if system.isFixed(term.cell) {
            shown += term.factor * system.cells[term.cell].count
          } else if known.insert(term.cell).inserted {
            found.append(term.cell)
          }
        }
        guard shown == 0 else { return nil }
      }
      next += 1
    }
    cells = found
  }

  /// Moves that make `cell` larger by at least `rise`; nil where none were found.
  ///
  /// Nought stays nought however often it is taken; but where all others are a thousand times as large, there is room to move some
  /// of them to it.
  func witness(for cell: Int, rise: Int, in system: CellSystem) -> FeasibilityJudge.Witness? {
    let count = system.cells[cell].count
    guard rise > 0 else { return nil }
    if count > 0 { return multiplied(by: (rise + count - 1) / count, in: system) }
    guard count == 0, var moves = multiplied(by: 999, in: system) else { return nil }
    var larger = system
    for (other, move) in moves { larger.cells[other].count += move }
    var search = MoveSearch(larger, steps: 5_000)
    guard search.move(cell, by: rise) else { return nil }
    for (other, move) in search.moves { moves[other, default: 0] += move }
    return moves.filter { $0.value != 0 }
  }

  /// What each cell moves by where all grow by so many times what they are.
  private func multiplied(by times: Int, in system: CellSystem) -> FeasibilityJudge.Witness? {
    var moves: FeasibilityJudge.Witness = [:]
    for other in cells where system.cells[other].count != 0 {
      let (move, overflow) = system.cells[other].count.multipliedReportingOverflow(by: times)
      if overflow || move.magnitude > 1 << 60 { return nil }
      moves[other] = move
    }
    return moves
  }
}
