/// Counts of one measure: a row for each group, a column for each date or period.
///
/// It takes no room until something is counted: a return without a file has a third of its measures for nothing.
struct MeasureGrid: Sendable {
  let columns: Int
  private let categories: Int
  private var cells: [Int32] = []

  init(columns: Int, categories: Int) {
    self.columns = columns
    self.categories = categories
  }

  private var width: Int { columns + 1 }

  @inline(never)
  private mutating func makeRoom() { cells = Array(repeating: 0, count: width * categories) }

  /// Counts one more on every date from `span.lo` until before `span.hi`. Call `sum` when all is counted.
  @inline(__always)
  mutating func add(_ category: UInt16, _ span: IndexSpan) {
    guard category != CategorySpace.none, span.lo < span.hi else { return }
    if cells.isEmpty { makeRoom() }
    let row = Int(category) * width
    cells[row + Int(span.lo)] &+= 1
    cells[row + Int(span.hi)] &-= 1
  }

  /// Counts in one column only; not to be mixed with spans.
  @inline(__always)
  mutating func count(_ category: UInt16, _ column: Int, by amount: Int32 = 1) {
    guard category != CategorySpace.none else { return }
    if cells.isEmpty { makeRoom() }
    cells[Int(category) * width + column] &+= amount
  }

  /// Turns the beginnings and ends of spans into counts.
  mutating func sum() {
    var row = 0
    while row < cells.count {
      for column in 0..<columns where column > 0 { cells[row + column] &+= cells[row + column - 1] }
      row += width
    }
  }

  /// Adds each group to all it is part of.
  ///
  /// - Parameter order: the groups, each behind all that it is part of, so that none is added before it is left as it was counted.
  mutating func rollUp(_ parents: [UInt16], order: [UInt16]) {
    guard !cells.isEmpty else { return }
    for category in order {
      var parent = parents[Int(category)]
      var steps = 0
      while parent != CategorySpace.none, steps < CategorySpace.deepest {
        for column in 0..<columns { cells[Int(parent) * width + column] &+= cells[Int(category) * width + column] }
        parent = parents[Int(parent)]
        steps += 1
      }
    }
  }

  subscript(category: Int, column: Int) -> Int {
    cells.isEmpty ? 0 : Int(cells[category * width + column])
  }

  func isEmpty(_ category: Int) -> Bool {
    guard !cells.isEmpty else { return true }
    let row = category * width
    return !cells[row..<row + columns].contains { $0 != 0 }
  }

  /// Adds what another run has counted of other children.
  mutating func add(_ other: MeasureGrid) {
    if cells.isEmpty {
      cells = other.cells
      return
    }
    for index in cells.indices where index < other.cells.count { cells[index] &+= other.cells[index] }
  }

  mutating func subtract(_ other: MeasureGrid) {
    guard !other.cells.isEmpty else { return }
    if cells.isEmpty { makeRoom() }
    for index in cells.indices where index < other.cells.count { cells[index] &-= other.cells[index] }
  }
}

/// A run of dates by number: from `lo` until before `hi`.
struct IndexSpan {
  var lo: Int32
  var hi: Int32

  /// The dates that both have.
  func common(_ other: IndexSpan) -> IndexSpan { IndexSpan(lo: max(lo, other.lo), hi: min(hi, other.hi)) }
}
