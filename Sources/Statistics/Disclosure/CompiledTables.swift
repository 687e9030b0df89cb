/// Declared tables turned into numbers, with what each number stands for.
struct CompiledTables<ID: Hashable & Sendable> {
  typealias Subject = DisclosureSubject<ID>

  let rules: DisclosureRules
  var system: CellSystem
  private(set) var subjects: [Subject] = []
  private(set) var faults: [TableFault<ID>]
  private(set) var tableNames: [String] = []
  private(set) var quantities: [Int] = []
  private let index: [ID: Int]

  init(_ tables: LinkedTables<ID>) {
    rules = tables.rules
    system = CellSystem(rules: tables.rules)
    index = tables.index
    faults = tables.faults
    for cell in tables.cells { add(cell) }
    for place in tables.withheld { system.cells[place].hidden = .doesNotAdd }
    relate(tables)
    for breakdown in tables.breakdowns {
      tableNames.append(breakdown.name)
      var seen: Set<Int> = []
      system.addTable(breakdown.cells.compactMap { index[$0] }.filter { seen.insert($0).inserted })
    }
    for (place, cell) in tables.cells.enumerated() { markPrimary(place, cell) }
    var seen: Set<[Int]> = []
    for (part, whole) in tables.proportions {
      guard let places = places(of: [part, whole]), seen.insert(places).inserted else { continue }
      addComplement(part, whole, places, protectsZero: tables.cells[places[0]].protectsZero)
    }
    for quantity in tables.quantities { add(quantity) }
  }

  private mutating func add(_ cell: TableCell<ID>) {
    var compiled = CellSystem.Cell()
    compiled.count = cell.count ?? 0
    compiled.isKnown = cell.count != nil
    compiled.isTotal = cell.isTotal
    compiled.mustShow = cell.mustShow
    compiled.isPublicAlready = cell.isPublicAlready && cell.count != nil
    compiled.roundingBase = max(cell.roundingBase ?? rules.roundingBase, 1)
    compiled.toldRange = cell.toldRange.map { $0.clamped(to: 0...LinkedTables<ID>.ceiling) }
    subjects.append(.cell(cell.id))
    _ = system.add(compiled)
  }

  private mutating func addDerived(_ count: Int, _ subject: Subject, isKnown: Bool, primary: HiddenReason?) -> Int {
    var cell = CellSystem.Cell()
    cell.count = count
    cell.isKnown = isKnown
    cell.isDerived = true
    cell.primary = primary
    subjects.append(subject)
    return system.add(cell)
  }

  /// The places of cells; nil, with a fault, where one is not there.
  private mutating func places(of ids: [ID]) -> [Int]? {
    let unknown = ids.filter { index[$0] == nil }
    faults += unknown.map(TableFault.unknownCell)
    guard unknown.isEmpty else {
      withhold(ids.compactMap { index[$0] })
      return nil
    }
    return ids.compactMap { index[$0] }
  }

  private mutating func withhold(_ places: [Int]) {
    for place in places where system.cells[place].hidden == nil { system.cells[place].hidden = .doesNotAdd }
  }

  // MARK: Sums

  private mutating func relate(_ tables: LinkedTables<ID>) {
    var sums: [(ids: [ID], terms: [CellSystem.Term], sum: Int)] = []
    for relation in tables.relations {
      let ids = relation.terms.map(\.id)
      guard let places = places(of: ids) else { continue }
      let terms = zip(places, relation.terms).map { CellSystem.Term(cell: $0, factor: $1.factor) }
      sums.append((ids, terms, relation.sum))
    }
    for (total, parts, name) in tables.sums {
      let ids = [total] + parts
      guard let places = places(of: ids) else { continue }
      var terms = places.enumerated().map { CellSystem.Term(cell: $1, factor: $0 == 0 ? 1 : -1) }
      if places.allSatisfy({ system.cells[$0].isKnown }), let rest = value(of: terms), rest > 0 {
        let place = addDerived(
          rest, .remainder(of: total, in: name), isKnown: true, primary: rules.isUnsafe(rest) ? .small : nil)
        terms.append(.init(cell: place, factor: -1))
      }
      sums.append((ids, terms, 0))
    }
    // Nobody is in a part who is not in the whole.
    let proportions = tables.proportions.compactMap { part, whole -> UnknownCounts.Sum? in
      guard let part = index[part], let whole = index[whole] else { return nil }
      return .init(terms: [.init(cell: whole, factor: 1), .init(cell: part, factor: -1)], sum: 0, atLeast: true)
    }
    let unknown = UnknownCounts(sums.map { .init(terms: $0.terms, sum: $0.sum) } + proportions, in: system)
    for (cell, count) in unknown.counts { system.cells[cell].count = count }
    for (number, sum) in sums.enumerated() {
      let off = value(of: sum.terms).map { $0.subtractingReportingOverflow(sum.sum) }
      if let off, !off.overflow, off.partialValue == 0 {
        system.relate(sum.terms)
        continue
      }
      faults.append(
        unknown.contradictions.contains(number)
          ? .contradiction(sum.ids) : .doesNotAdd(sum.ids, off: off?.partialValue ?? .max))
      withhold(sum.terms.map(\.cell).filter { !system.cells[$0].isDerived })
    }
  }

  /// The sum of counts times factors; nil where it does not fit or a factor is out of all proportion.
  private func value(of terms: [CellSystem.Term]) -> Int? {
    var total = 0
    for term in terms {
      guard term.factor.magnitude <= 1_000_000 else { return nil }
      let (product, tooMuch) = system.cells[term.cell].count.multipliedReportingOverflow(by: term.factor)
      let (sum, overflow) = total.addingReportingOverflow(product)
      if tooMuch || overflow { return nil }
      total = sum
    }
    return total
  }

  // MARK: What is unsafe

  private mutating func markPrimary(_ place: Int, _ cell: TableCell<ID>) {
    let reason: HiddenReason?
    let groups = cell.populations.compactMap { index[$0] }.map { system.cells[$0] }.filter(\.isKnown)
    if let count = cell.count, rules.isUnsafe(count) {
      reason = .small
    } else if cell.isHiddenByOthers {
      reason = .hiddenByOthers
    } else if groups.contains(where: { rules.isUnsafe(statisticOf: $0.count) }) {
      reason = .fewPeople
    } else if cell.protectsZero, let count = cell.count,
      groups.isEmpty ? count == 0 : groups.contains(where: { $0.count > 0 && (count == 0 || count == $0.count) })
    {
      reason = .sensitiveZero
    } else {
      reason = nil
    }
    system.cells[place].primary = reason
    guard !system.cells[place].isPublicAlready else { return }
    // In what is withdrawn whole noughts are hidden too, so nobody knows that a hidden count is at least one.
    if let why = cell.isWithdrawn ? .withdrawn : reason { system.cells[place].hidden = why }
  }

  private mutating func addComplement(_ part: ID, _ whole: ID, _ places: [Int], protectsZero: Bool) {
    let (numerator, denominator) = (system.cells[places[0]], system.cells[places[1]])
    let rest = denominator.count - numerator.count
    guard rest >= 0 else {
      faults.append(.doesNotAdd([part, whole], off: rest))
      withhold(places)
      return
    }
    let isTelling = protectsZero && rest == 0 && denominator.count > 0
    let complement = addDerived(
      rest, .complement(of: part, in: whole), isKnown: numerator.isKnown && denominator.isKnown,
      primary: rules.isUnsafe(rest) ? .small : isTelling ? .sensitiveZero : nil)
    system.relate([
      .init(cell: places[1], factor: 1), .init(cell: places[0], factor: -1), .init(cell: complement, factor: -1),
    ])
  }

  private mutating func add(_ quantity: WatchedQuantity<ID>) {
    guard let places = places(of: quantity.terms.map(\.id)) else { return }
    let terms = zip(places, quantity.terms).map { CellSystem.Term(cell: $0, factor: $1.factor) }
    guard let count = value(of: terms), count.magnitude < UInt(LinkedTables<ID>.ceiling) else {
      faults.append(.doesNotAdd(quantity.terms.map(\.id), off: .max))
      withhold(places)
      return
    }
    let place = addDerived(
      count, .quantity(quantity.name), isKnown: places.allSatisfy { system.cells[$0].isKnown },
      primary: rules.isUnsafe(count) ? .small : nil)
    system.cells[place].isDifference = !quantity.countsPeople || count < 0
    system.relate(terms + [.init(cell: place, factor: -1)])
    quantities.append(place)
  }

  // MARK: What comes of it

  /// Shows everything but these, safe or not.
  mutating func hideOnly(_ hidden: Set<ID>) {
    for (id, place) in index {
      system.cells[place].hidden = hidden.contains(id) ? system.cells[place].primary ?? .secondary : nil
    }
  }

  func faces() -> [ID: PublicFace] {
    index.mapValues { place in
      let cell = system.cells[place]
      if cell.hidden != nil { return .hidden }
      if let told = cell.toldRange { return .told(told) }
      return cell.roundingBase > 1 ? .rounded(RoundedCount(cell.count, base: cell.roundingBase)) : .count(cell.count)
    }
  }
}
