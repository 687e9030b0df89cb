import Statistics
import Testing

/// The audit by itself: what it deduces, and that it does not let pass what it must not.
struct DisclosureAuditTests {
  private let rules = DisclosureRules()

  /// A table of counts with every margin; cell r,c is r × 10 + c, margins are in the hundreds.
  private func table(_ counts: [[Int]]) -> LinkedTables<Int> {
    var tables = LinkedTables<Int>(rules: rules)
    let width = counts.first?.count ?? 0
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() { tables.add(row * 10 + column, count) }
    }
    for (row, line) in counts.enumerated() { tables.add(100 + row, line.reduce(0, +)) }
    for column in 0..<width { tables.add(200 + column, counts.reduce(0) { $0 + $1[column] }) }
    tables.add(300, counts.flatMap(\.self).reduce(0, +))
    tables.addTable(
      "table", cells: counts.indices.map { row in (0..<width).map { row * 10 + $0 } },
      rowTotals: counts.indices.map { 100 + $0 }, columnTotals: (0..<width).map { 200 + $0 }, total: 300)
    return tables
  }

  private func hidden(_ tables: ProtectedTables<Int>) -> Set<Int> {
    Set(tables.audit.entries.compactMap { if case .cell(let id) = $0.subject { id } else { nil } })
  }

  @Test("Intervals are those of the largest flow, for any pattern of hidden cells")
  func flows() {
    var dice = Dice(4)
    for _ in 0..<150 {
      let (height, width) = (Int.random(in: 2...5, using: &dice), Int.random(in: 2...5, using: &dice))
      let counts = (0..<height).map { _ in
        (0..<width).map { _ in Bool.random(using: &dice) ? Int.random(in: 0...5, using: &dice) : Int.random(in: 6...30, using: &dice) }
      }
      var cells: Set<Int> = []
      for row in 0..<height {
        for column in 0..<width where Int.random(in: 0..<2, using: &dice) == 0 { cells.insert(row * 10 + column) }
      }
      let audit = table(counts).audit(hiding: cells)
      let flow = MaximumFlow(counts: counts) { cells.contains($0 * 10 + $1) }
      for cell in cells {
        let (least, most) = flow.interval(cell / 10, cell % 10)
        #expect(audit.interval(of: cell) == FeasibleInterval(least: least, most: most), "\(counts) \(cells) \(cell)")
      }
    }
  }

  @Test("A rectangle of small cells: nothing can be subtracted, and still everything is known to be small")
  func smallRectangle() throws {
    let tables = table([[1, 2, 30, 22], [2, 1, 25, 19], [30, 40, 18, 26], [17, 21, 33, 28]])
    let alone = tables.audit(hiding: [0, 1, 10, 11])
    #expect(!alone.hasPassed)
    #expect(alone.interval(of: 0) == FeasibleInterval(least: 0, most: 3))
    #expect(alone.failures.count == 4)
    let safe = try #require(tables.release().tables)
    #expect(safe.audit.secondaryCount > 0)
    #expect([0, 1, 10, 11].allSatisfy { safe.interval(of: $0)?.most ?? .max > 5 })
  }

  @Test("A small count that is shown fails the audit")
  func shown() {
    let tables = table([[3, 20], [30, 40]])
    #expect(!tables.audit(hiding: []).hasPassed)
    #expect(tables.audit(hiding: []).failures.map(\.reason) == [nil])
    #expect(!tables.audit(hiding: [0]).hasPassed)
    #expect(tables.audit(hiding: [0, 1, 10, 11]).hasPassed)
  }

  @Test("Fractions of children protect nobody")
  func wholeChildren() {
    // Of three hidden cells the sum of each pair is shown, which gives them away.
    var tables = LinkedTables<String>(rules: rules)
    for (id, count) in [("a", 3), ("b", 8), ("c", 9), ("a+b", 11), ("b+c", 17), ("a+c", 12)] { tables.add(id, count) }
    tables.relate(AdditiveRelation(total: "a+b", parts: ["a", "b"]))
    tables.relate(AdditiveRelation(total: "b+c", parts: ["b", "c"]))
    tables.relate(AdditiveRelation(total: "a+c", parts: ["a", "c"]))
    #expect(tables.audit(hiding: ["a", "b", "c"]).interval(of: "a") == FeasibleInterval(3))
    // With a + c told as 12 or 13, a is 3 or three and a half: still 3.
    var told = LinkedTables<String>(rules: rules)
    for (id, count) in [("a", 3), ("b", 8), ("c", 9), ("a+b", 11), ("b+c", 17)] { told.add(id, count) }
    told.add(TableCell("a+c", 12, toldRange: 12...13))
    told.relate(AdditiveRelation(total: "a+b", parts: ["a", "b"]))
    told.relate(AdditiveRelation(total: "b+c", parts: ["b", "c"]))
    told.relate(AdditiveRelation(total: "a+c", parts: ["a", "c"]))
    #expect(told.audit(hiding: ["a", "b", "c"]).interval(of: "a") == FeasibleInterval(3))
  }
}
