/// Which of many lives are taken so that as many children start and cease in each month as a turnover tells.
struct TurnoverChoice {
  /// The lives in ascending order.
  private(set) var numbers: [Int] = []

  /// Lives with the month in which each began and ended.
  private struct Pool {
    /// By the month of the start, from -1; then by that of the end, up to the number of months.
    var lives: [[[Int]]]

    init(months: Int) {
      lives = Array(repeating: Array(repeating: [], count: months + 1), count: months + 1)
    }
  }

  /// - Parameter lives: how many there are to choose from.
  init(_ turnover: Turnover, living: Living, lives: Int = 250_000) throws(UnmetTurnover) {
    let months = turnover.months
    var pools = (unaccompanied: Pool(months: months), others: Pool(months: months))
    let life = Life()
    for number in 0..<lives {
      living.live(number, into: life)
      // Who comes twice would have to be counted in two months at once, and short breaks are no care.
      guard life.periods.count == 1, let period = life.periods.first, !period.isShortBreak else { continue }
      let (start, end) = (turnover.index(of: period.start), turnover.index(of: period.end))
      guard end >= 0, start < months else { continue }
      if life.isAsylum {
        // The number of unaccompanied children changes with those who come and go, and not by a status that ends before.
        guard life.statusEnds.map({ $0 >= period.end }) ?? true else { continue }
        pools.unaccompanied.lives[start + 1][end].append(number)
      } else {
        pools.others.lives[start + 1][end].append(number)
      }
    }
    var chance = Chance(seed: living.seed, purpose: "turnover")
    numbers += try TurnoverChoice.taken(turnover.unaccompanied, from: pools.unaccompanied, months: months, &chance)
    numbers += try TurnoverChoice.taken(turnover.others, from: pools.others, months: months, &chance)
    numbers.sort()
  }

  /// Takes lives at random for each month of starting, and then exchanges those that end in a month with too many for others
  /// of the same month of starting, until every month has as many ends as it should.
  private static func taken(
    _ count: Turnover.Count, from pool: Pool, months: Int, _ chance: inout Chance
  ) throws(UnmetTurnover) -> [Int] {
    var left = pool.lives
    var taken: [[[Int]]] = Array(repeating: Array(repeating: [], count: months + 1), count: months + 1)
    let starts = [count.before] + count.started.prefix(months)
    for (row, wanted) in starts.enumerated() {
      for _ in 0..<wanted {
        let sizes = left[row].map(\.count)
        var place = chance.below(sizes.reduce(0, +))
        guard let end = sizes.firstIndex(where: { size in
          if place < size { return true }
          place -= size
          return false
        }) else { throw UnmetTurnover() }
        taken[row][end].append(left[row][end].remove(at: place))
      }
    }
    let ends = count.ceased.prefix(months) + [starts.reduce(0, +) - count.ceased.prefix(months).reduce(0, +)]
    var surplus = ends.indices.map { end in taken.reduce(0) { $0 + $1[end].count } - ends[end] }
    while let full = surplus.firstIndex(where: { $0 > 0 }) {
      var exchanges = try TurnoverChoice.exchanges(from: full, toAnyOf: surplus.map { $0 < 0 }, taken, left, &chance)
      surplus[full] -= 1
      if let last = exchanges.last?.to { surplus[last] += 1 }
      while let exchange = exchanges.popLast() {
        let (row, from, to) = exchange
        left[row][from].append(taken[row][from].remove(at: chance.below(taken[row][from].count)))
        taken[row][to].append(left[row][to].remove(at: chance.below(left[row][to].count)))
      }
    }
    return taken.flatMap { $0.flatMap { $0 } }
  }

  /// The fewest exchanges, each of a life for another of the same month of starting, that take one end from a month with too
  /// many and give one to a month with too few.
  private static func exchanges(
    from full: Int, toAnyOf isShort: [Bool], _ taken: [[[Int]]], _ left: [[[Int]]], _ chance: inout Chance
  ) throws(UnmetTurnover) -> [(row: Int, from: Int, to: Int)] {
    var came: [Int: (row: Int, from: Int)] = [:]
    var next = [full]
    while !next.isEmpty {
      let from = next.removeFirst()
      let first = chance.below(taken.count)
      for row in (first..<first + taken.count).map({ $0 % taken.count }) where !taken[row][from].isEmpty {
        for to in isShort.indices where to != full && came[to] == nil && !left[row][to].isEmpty {
          came[to] = (row, from)
          guard isShort[to] else {
            next.append(to)
            continue
          }
          var found: [(row: Int, from: Int, to: Int)] = []
          var end = to
          while end != full, let step = came[end] {
            found.insert((step.row, step.from, end), at: 0)
            end = step.from
          }
          return found
        }
      }
    }
    throw UnmetTurnover()
  }
}
