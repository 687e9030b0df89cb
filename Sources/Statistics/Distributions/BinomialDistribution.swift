/// The number of successes among `trials` with the same chance each (statistics.md sections 4 and 5.8).
public struct BinomialDistribution: Hashable, Sendable {
  public let trials: Int
  /// 0–1.
  public let chance: Double

  /// Nil for a number of trials outside 0–2⁵³ or a chance outside 0–1.
  public init?(trials: Int, chance: Double) {
    guard (0...(1 << 53)).contains(trials), (0...1).contains(chance) else { return nil }
    self.trials = trials
    self.chance = chance
  }

  /// The chance of exactly `count`.
  public func mass(_ count: Int) -> Double {
    guard (0...trials).contains(count) else { return 0 }
    if chance == 0 { return count == 0 ? 1 : 0 }
    if chance == 1 { return count == trials ? 1 : 0 }
    return BetaFunction.mass(Double(count), Double(trials - count), chance, 1 - chance)
  }

  /// The chance of `count` or fewer.
  public func cumulative(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return BetaFunction.share(Double(trials - count), Double(count) + 1, 1 - chance, chance)
  }

  /// The chance of more than `count`.
  public func above(_ count: Int) -> Double {
    if count < 0 { return 1 }
    if count >= trials { return 0 }
    return BetaFunction.share(Double(count) + 1, Double(trials - count), chance, 1 - chance)
  }

  /// The smallest count with at least `share` of the chance at or below it.
  public func quantile(_ share: Double) -> Int {
    var low = 0
    var high = trials
    while low < high {
      let middle = low + (high - low) / 2
      if cumulative(middle) >= share { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The two-sided exact test: the chance of any count no likelier than `count`.
  public func twoSided(_ count: Int) -> Double {
    guard (0...trials).contains(count) else { return 0 }
    let expected = chance * Double(trials)
    let observed = Double(count)
    if observed == expected { return 1 }
    // Counts as likely as ours must not be lost to the last bit.
    let bound = mass(count) * (1 + 1e-7)
    if observed < expected {
      var low = Int(expected.rounded(.up))
      var high = trials + 1
      while low < high {
        let middle = low + (high - low) / 2
        if mass(middle) <= bound { high = middle } else { low = middle + 1 }
      }
      return min(1, cumulative(count) + above(low - 1))
    }
    var low = -1
    var high = Int(expected.rounded(.down))
    while low < high {
      let middle = low + (high - low + 1) / 2
      if mass(middle) <= bound { low = middle } else { high = middle - 1 }
    }
    return min(1, above(count - 1) + cumulative(low))
  }
}
