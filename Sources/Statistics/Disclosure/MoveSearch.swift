/// Looks for a possible table near the true one by trying: one count moves, and each sum it leaves unbalanced is balanced by
/// moving another, until all hold again.
///
/// What it finds is a proof; that it finds nothing is none, and the linear programme is then asked. Most counts are protected by
/// two or four that move together, and for them this takes a few steps where the programme takes in hundreds of cells.
struct MoveSearch {
  private let system: CellSystem
  /// Shown cells that may be hidden for it, and how many.
  private let isCandidate: (Int) -> Bool
  private let taking: Int
  private(set) var moves: [Int: Int] = [:]
  /// The candidates that moved, which would have to be hidden.
  private(set) var taken: [Int] = []
  private var missing: [Int: Int] = [:]
  private var open: [Int] = []
  private var stepsLeft: Int
  /// Balancing one sum by any of more cells than this is not tried.
  private static let breadth = 6

  /// - Parameters:
  ///   - steps: how many balancings are tried before it gives up.
  ///   - taking: how many shown cells may be hidden for it.
  ///   - isCandidate: whether a shown cell may be hidden.
  init(_ system: CellSystem, steps: Int, taking: Int = 0, isCandidate: @escaping (Int) -> Bool = { _ in false }) {
    self.system = system
    self.taking = taking
    self.isCandidate = isCandidate
    stepsLeft = steps
  }

  /// Moves a cell so far, and everything that must move with it.
  ///
  /// - Returns: false where it found no way; `moves` is then empty.
  mutating func move(_ cell: Int, by steps: Int) -> Bool {
    guard allows(cell, steps) else { return false }
    apply(cell, steps)
    if settle() { return true }
    undo(cell, steps)
    return false
  }

  private mutating func settle() -> Bool {
    guard let relation = open.last(where: { missing[$0] != nil }), let imbalance = missing[relation] else { return true }
    stepsLeft -= 1
    guard stepsLeft > 0 else { return false }
    for (cell, steps) in options(relation, imbalance).prefix(MoveSearch.breadth) {
      apply(cell, steps)
      if settle() { return true }
      undo(cell, steps)
    }
    return false
  }

  /// The cells that can make up for a sum's imbalance: whole ones first, then those that cost least, then those that leave the fewest
  /// sums unbalanced.
  private func options(_ relation: Int, _ imbalance: Int) -> [(cell: Int, steps: Int)] {
    var found: [(cell: Int, steps: Int, rank: (Int, Int, Int, Int))] = []
    for term in system.relations[relation] where moves[term.cell] == nil && term.factor.magnitude == 1 {
      let wanted = -imbalance * term.factor
      let isFree = !system.isFixed(term.cell)
      guard isFree || (taken.count < taking && isCandidate(term.cell)) else { continue }
      let room = room(term.cell, isFree: isFree)
      let steps = wanted > 0 ? min(wanted, room.rise) : -min(-wanted, room.fall)
      guard steps != 0 else { continue }
      let price = isFree ? 0 : 1 + min(system.cells[term.cell].count, 100_000)
      found.append((term.cell, steps, (steps == wanted ? 0 : 1, price, unbalanced(by: term.cell, steps), term.cell)))
    }
    return found.sorted { $0.rank < $1.rank }.map { ($0.cell, $0.steps) }
  }

  /// How many more sums would not hold if a cell moved so; below nought where it sets some right.
  private func unbalanced(by cell: Int, _ steps: Int) -> Int {
    system.relationsOf[cell].reduce(0) { sum, relation in
      let before = missing[relation] ?? 0
      let after = before + factor(of: cell, in: relation) * steps
      return sum + (after == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
    }
  }

  private func factor(of cell: Int, in relation: Int) -> Int {
    system.relations[relation].reduce(0) { $1.cell == cell ? $0 + $1.factor : $0 }
  }

  private func room(_ cell: Int, isFree: Bool) -> (fall: Int, rise: Int) {
    if isFree { return system.room(cell) }
    return (max(system.cells[cell].count - (system.rules.hiddenIsNeverZero ? 1 : 0), 0), DeviationProgram.unlimited)
  }

  private func allows(_ cell: Int, _ steps: Int) -> Bool {
    let room = system.room(cell)
    return steps > 0 ? room.rise >= steps : room.fall >= -steps
  }

  private mutating func apply(_ cell: Int, _ steps: Int) {
    moves[cell] = steps
    if system.isFixed(cell) { taken.append(cell) }
    shift(cell, steps)
  }

  private mutating func undo(_ cell: Int, _ steps: Int) {
    moves[cell] = nil
    if taken.last == cell { taken.removeLast() }
    shift(cell, -steps)
  }

  private mutating func shift(_ cell: Int, _ steps: Int) {
    for relation in system.relationsOf[cell] {
      let sum = (missing[relation] ?? 0) + factor(of: cell, in: relation) * steps
      missing[relation] = sum == 0 ? nil : sum
      if sum != 0 { open.append(relation) }
    }
  }
}
