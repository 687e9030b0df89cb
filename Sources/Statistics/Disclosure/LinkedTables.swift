/// All the tables of a release, tied together, to be made safe as one (statistics.md section 8).
///
/// Declare cells, the sums that hold between them, breakdowns that stand or fall together, and numbers to watch; then
/// ask for `release()`. Two lists that share a total, a table with margins, a percentage with its denominator, a stock
/// with its flows and a year with its quarters are all the same thing here: cells and sums.
///
/// Declaring never fails: what cannot be right comes back as a `TableFault` in the audit, and its cells are withheld.
public struct LinkedTables<ID: Hashable & Sendable>: Sendable {
  public typealias Subject = DisclosureSubject<ID>
  public typealias Term = AdditiveRelation<ID>.Term

  /// Counts are below this.
  static var ceiling: Int { 1_000_000_000_000 }

  public let rules: DisclosureRules
  private(set) var cells: [TableCell<ID>] = []
  private(set) var index: [ID: Int] = [:]
  private(set) var relations: [AdditiveRelation<ID>] = []
  private(set) var breakdowns: [Breakdown<ID>] = []
  private(set) var sums: [(total: ID, parts: [ID], name: String)] = []
  private(set) var proportions: [(part: ID, whole: ID)] = []
  private(set) var quantities: [WatchedQuantity<ID>] = []
  private(set) var faults: [TableFault<ID>] = []
  private(set) var withheld: Set<Int> = []

  public init(rules: DisclosureRules = DisclosureRules()) { self.rules = rules }

  /// Adds a cell, or a further print of one that is there: its flags come together.
  ///
  /// The order of declaration decides between cells that would serve equally well.
  public mutating func add(_ cell: TableCell<ID>) {
    var cell = cell
    if cell.count == nil { cell.isHiddenByOthers = true }
    guard let place = index[cell.id] else {
      index[cell.id] = cells.count
      if let count = cell.count, count < 0 || count >= Self.ceiling {
        faults.append(.impossibleCount(cell.id, count))
        withheld.insert(cells.count)
        cell = TableCell(cell.id, nil, isHiddenByOthers: true)
      }
      cells.append(cell)
      return
    }
    let known = cells[place]
    if let one = known.count, let other = cell.count, one != other {
      faults.append(.twoCounts(cell.id, one, other))
      withheld.insert(place)
    }
    cells[place] = TableCell(
      cell.id, known.count ?? (withheld.contains(place) ? nil : cell.count),
      isHiddenByOthers: known.isHiddenByOthers || cell.isHiddenByOthers,
      isWithdrawn: known.isWithdrawn || cell.isWithdrawn, isTotal: known.isTotal || cell.isTotal,
      mustShow: known.mustShow || cell.mustShow, isPublicAlready: known.isPublicAlready || cell.isPublicAlready,
      protectsZero: known.protectsZero || cell.protectsZero, populations: known.populations + cell.populations,
      roundingBase: [known.roundingBase, cell.roundingBase].compactMap(\.self).min(),
      toldRange: known.toldRange ?? cell.toldRange)
  }

  /// Adds a printed count.
  public mutating func add(_ id: ID, _ count: Int?, isTotal: Bool = false) {
    add(TableCell(id, count, isTotal: isTotal))
  }

  public func contains(_ id: ID) -> Bool { index[id] != nil }

  /// A sum that everybody knows to hold.
  public mutating func relate(_ relation: AdditiveRelation<ID>) { relations.append(relation) }

  /// Cells that are withdrawn together where they cannot be protected one by one.
  public mutating func add(_ breakdown: Breakdown<ID>) { breakdowns.append(breakdown) }

  /// A percentage, printed or not: who are in `whole` and not in `part` can be counted wherever both are known.
  ///
  /// Both must have been added.
  public mutating func relate(_ part: ID, of whole: ID) {
    proportions.append((part, whole))
    if let place = index[part] { cells[place].populations.append(whole) }
  }

  /// A number that follows from others, to be tested as if it were a cell.
  public mutating func watch(_ quantity: WatchedQuantity<ID>) { quantities.append(quantity) }

  /// A total whose parts may leave some people out.
  mutating func addSum(_ total: ID, _ parts: [ID], _ name: String) { sums.append((total, parts, name)) }

  mutating func mark(total: ID, over parts: [ID]) {
    if let place = index[total] { cells[place].isTotal = true }
    for part in parts { if let place = index[part] { cells[place].populations.append(total) } }
  }

  /// Hides what must be hidden, and proves it.
  ///
  /// - Parameter accepting: what somebody has decided to live with though an outsider can work it out, for instance
  ///   because earlier releases give it away. The audit repeats it.
  /// - Returns: the public faces of the cells, or the audit that says why there are none.
  public func release(accepting: Set<Subject> = []) -> DisclosureOutcome<ID> {
    var compiled = CompiledTables(self)
    var suppression = SecondarySuppression(compiled.system)
    suppression.run()
    compiled.system = suppression.system
    let audit = compiled.audit(withdrawn: suppression.withdrawn, accepting: accepting)
    guard audit.hasPassed else { return .blocked(audit) }
    return .safe(ProtectedTables(compiled: compiled, audit: audit))
  }

  /// What an outsider could work out if exactly these cells were hidden. Nothing is added.
  public func audit(hiding hidden: Set<ID>) -> DisclosureAudit<ID> {
    var compiled = CompiledTables(self)
    compiled.hideOnly(hidden)
    return compiled.audit(withdrawn: [:], accepting: [])
  }
}
