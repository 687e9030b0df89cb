extension LinkedTables {
  /// A list of parts under a total. All must have been added.
  ///
  /// Whom the parts do not place (the total less all parts, where that is above nought) are a number that readers can
  /// work out, and are protected like a count.
  ///
  /// - Parameter isExclusive: false where a person may be in several parts, so that they do not add up to the total;
  ///   each part is then set against the total by itself.
  public mutating func addList(_ name: String, of total: ID, parts: [ID], isExclusive: Bool = true) {
    add(Breakdown(name, cells: parts))
    mark(total: total, over: parts)
    guard isExclusive else {
      for part in parts { relate(part, of: total) }
      return
    }
    addSum(total, parts, name)
  }

  /// A table: rows of cells with a total for each row and column, and one for all. All must have been added.
  public mutating func addTable(
    _ name: String, cells rows: [[ID]], rowTotals: [ID], columnTotals: [ID], total: ID
  ) {
    add(Breakdown(name, cells: rows.flatMap(\.self)))
    for (row, sum) in zip(rows, rowTotals) {
      mark(total: sum, over: row)
      addSum(sum, row, name)
    }
    for (column, sum) in columnTotals.enumerated() {
      let cells = rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      mark(total: sum, over: cells)
      addSum(sum, cells, name)
    }
    mark(total: total, over: [])
    addSum(total, rowTotals, name)
    addSum(total, columnTotals, name)
  }
}
