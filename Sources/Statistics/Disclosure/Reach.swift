/// How far one count of a table can move in one direction, in whole people.
struct Reach {
  /// Nil: without end.
  let steps: Int?
  /// Whether it is proven that it can move no further.
  let isExact: Bool
  /// The moves of every column that prove it can move so far; empty where it is without end.
  let moves: [Int]
}

extension DeviationProgram {
  /// How far a column can rise (or fall), by exact search over whole numbers.
  ///
  /// A table with fractions of people proves nothing, so where the linear programme ends at one it is divided in two
  /// (branch and bound) until whole numbers are found or the search is given up, when the best found stands.
  mutating func reach(_ column: Int, rising: Bool) -> Reach {
    let weight = rising ? 1 : -1
    switch maximise([(column, weight)]) {
    case .boundless: return Reach(steps: nil, isExact: true, moves: [])
    case .undecided: return Reach(steps: 0, isExact: false, moves: [Int](repeating: 0, count: width))
    case .best: break
    }
    if let broken = brokenColumn {
      var search = WholeSearch(column: column, weight: weight)
      search.divide(self, at: broken)
      return Reach(
        steps: search.steps, isExact: search.isComplete, moves: search.moves ?? [Int](repeating: 0, count: width))
    }
    let moves = wholeMoves
    return Reach(steps: moves[column] * weight, isExact: true, moves: moves)
  }

  var wholeMoves: [Int] {
    (0..<width).map { column in
      let (numerator, denominator) = move(column)
      return numerator / denominator
    }
  }
}

/// Branch and bound over the divisions of a programme that ended between whole numbers.
private struct WholeSearch {
  let column: Int
  let weight: Int
  private(set) var steps = 0
  private(set) var moves: [Int]?
  private(set) var isComplete = true
  private var left = 200

  init(column: Int, weight: Int) {
    self.column = column
    self.weight = weight
  }

  mutating func divide(_ program: DeviationProgram, at broken: Int) {
    let (numerator, denominator) = program.move(broken)
    let floor = numerator >= 0 ? numerator / denominator : -((-numerator + denominator - 1) / denominator)
    for goesUp in [true, false] {
      guard left > 0 else {
        isComplete = false
        return
      }
      left -= 1
      var part = program
      let edge = goesUp ? floor + 1 : floor
      let (oldLeast, oldMost) = (part.least[broken], part.most[broken])
      if goesUp { part.bound(broken, most: edge) } else { part.bound(broken, least: edge) }
      guard part.maximise([(broken, goesUp ? 1 : -1)]) != .undecided else {
        isComplete = false
        continue
      }
      let (reached, over) = part.move(broken)
      guard reached == edge * over else { continue }
      if goesUp { part.bound(broken, least: edge, most: oldMost) } else { part.bound(broken, least: oldLeast, most: edge) }
      explore(&part)
    }
  }

  private mutating func explore(_ part: inout DeviationProgram) {
    guard part.maximise([(column, weight)]) == .best else {
      isComplete = false
      return
    }
    let (numerator, denominator) = part.move(column)
    guard numerator * weight / denominator > steps else { return }
    if let broken = part.brokenColumn {
      divide(part, at: broken)
    } else {
      moves = part.wholeMoves
      steps = numerator / denominator * weight
    }
  }
}
