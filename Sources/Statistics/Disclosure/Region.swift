/// The part of a system around one cell that may move: cells, and the sums that tie them.
///
/// It grows ring by ring. A cell moves only once all of its sums are inside, so what is possible inside is possible in
/// the whole system.
struct Region {
  private(set) var relations: [Int] = []
  private(set) var touched: [Int]
  private var hasRelation: Set<Int> = []
  private var hasCell: Set<Int>
  private var edge: [Int]

  init(around cell: Int) {
    touched = [cell]
    hasCell = [cell]
    edge = [cell]
  }

  /// Takes in the next ring.
  ///
  /// - Returns: false where there is none, so that the region is all that hangs together.
  mutating func grow(in system: CellSystem, through isFree: (Int) -> Bool) -> Bool {
    var fresh: [Int] = []
    for cell in edge {
      for relation in system.relationsOf[cell] where hasRelation.insert(relation).inserted {
        fresh.append(relation)
      }
    }
    edge = []
    for relation in fresh {
      relations.append(relation)
      for term in system.relations[relation] where isFree(term.cell) && hasCell.insert(term.cell).inserted {
        edge.append(term.cell)
        touched.append(term.cell)
      }
    }
    return !fresh.isEmpty
  }

  /// The cells all of whose sums are inside, in order of declaration.
  func inside(_ system: CellSystem) -> [Int] {
    touched.filter { system.relationsOf[$0].allSatisfy(hasRelation.contains) }.sorted()
  }

  /// The sums as rows over the columns of these cells.
  func rows(_ system: CellSystem, columns: [Int: Int]) -> [[(column: Int, factor: Int)]] {
    relations.sorted().compactMap { relation in
      let row = system.relations[relation].compactMap { term in
        columns[term.cell].map { (column: $0, factor: term.factor) }
      }
      return row.isEmpty ? nil : row
    }
  }
}
