/// Whole numbers of which only some are known, and sums that tie them together; narrows the rest as far as sums narrow them.
///
/// It knows no more than arithmetic: it is no part of the program and shares no code with it.
struct Puzzle {
  struct Term {
    let number: Int
    let factor: Int
  }

  static let anything = 1 << 40

  private(set) var names: [String] = []
  private(set) var least: [Int] = []
  private(set) var most: [Int] = []
  private var sums: [[Term]] = []
  private var sumsOf: [[Int]] = []
  private var pending: [Int] = []
  private var isPending: [Bool] = []

  mutating func number(_ name: String, atLeast lowest: Int = 0) -> Int {
    names.append(name)
    least.append(lowest)
    most.append(Puzzle.anything)
    sumsOf.append([])
    return names.count - 1
  }

  mutating func learn(_ number: Int, is value: Int) { narrow(number, value, value) }

  mutating func learn(_ number: Int, atLeast value: Int) { narrow(number, value, Puzzle.anything) }

  /// Says that the terms come to nothing.
  mutating func learn(_ terms: [Term]) {
    for term in terms where sumsOf[term.number].last != sums.count { sumsOf[term.number].append(sums.count) }
    pending.append(sums.count)
    isPending.append(true)
    sums.append(terms)
  }

  /// Says that parts come to the whole.
  mutating func learn(_ whole: Int, isSumOf parts: [Int]) {
    learn([Term(number: whole, factor: -1)] + parts.map { Term(number: $0, factor: 1) })
  }

  private mutating func narrow(_ number: Int, _ low: Int, _ high: Int) {
    guard low > least[number] || high < most[number] else { return }
    least[number] = max(least[number], low)
    most[number] = min(most[number], high)
    for sum in sumsOf[number] where !isPending[sum] {
      isPending[sum] = true
      pending.append(sum)
    }
  }

  /// Narrows until nothing narrows any more; then sets sums against each other, and narrows again.
  mutating func solve() {
    propagate()
    for _ in 0..<2 where setAgainstEachOther() > 0 { propagate() }
  }

  private mutating func propagate() {
    // Sums that only ever shave one off each other would go on for very long; that is not how anybody is found.
    var budget = 4_000_000
    while let sum = pending.popLast(), budget > 0 {
      isPending[sum] = false
      let terms = sums[sum]
      budget -= terms.count
      var low = 0
      var high = 0
      for term in terms {
        low += term.factor > 0 ? term.factor * least[term.number] : term.factor * most[term.number]
        high += term.factor > 0 ? term.factor * most[term.number] : term.factor * least[term.number]
      }
      for term in terms {
        let own = (least[term.number] * term.factor, most[term.number] * term.factor)
        let others = (low - min(own.0, own.1), high - max(own.0, own.1))
        // factor × number = −others
        let range = (-others.1, -others.0)
        let (first, second) = term.factor > 0 ? range : (-range.1, -range.0)
        let size = abs(term.factor)
        narrow(term.number, Puzzle.up(first, size), Puzzle.down(second, size))
      }
    }
  }

  private static func down(_ value: Int, _ by: Int) -> Int { value >= 0 ? value / by : -((-value + by - 1) / by) }
  private static func up(_ value: Int, _ by: Int) -> Int { -down(-value, by) }

  /// Where two sums share unknown numbers, their difference may know more than either.
  private mutating func setAgainstEachOther() -> Int {
    let open = sums.map { terms in terms.filter { least[$0.number] != most[$0.number] } }
    var new: [[Term]] = []
    var done = Set<Int>()
    for (first, terms) in open.enumerated() where terms.count > 1 && terms.count <= 12 {
      for second in Set(terms.flatMap { sumsOf[$0.number] }) where second > first {
        let others = open[second]
        guard others.count > 1, others.count <= 12, done.insert(first << 24 | second).inserted else { continue }
        for sign in [1, -1] {
          var factors: [Int: Int] = [:]
          for term in terms { factors[term.number, default: 0] += term.factor }
          for term in others { factors[term.number, default: 0] += sign * term.factor }
          let left = factors.count { $0.value != 0 }
          // At least two unknown numbers must go, or nothing is gained.
          guard factors.count - left >= 2, left > 0 else { continue }
          var all: [Int: Int] = [:]
          for term in sums[first] { all[term.number, default: 0] += term.factor }
          for term in sums[second] { all[term.number, default: 0] += sign * term.factor }
          new.append(all.sorted { $0.key < $1.key }.filter { $0.value != 0 }.map { Term(number: $0.key, factor: $0.value) })
        }
      }
    }
    for terms in new.prefix(20_000) { learn(terms) }
    return new.count
  }
}
