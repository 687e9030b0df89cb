/// What somebody outside can rule out, by trying: whole numbers, sums, and nothing of the product's own method.
///
/// Each unknown has a range; sums narrow the ranges; where that settles nothing a number is guessed and taken back.
struct OutsidePuzzle {
  struct Sum {
    var terms: [(cell: Int, factor: Int)]
    var total = 0
  }

  enum Answer { case possible, impossible, undecided }

  /// What is taken for endless: more than any count in the tests.
  static let much = 400

  var ranges: [ClosedRange<Int>]
  /// Where guessing starts.
  let hints: [Int]
  let sums: [Sum]
  private let sumsOf: [[Int]]

  init(ranges: [ClosedRange<Int>], hints: [Int], sums: [Sum]) {
    self.ranges = ranges
    self.hints = hints
    self.sums = sums
    var sumsOf = [[Int]](repeating: [], count: ranges.count)
    for (number, sum) in sums.enumerated() { for term in sum.terms { sumsOf[term.cell].append(number) } }
    self.sumsOf = sumsOf
  }

  /// Whether a cell can be in a range.
  func answer(_ cell: Int, in range: ClosedRange<Int>) -> Answer {
    guard range.overlaps(ranges[cell]) else { return .impossible }
    var puzzle = self
    puzzle.ranges[cell] = range.clamped(to: ranges[cell])
    guard puzzle.narrow(by: Array(sums.indices)) else { return .impossible }
    // A search that starts badly seldom ends well: it starts again in another order.
    var dice = Dice(UInt64(cell))
    for attempt in 1...40 {
      var order = Array(ranges.indices)
      if attempt > 1 { order.shuffle(using: &dice) }
      var guesses = 100 * attempt
      var copy = puzzle
      let answer = copy.solve(order, &guesses)
      if answer != .undecided { return answer }
    }
    return .undecided
  }

  private mutating func solve(_ order: [Int], _ guesses: inout Int) -> Answer {
    var open: Int?
    for cell in order where ranges[cell].lowerBound < ranges[cell].upperBound {
      if open.map({ ranges[$0].count > ranges[cell].count }) ?? true { open = cell }
    }
    guard let open else { return .possible }
    let range = ranges[open]
    let near = min(max(hints[open], range.lowerBound), range.upperBound)
    for step in 0..<(2 * range.count) {
      let value = step.isMultiple(of: 2) ? near - step / 2 : near + (step + 1) / 2
      guard range.contains(value) else { continue }
      guesses -= 1
      if guesses < 0 { return .undecided }
      var guess = self
      guess.ranges[open] = value...value
      guard guess.narrow(by: sumsOf[open]) else { continue }
      let answer = guess.solve(order, &guesses)
      if answer != .impossible { return answer }
    }
    return .impossible
  }

  private mutating func narrow(by some: [Int]) -> Bool {
    var queue = some
    while let number = queue.popLast() {
      let sum = sums[number]
      var (low, high) = (0, 0)
      for (cell, factor) in sum.terms {
        let (one, other) = (factor * ranges[cell].lowerBound, factor * ranges[cell].upperBound)
        low += min(one, other)
        high += max(one, other)
      }
      if low > sum.total || high < sum.total { return false }
      for (cell, factor) in sum.terms where ranges[cell].count > 1 {
        let range = ranges[cell]
        let (one, other) = (factor * range.lowerBound, factor * range.upperBound)
        // What the others leave for this cell; factors in these tables are 1 and −1.
        let (least, most) = (sum.total - (high - max(one, other)), sum.total - (low - min(one, other)))
        let (from, to) = factor > 0 ? (least, most) : (-most, -least)
        let (lower, upper) = (max(range.lowerBound, from), min(range.upperBound, to))
        if lower > upper { return false }
        if lower > range.lowerBound || upper < range.upperBound {
          ranges[cell] = lower...upper
          queue += sumsOf[cell]
        }
      }
    }
    return true
  }
}
