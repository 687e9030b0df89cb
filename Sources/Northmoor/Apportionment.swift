/// Shares `total` out in whole numbers that add up to it exactly, each as near its weight as can be
/// (largest remainders; ties go to the earlier class), and none above its limit.
func apportion(_ total: Int, weights: [Double], limits: [Int]? = nil) -> [Int] {
  let whole = weights.reduce(0, +)
  guard whole > 0 else { return Array(repeating: 0, count: weights.count) }
  let exact = weights.map { Double(total) * $0 / whole }
  let limit = { (place: Int) in limits.map { $0[place] } ?? Int.max }
  var parts = exact.enumerated().map { min(Int($1), limit($0)) }
  var left = total - parts.reduce(0, +)
  while left > 0 {
    let open = parts.indices.filter { parts[$0] < limit($0) }
    guard
      let neediest = open.max(by: {
        (exact[$0] - Double(parts[$0]), -$0) < (exact[$1] - Double(parts[$1]), -$1)
      })
    else { break }
    parts[neediest] += 1
    left -= 1
  }
  return parts
}

/// How the children of each month are made up: between the months that are given, the make-up moves evenly.
///
/// - Parameter anchors: the make-up at some months, counts by class.
func composition(of totals: [Int], anchors: [(month: Int, counts: [Int])], unrest: Double, named name: String)
  -> [[Int]]
{
  var chance = Chance(named: name)
  let classes = anchors.first?.counts.count ?? 0
  let fixed = Set(anchors.map(\.month))
  return totals.enumerated().map { month, total in
    let weights = (0..<classes).map { place in
      let path = Path(anchors.map { ($0.month, Double($0.counts[place])) })
      let level = path.level(at: month)
      let stir = fixed.contains(month) ? 0 : unrest * chance.noise()
      return max(level * (1 + stir), 0)
    }
    return apportion(total, weights: weights)
  }
}

/// The nearest whole number; halves go up.
func rounded(_ value: Double) -> Int {
  Int((value + 0.5).rounded(.down))
}
