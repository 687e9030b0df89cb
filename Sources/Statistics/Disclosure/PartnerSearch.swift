/// Finds the cheapest further cells to hide so that one cell is protected (statistics.md section 8.4, step 3).
///
/// In a two-way table a protecting addition is a cycle of cells that alternates rows and columns; in linked tables it is
/// whatever moves together. Both are the least costly solution of one linear programme: the offending cell must move as
/// far as protection asks, cells hidden already move free, cells that would have to be hidden pay for each step.
struct PartnerSearch {
  /// Whether totals may be hidden too.
  let takesTotals: Bool
  /// A region of more cells than this is not searched.
  static let widest = 160

  /// - Returns: cells to hide, in order of declaration; nil where no addition protects.
  func partners(for goal: ProtectionGoal, in system: CellSystem) -> [Int]? {
    cheapest(for: goal, in: system) ?? first(for: goal, in: system)
  }

  /// Where too much hangs together for the programme: the fewest that trying finds.
  private func first(for goal: ProtectionGoal, in system: CellSystem) -> [Int]? {
    for taking in takesTotals ? [1, 2, 3, 4, 6, 9, 14] : [1, 2, 3, 4] {
      for steps in [goal.rise] + (goal.fall.map { [-$0] } ?? []) {
        var search = MoveSearch(system, steps: 400, taking: taking) { isCandidate($0, in: system) }
        if search.move(goal.cell, by: steps) { return search.taken.sorted() }
      }
    }
    return nil
  }

  private func cheapest(for goal: ProtectionGoal, in system: CellSystem) -> [Int]? {
    var region = Region(around: goal.cell)
    var size = -1
    while true {
      let grew = region.grow(in: system) { !system.isFixed($0) || isCandidate($0, in: system) }
      guard region.touched.count <= Self.widest else { return nil }
      let cells = region.inside(system)
      if cells.count != size, cells.contains(goal.cell) {
        size = cells.count
        if let found = partners(for: goal, steps: goal.rise, rising: true, among: cells, of: region, in: system) {
          return found
        }
        if let fall = goal.fall,
          let found = partners(for: goal, steps: fall, rising: false, among: cells, of: region, in: system)
        {
          return found
        }
      }
      if !grew { return nil }
    }
  }

  /// Known noughts protect nothing, and what must be shown or is known already cannot be hidden.
  private func isCandidate(_ index: Int, in system: CellSystem) -> Bool {
    let cell = system.cells[index]
    return cell.hidden == nil && !cell.isDerived && cell.isKnown && cell.count > 0 && !cell.mustShow
      && !cell.isPublicAlready && (takesTotals || !cell.isTotal)
  }

  private func partners(
    for goal: ProtectionGoal, steps: Int, rising: Bool, among cells: [Int], of region: Region, in system: CellSystem
  ) -> [Int]? {
    guard let target = cells.firstIndex(of: goal.cell) else { return nil }
    // A column for what a cell may do as it is; for a candidate one more for each direction, which cost.
    var least: [Int] = []
    var most: [Int] = []
    var columns: [Int: [(column: Int, sign: Int)]] = [:]
    var costs: [(column: Int, weight: Int)] = []
    var owner: [Int: Int] = [:]
    for cell in cells {
      let room = system.room(cell)
      columns[cell] = [(least.count, 1)]
      least.append(room.fall == DeviationProgram.unlimited ? -DeviationProgram.unlimited : -room.fall)
      most.append(room.rise)
    }
    for cell in cells where isCandidate(cell, in: system) {
      let (fall, _) = system.room(cell)
      for sign in [1, -1] {
        owner[least.count] = cell
        costs.append((least.count, -cost(of: cell, in: system)))
        columns[cell]?.append((least.count, sign))
        least.append(0)
        let floor = system.rules.hiddenIsNeverZero ? 1 : 0
        most.append(sign > 0 ? DeviationProgram.unlimited : max(system.cells[cell].count - fall - floor, 0))
      }
    }
    let rows = region.relations.sorted().map { relation in
      system.relations[relation].flatMap { term in
        (columns[term.cell] ?? []).map { (column: $0.column, factor: $0.sign * term.factor) }
      }
    }
    var program = DeviationProgram(rows: rows.filter { !$0.isEmpty }, least: least, most: most)
    if rising { program.bound(target, most: min(most[target], steps)) }
    if !rising { program.bound(target, least: max(least[target], -steps)) }
    guard program.maximise([(target, rising ? 1 : -1)]) == .best else { return nil }
    let (moved, over) = program.move(target)
    guard moved == (rising ? steps : -steps) * over else { return nil }
    program.bound(target, least: rising ? steps : -steps, most: rising ? steps : -steps)
    guard program.maximise(costs) == .best else { return nil }
    var chosen: Set<Int> = []
    for (column, cell) in owner where program.move(column).numerator != 0 { chosen.insert(cell) }
    return chosen.sorted()
  }

  /// The count and a constant, so that few and small cells are preferred; ties go to what was declared first.
  private func cost(of cell: Int, in system: CellSystem) -> Int {
    (min(system.cells[cell].count, 100_000) + 16) * 1024 + min(cell % 65_536, 1023)
  }
}
