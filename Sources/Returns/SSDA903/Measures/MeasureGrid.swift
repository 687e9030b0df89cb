/// Counts of one measure: a row for each group, a column for each date or period.
struct MeasureGrid: Sendable {
  let columns: Int
  private var cells: [Int32]

  init(columns: Int, categories: Int) {
    self.columns = columns
    cells = Array(repeating: 0, count: (columns + 1) * categories)
  }

  /// Counts one more on every date from `span.lo` until before `span.hi`. Call `sum` when all is counted.
  @inline(__always)
  mutating func add(_ category: UInt16, _ span: IndexSpan) {
    guard category != CategorySpace.none, span.lo < span.hi else { return }
    let row = Int(category) * (columns + 1)
    cells[row + Int(span.lo)] &+= 1
    cells[row + Int(span.hi)] &-= 1
  }

  /// Counts in one column only; not to be mixed with spans.
  @inline(__always)
  mutating func count(_ category: UInt16, _ column: Int, by amount: Int32 = 1) {
    guard category != CategorySpace.none else { return }
    cells[Int(category) * (columns + 1) + column] &+= amount
  }

  /// Turns the beginnings and ends of spans into counts.
  mutating func sum() {
    var row = 0
    while row < cells.count {
      for column in 0..<columns where column > 0 { cells[row + column] &+= cells[row + column - 1] }
      row += columns + 1
    }
  }

  /// Adds each group to all it is part of.
  mutating func rollUp(_ parents: [UInt16]) {
    let width = columns + 1
    let leaves = cells
    for category in parents.indices {
      var parent = parents[category]
      var steps = 0
      while parent != CategorySpace.none, steps < 8 {
        for column in 0..<columns { cells[Int(parent) * width + column] &+= leaves[category * width + column] }
        parent = parents[Int(parent)]
        steps += 1
      }
    }
  }

  subscript(category: Int, column: Int) -> Int {
    Int(cells[category * (columns + 1) + column])
  }

  func isEmpty(_ category: Int) -> Bool {
    let row = category * (columns + 1)
    return !cells[row..<row + columns].contains { $0 != 0 }
  }

  mutating func subtract(_ other: MeasureGrid) {
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
