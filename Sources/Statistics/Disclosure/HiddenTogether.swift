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

  /// Moves that make `cell` larger by at least `rise`; nil where it is nought, which no multiple changes.
  func witness(for cell: Int, rise: Int, in system: CellSystem) -> FeasibilityJudge.Witness? {
    let count = system.cells[cell].count
    guard count > 0, rise > 0 else { return nil }
    let times = (rise + count - 1) / count
    var moves: FeasibilityJudge.Witness = [:]
    for other in cells where system.cells[other].count != 0 {
      let (move, overflow) = system.cells[other].count.multipliedReportingOverflow(by: times)
      if overflow { return nil }
      moves[other] = move
    }
    return moves
  }
}
