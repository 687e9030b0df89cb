/// How far one inner cell of a two-way table with all margins shown can rise and fall (statistics.md section 8.4): by
/// the largest flow from its row to its column through the other hidden cells. The product uses another method.
struct MaximumFlow {
  /// Counts by row and column.
  let counts: [[Int]]
  let isHidden: (Int, Int) -> Bool

  func interval(_ row: Int, _ column: Int) -> (least: Int, most: Int) {
    let count = counts[row][column]
    let rise = flow(row, column, limit: .max, falling: true)
    let fall = flow(row, column, limit: count, falling: false)
    return (count - min(count, fall), count + rise)
  }

  /// Rows are nodes from 0, columns follow.
  private func flow(_ row: Int, _ column: Int, limit: Int, falling: Bool) -> Int {
    let height = counts.count
    let size = height + (counts.first?.count ?? 0)
    var room = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for (r, line) in counts.enumerated() {
      for (c, count) in line.enumerated() where isHidden(r, c) && (r, c) != (row, column) {
        room[r][height + c] = falling ? count : 1_000_000
        room[height + c][r] = falling ? 1_000_000 : count
      }
    }
    var total = 0
    while total < limit {
      var from = [Int?](repeating: nil, count: size)
      var queue = [row]
      while let node = queue.popLast(), from[height + column] == nil {
        for next in 0..<size where next != row && from[next] == nil && room[node][next] > 0 {
          from[next] = node
          queue.append(next)
        }
      }
      guard from[height + column] != nil else { break }
      var path: [(Int, Int)] = []
      var node = height + column
      while let before = from[node] {
        path.append((before, node))
        node = before
      }
      let step = path.map { room[$0.0][$0.1] }.min() ?? 0
      for (one, other) in path {
        room[one][other] -= step
        room[other][one] += step
      }
      total += step
    }
    return total
  }
}
