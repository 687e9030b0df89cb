/// Hides further cells until every unsafe one is protected (statistics.md section 8.4).
///
/// Hiding a cell only ever adds tables that an outsider cannot rule out, so a proof that one cell is protected outlives
/// all later additions. Each step hides something or gives up, so the work ends; what cannot be protected is left for
/// the audit to fail.
struct SecondarySuppression {
  private(set) var system: CellSystem
  private(set) var withdrawn: [Int: Withdrawal] = [:]
  private var proofs: [Int: FeasibilityJudge.Witness] = [:]
  private var additions: [Int] = []

  init(_ system: CellSystem) { self.system = system }

  mutating func run() {
    let goals = system.cells.indices.compactMap(system.goal)
    for goal in goals { protect(goal) }
    dropNeedless(goals)
    guard system.rules.withdrawsBeyondHalf else { return }
    for table in system.tables.indices where withdrawn[table] == nil && isMostlyHidden(table) {
      withdraw(table, .mostlyHidden)
    }
  }

  private mutating func protect(_ goal: ProtectionGoal) {
    if prove(goal) || hidePartners(of: goal, takingTotals: false) || prove(goal, widest: FeasibilityJudge.widestOfAll) { return }
    for table in tables(around: goal.cell) {
      withdraw(table, .unprotectable)
      if prove(goal) { return }
    }
    if hidePartners(of: goal, takingTotals: false) || hidePartners(of: goal, takingTotals: true) { return }
    hideSurroundings(of: goal)
  }

  private mutating func prove(_ goal: ProtectionGoal, widest: Int = FeasibilityJudge.widest) -> Bool {
    proofs[goal.cell] = FeasibilityJudge.witness(for: goal, in: system, widest: widest)
    return proofs[goal.cell] != nil
  }

  private mutating func hidePartners(of goal: ProtectionGoal, takingTotals: Bool) -> Bool {
    guard let partners = PartnerSearch(takesTotals: takingTotals).partners(for: goal, in: system) else { return false }
    hide(partners, .secondary)
    if prove(goal) {
      additions += partners
      return true
    }
    // Only fractions of people would protect it.
    for cell in partners { system.cells[cell].hidden = nil }
    return false
  }

  private mutating func hide(_ cells: [Int], _ reason: HiddenReason) {
    for cell in cells where system.isShown(cell) && !system.cells[cell].isPublicAlready {
      system.cells[cell].hidden = reason
    }
  }

  private mutating func withdraw(_ table: Int, _ withdrawal: Withdrawal) {
    withdrawn[table] = withdrawal
    hide(system.tables[table], .withdrawn)
  }

  /// The breakdowns that a cell is in, or for a number that follows from others, those of its parts.
  private func tables(around cell: Int) -> [Int] {
    var found = Set(system.tablesOf[cell])
    if system.cells[cell].isDerived {
      for relation in system.relationsOf[cell] {
        for term in system.relations[relation] { found.formUnion(system.tablesOf[term.cell]) }
      }
    }
    return found.sorted()
  }

  /// The last resort: ring by ring everything around it, totals and noughts too, until it is protected.
  private mutating func hideSurroundings(of goal: ProtectionGoal) {
    var region = Region(around: goal.cell)
    while region.grow(in: system, through: { !system.cells[$0].isPublicAlready }) {
      hide(region.touched.filter { !system.cells[$0].mustShow }, .withdrawn)
      if prove(goal) { return }
      guard region.touched.count <= FeasibilityJudge.widest else { return }
    }
  }

  /// Shows again, dearest first, what no proof needs.
  private mutating func dropNeedless(_ goals: [ProtectionGoal]) {
    var users: [Int: Set<Int>] = [:]
    for (goal, proof) in proofs { for cell in proof.keys { users[cell, default: []].insert(goal) } }
    let byCell = Dictionary(goals.map { ($0.cell, $0) }) { first, _ in first }
    let order = Set(additions).sorted {
      (system.cells[$0].count, $0) > (system.cells[$1].count, $1)
    }
    for cell in order where system.cells[cell].hidden == .secondary {
      system.cells[cell].hidden = nil
      var fresh: [(goal: Int, proof: FeasibilityJudge.Witness)] = []
      var isNeeded = false
      for goal in (users[cell] ?? []).sorted() where proofs[goal]?[cell] != nil {
        guard let ask = byCell[goal], let proof = FeasibilityJudge.witness(for: ask, in: system) else {
          isNeeded = true
          break
        }
        fresh.append((goal, proof))
      }
      if isNeeded {
        system.cells[cell].hidden = .secondary
        continue
      }
      for (goal, proof) in fresh {
        proofs[goal] = proof
        for used in proof.keys { users[used, default: []].insert(goal) }
      }
    }
  }

  private func isMostlyHidden(_ table: Int) -> Bool {
    let counted = system.tables[table].filter { system.cells[$0].count > 0 }
    let hidden = counted.filter { system.cells[$0].hidden != nil }
    return hidden.count * 2 > counted.count
  }
}

/// Why a whole breakdown is not published.
public enum Withdrawal: String, Hashable, Sendable, CaseIterable {
  /// More than half of its counts above nought would be hidden.
  case mostlyHidden = "mostly-hidden"
  /// Nothing less protects its small counts.
  case unprotectable
}
