/// A linear programme over how far each count of a table may move while everything printed stays true.
///
/// It starts from a table that is known to be possible, so every move is nought and there is no first phase. Whole
/// numbers only: the tableau is kept over one common denominator (fraction-free pivoting), so no tolerance decides
/// anything. Arithmetic that would not fit gives `undecided`, which counts as unsafe.
struct DeviationProgram {
  enum Outcome { case best, boundless, undecided }

  /// No bound on this side.
  static let unlimited = Int.max

  let width: Int
  private var body: [[Int]]
  private var scale = 1
  private var basis: [Int] = []
  private var rowOf: [Int]
  /// The moves of the columns outside the basis.
  private var place: [Int]
  /// The moves of the columns in the basis, times `scale`.
  private var held: [Int] = []
  private(set) var least: [Int]
  private(set) var most: [Int]
  private var overflowed = false

  /// - Parameters:
  ///   - rows: sums of moves that are nought.
  ///   - least, most: how far each column may fall (≤ 0) and rise (≥ 0); `-unlimited` and `unlimited` for no bound.
  init(rows: [[(column: Int, factor: Int)]], least: [Int], most: [Int]) {
    width = least.count
    self.least = least
    self.most = most
    place = [Int](repeating: 0, count: width)
    rowOf = [Int](repeating: -1, count: width)
    body = rows.map { row in
      var full = [Int](repeating: 0, count: least.count)
      for (column, factor) in row where column < full.count { full[column] &+= factor }
      return full
    }
    var cost: [Int] = []
    var row = 0
    while row < body.count {
      if let column = startingColumn(row) {
        basis.append(column)
        rowOf[column] = row
        pivot(row, column, cost: &cost)
        row += 1
      } else {
        body.remove(at: row)
      }
    }
    held = [Int](repeating: 0, count: body.count)
  }

  private func startingColumn(_ row: Int) -> Int? {
    var found: Int?
    for (column, entry) in body[row].enumerated() where entry != 0 && rowOf[column] < 0 {
      if entry.magnitude == scale.magnitude { return column }
      if found.map({ body[row][$0].magnitude > entry.magnitude }) ?? true { found = column }
    }
    return found
  }

  /// Narrows what a column may do. The present moves must stay within.
  mutating func bound(_ column: Int, least: Int? = nil, most: Int? = nil) {
    if let least { self.least[column] = least }
    if let most { self.most[column] = most }
  }

  /// The move of a column, over `scale`.
  func move(_ column: Int) -> (numerator: Int, denominator: Int) {
    let row = rowOf[column]
    return row < 0 ? (place[column], 1) : (held[row], scale)
  }

  /// The first column whose move is no whole number.
  var brokenColumn: Int? {
    guard scale != 1 else { return nil }
    return basis.indices.first { held[$0] % scale != 0 }.map { basis[$0] }
  }

  /// Makes the weighted sum of moves as great as it can be.
  mutating func maximise(_ weights: [(column: Int, weight: Int)]) -> Outcome {
    var cost = [Int](repeating: 0, count: width)
    for (column, weight) in weights { cost[column] = sum(cost[column], product(weight, scale)) }
    for (column, weight) in weights where rowOf[column] >= 0 {
      let row = body[rowOf[column]]
      for other in 0..<width where row[other] != 0 {
        cost[other] = sum(cost[other], -product(weight, row[other]))
      }
    }
    var still = 0
    for _ in 0..<(50 * (width + basis.count) + 200) {
      if overflowed { return .undecided }
      // The steepest column is quickest, the first is certain to end; the first is taken once nothing moves.
      guard let column = entering(cost, first: still > 8) else { return .best }
      switch advance(column, rising: cost[column] > 0, cost: &cost) {
      case nil: return overflowed ? .undecided : .boundless
      case 0: still += 1
      default: still = 0
      }
    }
    return .undecided
  }

  private func entering(_ cost: [Int], first: Bool) -> Int? {
    var found: Int?
    for column in 0..<width where cost[column] != 0 && rowOf[column] < 0 {
      guard cost[column] > 0 ? place[column] < most[column] : place[column] > least[column] else { continue }
      if first { return column }
      if found.map({ cost[$0].magnitude < cost[column].magnitude }) ?? true { found = column }
    }
    return found
  }

  /// Moves one column until something stops it.
  ///
  /// - Returns: nil where nothing does, 0 where it could not move, else 1.
  private mutating func advance(_ column: Int, rising: Bool, cost: inout [Int]) -> Int? {
    let sign = rising ? 1 : -1
    var leaving: Int?
    var room = Self.unlimited
    var over = 1
    for row in basis.indices {
      let pace = body[row][column] * sign
      guard pace != 0 else { continue }
      let limit = pace > 0 ? least[basis[row]] : most[basis[row]]
      guard limit.magnitude != UInt(Self.unlimited) else { continue }
      let gap = pace > 0 ? sum(held[row], -product(limit, scale)) : sum(product(limit, scale), -held[row])
      let speed = Int(pace.magnitude)
      let one = gap.multipliedFullWidth(by: over)
      let other = room.multipliedFullWidth(by: speed)
      let isTie = room != Self.unlimited && one == other
      if isTie ? basis[row] < (leaving.map { basis[$0] } ?? -1) : room == Self.unlimited || one < other {
        (leaving, room, over) = (row, gap, speed)
      }
    }
    if overflowed { return nil }
    let own = rising ? most[column] : least[column]
    if own.magnitude != UInt(Self.unlimited) {
      let gap = rising ? own - place[column] : place[column] - own
      if leaving == nil || gap.multipliedFullWidth(by: over) <= room.multipliedFullWidth(by: 1) {
        for row in basis.indices where body[row][column] != 0 {
          held[row] = sum(held[row], -product(body[row][column] * sign, gap))
        }
        place[column] = own
        return gap == 0 ? 0 : 1
      }
    }
    guard let leaving else { return nil }
    let out = basis[leaving]
    place[out] = body[leaving][column] * sign > 0 ? least[out] : most[out]
    rowOf[out] = -1
    rowOf[column] = leaving
    basis[leaving] = column
    pivot(leaving, column, cost: &cost)
    settle()
    return room == 0 ? 0 : 1
  }

  private mutating func pivot(_ row: Int, _ column: Int, cost: inout [Int]) {
    let pivotRow = body[row]
    let pivot = pivotRow[column]
    for other in body.indices where other != row {
      var changed: [Int] = []
      swap(&changed, &body[other])
      change(&changed, by: pivotRow, pivot, column)
      swap(&changed, &body[other])
    }
    if !cost.isEmpty { change(&cost, by: pivotRow, pivot, column) }
    scale = pivot
    guard scale < 0 else { return }
    scale = -scale
    for other in body.indices {
      for column in body[other].indices where body[other][column] != 0 { body[other][column] = -body[other][column] }
    }
    for other in cost.indices { cost[other] = -cost[other] }
  }

  private mutating func change(_ row: inout [Int], by pivotRow: [Int], _ pivot: Int, _ column: Int) {
    let factor = row[column]
    let scale = scale
    if factor == 0 && pivot == scale { return }
    var tooMuch = false
    for other in row.indices {
      let (entry, across) = (row[other], pivotRow[other])
      if entry == 0 && (factor == 0 || across == 0) { continue }
      let (kept, over) = entry.multipliedReportingOverflow(by: pivot)
      let (taken, under) = factor.multipliedReportingOverflow(by: across)
      let (left, beyond) = kept.subtractingReportingOverflow(taken)
      if over || under || beyond || left.magnitude > Self.widestNumber {
        tooMuch = true
        row[other] = 0
      } else {
        row[other] = scale == 1 ? left : left / scale
      }
    }
    if tooMuch { overflowed = true }
  }

  /// Works out the columns in the basis from those outside.
  private mutating func settle() {
    let moved = (0..<width).filter { rowOf[$0] < 0 && place[$0] != 0 }
    for row in body.indices {
      var total = 0
      for column in moved where body[row][column] != 0 {
        total = sum(total, -product(body[row][column], place[column]))
      }
      held[row] = total
    }
  }

  private static let widestNumber: UInt = 1 << 60

  // Numbers stay far from the ends of Int, so that negating one never traps.
  private mutating func product(_ one: Int, _ other: Int) -> Int { kept(one.multipliedReportingOverflow(by: other)) }
  private mutating func sum(_ one: Int, _ other: Int) -> Int { kept(one.addingReportingOverflow(other)) }

  private mutating func kept(_ result: (partialValue: Int, overflow: Bool)) -> Int {
    if result.overflow || result.partialValue.magnitude > Self.widestNumber {
      overflowed = true
      return 0
    }
    return result.partialValue
  }
}
