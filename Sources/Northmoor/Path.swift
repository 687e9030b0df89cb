/// A line drawn through fixed points, read at any month.
struct Path {
  private let points: [(month: Int, level: Double)]

  init(_ points: [(month: Int, level: Double)]) {
    self.points = points
  }

  func level(at month: Int) -> Double {
    guard let first = points.first, let last = points.last else { return 0 }
    if month <= first.month { return first.level }
    for (before, after) in zip(points, points.dropFirst()) where month <= after.month {
      let part = Double(month - before.month) / Double(after.month - before.month)
      return before.level + (after.level - before.level) * part
    }
    return last.level
  }
}
