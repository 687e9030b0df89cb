/// Finds what an outsider cannot rule out, by tables that agree with everything printed.
struct FeasibilityJudge {
  /// A region of more cells than this is not taken in whole: what is found inside it stands.
  static let widest = 160
  /// The same for the few that nothing less proves, because it takes long.
  static let widestOfAll = 600
  /// Rings are taken in for an interval up to so many cells; an interval from a part is proven as far as it goes, and may be wider.
  static let widestInterval = 80

  /// Moves of some cells, all others standing still, that lead from the true table to another possible one.
  typealias Witness = [Int: Int]

  /// A table that reaches the goal; nil where there is none, or none was found.
  ///
  /// - Parameter widest: how much of what hangs together is taken in.
  static func witness(for goal: ProtectionGoal, in system: CellSystem, widest: Int = FeasibilityJudge.widest) -> Witness? {
    if goal.rise <= 0 { return [:] }
    if let simple = simpleWitness(for: goal.cell, rise: goal.rise, in: system) { return simple }
    if let hidden = HiddenTogether(around: goal.cell, in: system),
      let witness = hidden.witness(for: goal.cell, rise: goal.rise, in: system)
    {
      return witness
    }
    for steps in [goal.rise] + (goal.fall.map { [-$0] } ?? []) {
      var search = MoveSearch(system, steps: 2_000)
      if search.move(goal.cell, by: steps) { return search.moves }
    }
    var region = Region(around: goal.cell)
    var size = -1
    while true {
      let grew = region.grow(in: system) { !system.isFixed($0) }
      guard region.touched.count <= widest else { return nil }
      let cells = region.inside(system)
      if cells.count != size, let column = cells.firstIndex(of: goal.cell) {
        size = cells.count
        for (rising, steps) in [(true, goal.rise)] + (goal.fall.map { [(false, $0)] } ?? []) {
          var program = program(of: cells, in: region, system)
          if rising { program.bound(column, most: min(program.most[column], steps)) }
          if !rising { program.bound(column, least: max(program.least[column], -steps)) }
          let reach = program.reach(column, rising: rising)
          if let reached = reach.steps, reached >= steps {
            return Dictionary(uniqueKeysWithValues: zip(cells, reach.moves).filter { $0.1 != 0 })
          }
        }
      }
      if !grew { return nil }
    }
  }

  /// The usual case in one step: a list of parts where each hidden part is in no other sum.
  private static func simpleWitness(for cell: Int, rise: Int, in system: CellSystem) -> Witness? {
    guard let (relation, factor) = onlySum(of: cell, in: system), system.room(cell).rise >= rise else { return nil }
    var witness: Witness = [cell: rise]
    var missing = rise
    for term in system.relations[relation] where term.cell != cell && !system.isFixed(term.cell) {
      guard let (_, other) = onlySum(of: term.cell, in: system) else { continue }
      let isAlike = factor == other
      let (fall, rise) = system.room(term.cell)
      let moved = min(missing, isAlike ? fall : rise)
      if moved == 0 { continue }
      witness[term.cell] = isAlike ? -moved : moved
      missing -= moved
      if missing == 0 { return witness }
    }
    return nil
  }

  /// The one sum a cell is in, where its factor is 1 or −1.
  static func onlySum(of cell: Int, in system: CellSystem) -> (relation: Int, factor: Int)? {
    let relations = system.relationsOf[cell]
    guard let relation = relations.first, relations.count == 1 else { return nil }
    var factor = 0
    for term in system.relations[relation] where term.cell == cell {
      guard factor == 0, abs(term.factor) == 1 else { return nil }
      factor = term.factor
    }
    return (relation, factor)
  }

  static func program(of cells: [Int], in region: Region, _ system: CellSystem) -> DeviationProgram {
    let columns = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    let rooms = cells.map(system.room)
    return DeviationProgram(
      rows: region.rows(system, columns: columns),
      least: rooms.map { $0.fall == DeviationProgram.unlimited ? -DeviationProgram.unlimited : -$0.fall },
      most: rooms.map(\.rise))
  }

  /// The exact interval of each of these cells.
  static func intervals(of subjects: [Int], in system: CellSystem) -> [Int: FeasibleInterval] {
    var found: [Int: FeasibleInterval] = [:]
    let asked = Set(subjects)
    for subject in subjects where found[subject] == nil {
      if let simple = simpleIntervals(around: subject, in: system) {
        found.merge(simple) { first, _ in first }
        continue
      }
      // Nought stays nought however often it is taken: how far that can move is left to the programme.
      if system.cells[subject].count > 0, let hidden = HiddenTogether(around: subject, in: system) {
        for cell in hidden.cells where asked.contains(cell) && system.cells[cell].count > 0 {
          // How small it could be is not worked out: what it is will do, since nothing keeps it from being larger.
          found[cell] = FeasibleInterval(least: system.cells[cell].count, most: nil, isExact: false)
        }
        continue
      }
      var region = Region(around: subject)
      var isWhole = false
      while !isWhole && region.touched.count <= widestInterval { isWhole = !region.grow(in: system) { !system.isFixed($0) } }
      let cells = region.inside(system)
      var program = program(of: cells, in: region, system)
      // Outside a whole region only the cell in its middle has been given a fair chance.
      let wanted = isWhole ? cells.filter(asked.contains) : [subject]
      for cell in wanted {
        guard let column = cells.firstIndex(of: cell) else { continue }
        let count = system.cells[cell].count
        let rise = program.reach(column, rising: true)
        let fall = program.reach(column, rising: false)
        found[cell] = FeasibleInterval(
          least: fall.steps.map { count - $0 }, most: rise.steps.map { count + $0 },
          isExact: isWhole && rise.isExact && fall.isExact)
      }
      if found[subject] == nil {
        let count = system.cells[subject].count
        found[subject] = FeasibleInterval(least: count, most: count, isExact: false)
      }
    }
    return found
  }

  /// All intervals of a sum whose unknown cells are in no other, in closed form.
  private static func simpleIntervals(around cell: Int, in system: CellSystem) -> [Int: FeasibleInterval]? {
    guard let (relation, _) = onlySum(of: cell, in: system) else { return nil }
    let open = system.relations[relation].filter { !system.isFixed($0.cell) }
    var up: [(cell: Int, fall: Int, rise: Int, factor: Int)] = []
    for term in open {
      guard let (_, factor) = onlySum(of: term.cell, in: system) else { return nil }
      let (fall, rise) = system.room(term.cell)
      up.append((term.cell, fall, rise, factor))
    }
    var found: [Int: FeasibleInterval] = [:]
    for one in up {
      var (rise, fall) = (0, 0)
      for other in up where other.cell != one.cell {
        let isAlike = other.factor == one.factor
        rise = add(rise, isAlike ? other.fall : other.rise)
        fall = add(fall, isAlike ? other.rise : other.fall)
      }
      (rise, fall) = (min(rise, one.rise), min(fall, one.fall))
      let count = system.cells[one.cell].count
      found[one.cell] = FeasibleInterval(
        least: fall == DeviationProgram.unlimited ? nil : count - fall,
        most: rise == DeviationProgram.unlimited ? nil : count + rise)
    }
    return found
  }

  private static func add(_ one: Int, _ other: Int) -> Int {
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? DeviationProgram.unlimited : sum
  }
}
