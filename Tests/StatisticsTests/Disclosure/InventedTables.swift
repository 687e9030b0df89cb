import Statistics

/// Invented tables in every shape that a release has, declared to the product and kept apart for the puzzle.
struct InventedTables {
  enum Shape: CaseIterable { case list, overlappingList, table, proportions, twoLists, stock, year, releases }

  private(set) var linked: LinkedTables<Int>
  private(set) var counts: [Int] = []
  private(set) var isPrinted: [Bool] = []
  private(set) var sums: [OutsidePuzzle.Sum] = []
  /// Numbers that follow from others and may be negative.
  private(set) var differences: [Int] = []
  private(set) var complements: [Int] = []
  private(set) var publicAlready: Set<Int> = []
  private var dice: Dice
  private var unknown: Set<Int> = []

  init(_ shape: Shape, seed: UInt64, rules: DisclosureRules) {
    linked = LinkedTables(rules: rules)
    dice = Dice(seed)
    switch shape {
    case .list: list(total: nil, isExclusive: true)
    case .overlappingList: list(total: nil, isExclusive: false)
    case .table: table()
    case .proportions: proportions()
    case .twoLists: twoLists()
    case .stock: stock()
    case .year: year()
    case .releases: releases()
    }
  }

  private mutating func count() -> Int {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0, 1: 0
    case 2...5: Int.random(in: 1...6, using: &dice)
    default: Int.random(in: 6...40, using: &dice)
    }
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &dice) == 0 }

  /// A printed cell; now and then its publisher has hidden it, or must not show none.
  private mutating func cell(_ count: Int, canVary: Bool = true, isPublicAlready: Bool = false) -> Int {
    let id = counts.count
    counts.append(count)
    isPrinted.append(true)
    var cell = TableCell(id, count, isPublicAlready: isPublicAlready)
    if isPublicAlready { publicAlready.insert(id) }
    if canVary && chance(12) { cell = TableCell(id, chance(2) ? nil : count, isHiddenByOthers: true) }
    if canVary && chance(12) { cell.protectsZero = true }
    linked.add(cell)
    if cell.count == nil { unknown.insert(id) }
    return id
  }

  private mutating func derived(_ count: Int) -> Int {
    counts.append(count)
    isPrinted.append(false)
    return counts.count - 1
  }

  private mutating func know(_ total: Int, _ parts: [Int]) {
    sums.append(.init(terms: [(total, 1)] + parts.map { ($0, -1) }))
  }

  private mutating func list(total: Int?, isExclusive: Bool) {
    let parts = (0..<Int.random(in: 2...5, using: &dice)).map { _ in
      let value = count()
      return cell(value)
    }
    let sum = parts.reduce(0) { $0 + counts[$1] }
    // A part that nobody knows leaves no remainder to be seen.
    let isKnown = parts.allSatisfy { !unknown.contains($0) }
    let rest = isExclusive && isKnown && chance(4) ? Int.random(in: 1...9, using: &dice) : 0
    let all = cell(sum + rest, canVary: rest == 0)
    linked.addList("list", of: all, parts: parts, isExclusive: isExclusive)
    if isExclusive {
      var others: [Int] = []
      if rest > 0 { others.append(derived(rest)) }
      complements += others
      know(all, parts + others)
    } else {
      for part in parts { complement(part, all) }
    }
  }

  private mutating func complement(_ part: Int, _ whole: Int) {
    let rest = derived(counts[whole] - counts[part])
    complements.append(rest)
    know(whole, [part, rest])
  }

  private mutating func table() {
    let (height, width) = (Int.random(in: 2...3, using: &dice), Int.random(in: 2...4, using: &dice))
    var rows: [[Int]] = []
    for _ in 0..<height {
      var row: [Int] = []
      for _ in 0..<width {
        let value = count()
        row.append(cell(value))
      }
      rows.append(row)
    }
    let columns = (0..<width).map { column in rows.map { $0[column] } }
    let sums = (rows + columns).map { part in cell(part.reduce(0) { $0 + counts[$1] }, canVary: false) }
    let all = cell(rows.flatMap(\.self).reduce(0) { $0 + counts[$1] }, canVary: false)
    let (rowTotals, columnTotals) = (Array(sums.prefix(height)), Array(sums.suffix(width)))
    linked.addTable("table", cells: rows, rowTotals: rowTotals, columnTotals: columnTotals, total: all)
    for (total, parts) in zip(sums, rows + columns) { know(total, parts) }
    know(all, rowTotals)
    know(all, columnTotals)
  }

  /// A percentage in each of several groups: the groups' numerators and denominators both come to a total.
  private mutating func proportions() {
    var parts: [Int] = []
    var wholes: [Int] = []
    for _ in 0..<Int.random(in: 2...4, using: &dice) {
      let (part, rest) = (count(), count())
      parts.append(cell(part))
      wholes.append(cell(part + rest, canVary: false))
    }
    let part = cell(parts.reduce(0) { $0 + counts[$1] })
    let whole = cell(wholes.reduce(0) { $0 + counts[$1] }, canVary: false)
    linked.addList("numerators", of: part, parts: parts)
    linked.addList("denominators", of: whole, parts: wholes)
    know(part, parts)
    know(whole, wholes)
    for (one, other) in zip(parts + [part], wholes + [whole]) {
      linked.relate(one, of: other)
      complement(one, other)
    }
  }

  /// One total, two ways of dividing it.
  private mutating func twoLists() {
    let first = (0..<3).map { _ in count() }
    let sum = first.reduce(0, +)
    let cut = Int.random(in: 0...sum, using: &dice)
    let all = cell(sum)
    let one = first.map { cell($0) }
    let other = [cut, sum - cut].map { cell($0) }
    linked.addList("first", of: all, parts: one)
    linked.addList("second", of: all, parts: other)
    know(all, one)
    know(all, other)
  }

  private mutating func stock() {
    let opening = count()
    var before = cell(opening)
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let starting = count()
      let starts = cell(starting)
      let ends = cell(Int.random(in: 0...(counts[before] + starting), using: &dice))
      let now = cell(counts[before] + starting - counts[ends])
      linked.relate(AdditiveRelation(stock: now, before: before, starts: starts, ends: ends))
      sums.append(.init(terms: [(now, 1), (before, -1), (starts, -1), (ends, 1)]))
      before = now
    }
  }

  private mutating func year() {
    var quarters: [Int] = []
    var running: [Int] = []
    for number in 0..<4 {
      let value = count()
      quarters.append(cell(value))
      if number > 0 { running.append(cell(quarters.reduce(0) { $0 + counts[$1] }, canVary: false)) }
    }
    for (number, total) in running.enumerated() {
      let parts = Array(quarters.prefix(number + 2))
      linked.relate(AdditiveRelation(total: total, parts: parts))
      know(total, parts)
    }
  }

  /// What was released before, and what is released now: the late records are a number that nobody prints.
  private mutating func releases() {
    for number in 0..<Int.random(in: 1...3, using: &dice) {
      let value = count()
      let first = cell(value, canVary: false, isPublicAlready: true)
      let revised = cell(max(counts[first] + Int.random(in: -7...7, using: &dice), 0))
      linked.watch(WatchedQuantity("late \(number)", revised, less: first))
      let late = derived(counts[revised] - counts[first])
      differences.append(late)
      know(revised, [first, late])
    }
  }
}
