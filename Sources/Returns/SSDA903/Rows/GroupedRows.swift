/// Rows put together by child, each child's in the order of their days; a child's rows are one range.
struct GroupedRows<Row: ChildRow>: Sendable {
  private(set) var rows: [Row]
  private var offsets: [UInt32]

  /// Orders by child, then `order`, then rank of the section (an earlier year first), then line.
  ///
  /// Counting by child is linear; the few rows of a child are then sorted among themselves.
  init(_ unsorted: consuming [Row], children: Int, rank: (UInt16) -> Int) {
    let source = unsorted
    var offsets = [UInt32](repeating: 0, count: children + 1)
    var isGrouped = true
    var previous: UInt32 = 0
    for row in source {
      if row.child < previous { isGrouped = false }
      previous = row.child
      let slot = Int(row.child) + 1
      if slot <= children { offsets[slot] += 1 }
    }
    for child in 0..<children { offsets[child + 1] += offsets[child] }
    if isGrouped {
      rows = source
    } else {
      var places = offsets
      var order = [UInt32](repeating: 0, count: source.count)
      for (index, row) in source.enumerated() where Int(row.child) < children {
        order[Int(places[Int(row.child)])] = UInt32(index)
        places[Int(row.child)] += 1
      }
      rows = order.map { source[Int($0)] }
    }
    self.offsets = offsets
    sortWithin(rank)
  }

  subscript(child: Int) -> ArraySlice<Row> {
    guard child >= 0, child + 1 < offsets.count else { return [] }
    return rows[Int(offsets[child])..<Int(offsets[child + 1])]
  }

  func range(of child: Int) -> Range<Int> {
    guard child >= 0, child + 1 < offsets.count else { return 0..<0 }
    return Int(offsets[child])..<Int(offsets[child + 1])
  }

  /// Puts the rows that `keep` gives back for each child in place of those it had.
  mutating func replace(_ keep: (Int, ArraySlice<Row>, inout [Row]) -> Void) {
    var kept: [Row] = []
    kept.reserveCapacity(rows.count)
    var newOffsets = offsets
    for child in 0..<max(0, offsets.count - 1) {
      keep(child, self[child], &kept)
      newOffsets[child + 1] = UInt32(kept.count)
    }
    rows = kept
    offsets = newOffsets
  }

  /// Changes each row where it stands; neither its child nor its order may change.
  mutating func change(_ body: (inout Row) -> Void) {
    for index in rows.indices { body(&rows[index]) }
  }

  private mutating func sortWithin(_ rank: (UInt16) -> Int) {
    func isBefore(_ one: Row, _ other: Row) -> Bool {
      if one.order != other.order { return one.order < other.order }
      if one.section != other.section {
        let ranks = (rank(one.section), rank(other.section))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        return one.section < other.section
      }
      return one.line < other.line
    }
    var index = 1
    while index < rows.count {
      if rows[index - 1].child == rows[index].child, isBefore(rows[index], rows[index - 1]) {
        let range = range(of: Int(rows[index].child))
        rows[range].sort(by: isBefore)
        index = range.upperBound
      }
      index += 1
    }
  }
}
