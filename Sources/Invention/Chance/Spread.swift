/// How long something lasts: five points of a distribution of days, evenly spread between each two.
struct Spread: Sendable {
  /// The shortest, the lower quartile, the middle, the upper quartile and the longest; each at least the one before.
  let knots: [Int]

  /// Nil unless five points rise.
  init?(_ knots: [Int]) {
    guard knots.count == 5, knots[0] >= 0, zip(knots, knots.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    self.knots = knots
  }

  /// A number of days.
  func drawn(by chance: inout Chance) -> Int {
    let point = chance.below(4_000_000)
    let place = point / 1_000_000
    let step = knots[place + 1] - knots[place]
    return knots[place] + (step * (point % 1_000_000) + 500_000) / 1_000_000
  }
}
