/// Counts for cells that only others know, such that every sum holds.
///
/// They stand in for the truth as the table that searches start from; none of what is proven depends on which are taken.
struct UnknownCounts {
  private(set) var counts: [Int: Int] = [:]
  /// The sums that no counts satisfy.
  private(set) var contradictions: Set<Int> = []

  /// A sum of counts, or with `atLeast` a sum that may also be more.
  struct Sum {
    let terms: [CellSystem.Term]
    let sum: Int
    var atLeast = false
  }

  init(_ sums: [Sum], in system: CellSystem) {
    var sumsOf: [Int: [Int]] = [:]
    for (number, sum) in sums.enumerated() {
      for term in sum.terms where !system.cells[term.cell].isKnown { sumsOf[term.cell, default: []].append(number) }
    }
    var seen: Set<Int> = []
    for start in sumsOf.keys.sorted() where seen.insert(start).inserted {
      var cells = [start]
      var linked: Set<Int> = []
      var next = 0
      while next < cells.count {
        for number in sumsOf[cells[next]] ?? [] where linked.insert(number).inserted {
          for term in sums[number].terms where !system.cells[term.cell].isKnown && seen.insert(term.cell).inserted {
            cells.append(term.cell)
          }
        }
        next += 1
      }
      solve(cells.sorted(), linked.sorted().map { ($0, sums[$0]) }, system)
    }
  }

  /// More unknown counts than this that hang together are not solved, and all are withheld.
  private static var widest: Int { 600 }

  private mutating func solve(
    _ cells: [Int], _ sums: [(number: Int, sum: Sum)], _ system: CellSystem
  ) {
    guard cells.count <= UnknownCounts.widest else {
      contradictions.formUnion(sums.map(\.number))
      return
    }
    let columns = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    var most = [Int](repeating: DeviationProgram.unlimited, count: cells.count)
    var rows: [[(column: Int, factor: Int)]] = []
    var leftovers: [Int] = []
    for (_, sum) in sums {
      var row = sum.terms.compactMap { term in columns[term.cell].map { (column: $0, factor: term.factor) } }
      var off = 0 &- sum.sum
      for term in sum.terms where system.cells[term.cell].isKnown {
        off = off &+ (system.cells[term.cell].count &* term.factor)
      }
      // What the known cells leave over is taken up, person by person, as the unknown ones rise.
      leftovers.append(most.count)
      row.append((most.count, off.signum()))
      most.append(min(off.magnitude, UInt(LinkedTables<Int>.ceiling)) == off.magnitude ? Int(off.magnitude) : 0)
      if sum.atLeast {
        row.append((most.count, -1))
        most.append(DeviationProgram.unlimited)
      }
      rows.append(row)
    }
    var program = DeviationProgram(rows: rows, least: [Int](repeating: 0, count: most.count), most: most)
    let outcome = program.maximise(leftovers.map { ($0, 1) })
    guard outcome == .best, program.brokenColumn == nil else {
      contradictions.formUnion(sums.map(\.number))
      return
    }
    let moves = program.wholeMoves
    for (column, cell) in cells.enumerated() { counts[cell] = moves[column] }
    if leftovers.contains(where: { moves[$0] != most[$0] }) { contradictions.formUnion(sums.map(\.number)) }
  }
}
