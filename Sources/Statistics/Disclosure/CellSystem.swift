/// Linked tables as numbers: cells by index, the sums they are in, and what is hidden so far.
///
/// The true table (with a possible one in place of counts that only others know) is where every search starts: what an
/// outsider cannot rule out is how far a cell can move from there while all that is printed stays true.
struct CellSystem {
  struct Term {
    let cell: Int
    let factor: Int
  }

  struct Cell {
    /// The truth; where `isKnown` is false, a count that agrees with all others.
    var count = 0
    var isKnown = true
    /// Nobody prints it: it follows from others.
    var isDerived = false
    /// May be negative, and is unsafe only where it is known to be small.
    var isDifference = false
    var isTotal = false
    var mustShow = false
    var isPublicAlready = false
    var roundingBase = 1
    var toldRange: ClosedRange<Int>?
    /// Why it is unsafe itself, whether or not it can still be hidden.
    var primary: HiddenReason?
    /// Why it is hidden; nil = shown, or derived and harmless.
    var hidden: HiddenReason?
  }

  let rules: DisclosureRules
  var cells: [Cell] = []
  private(set) var relations: [[Term]] = []
  /// By cell: the sums it is in.
  private(set) var relationsOf: [[Int]] = []
  private(set) var tables: [[Int]] = []
  /// By cell: the breakdowns it is in.
  private(set) var tablesOf: [[Int]] = []

  init(rules: DisclosureRules) { self.rules = rules }

  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    relationsOf.append([])
    tablesOf.append([])
    return cells.count - 1
  }

  mutating func relate(_ terms: [Term]) {
    for cell in Set(terms.map(\.cell)) { relationsOf[cell].append(relations.count) }
    relations.append(terms)
  }

  mutating func addTable(_ inner: [Int]) {
    for cell in inner { tablesOf[cell].append(tables.count) }
    tables.append(inner)
  }

  /// Whether a reader of the release is shown it, exactly or rounded.
  func isShown(_ cell: Int) -> Bool { !cells[cell].isDerived && cells[cell].hidden == nil }

  /// What a reader knows of a cell by itself; no lower or upper end is `-unlimited` or `unlimited`.
  func knowledge(_ index: Int) -> (least: Int, most: Int) {
    let cell = cells[index]
    if cell.isDifference { return (-DeviationProgram.unlimited, DeviationProgram.unlimited) }
    if cell.isDerived { return (0, DeviationProgram.unlimited) }
    if let reason = cell.hidden {
      let isOrdinary = reason == .small || reason == .secondary || reason == .hiddenByOthers
      return (rules.hiddenIsNeverZero && isOrdinary && cell.count > 0 ? 1 : 0, DeviationProgram.unlimited)
    }
    if let told = cell.toldRange, told.contains(cell.count) { return (told.lowerBound, told.upperBound) }
    guard cell.roundingBase > 1 else { return (cell.count, cell.count) }
    let printed = RoundedCount(cell.count, base: cell.roundingBase)
    let interval = cell.isPublicAlready ? printed.interval : printed.interval(under: rules)
    guard interval.contains(cell.count) else { return (cell.count, cell.count) }
    return (interval.least ?? cell.count, interval.most ?? cell.count)
  }

  func isFixed(_ cell: Int) -> Bool {
    let (least, most) = knowledge(cell)
    return least == most
  }

  /// How far a cell may move from the truth, by what is known of it by itself.
  func room(_ cell: Int) -> (fall: Int, rise: Int) {
    let (least, most) = knowledge(cell)
    let none = DeviationProgram.unlimited
    return (least == -none ? none : cells[cell].count - least, most == none ? none : most - cells[cell].count)
  }

  /// What must be possible for a cell to be protected; nil where nothing is asked of it.
  ///
  /// The true table is possible itself, so a cell whose truth is above the threshold cannot be confirmed small.
  func goal(_ index: Int) -> ProtectionGoal? {
    let cell = cells[index]
    guard cell.primary != nil, !cell.isPublicAlready else { return nil }
    if cell.isDifference {
      return ProtectionGoal(cell: index, rise: rules.threshold + 1 - cell.count, fall: cell.count)
    }
    // lo < hi and hi > T (section 8.4).
    if cell.count <= rules.threshold {
      return ProtectionGoal(cell: index, rise: rules.threshold + 1 - cell.count, fall: nil)
    }
    return ProtectionGoal(cell: index, rise: 1, fall: 1)
  }
}

/// A move that an outsider must not be able to rule out: so far up, or else so far down.
struct ProtectionGoal {
  let cell: Int
  let rise: Int
  /// Nil: falling is no protection.
  let fall: Int?
}
