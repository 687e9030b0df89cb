/// A small, fixed source of chance (SplitMix64), so that the same program always writes the same board.
///
/// Each indicator takes its own stream from its name: adding one never changes another.
struct Chance {
  private var state: UInt64

  init(named name: String) {
    // FNV-1a, so that names which differ in one letter start far apart.
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, and not including, 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A number between −1 and 1 that is most often near 0.
  mutating func noise() -> Double {
    fraction() + fraction() - 1
  }

  /// Falls `total` times into one of the classes, with the odds that `weights` give.
  mutating func draw(_ total: Int, weights: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: weights.count)
    let whole = weights.reduce(0, +)
    for _ in 0..<max(total, 0) {
      var left = fraction() * whole
      var chosen = weights.count - 1
      for (place, weight) in weights.enumerated() {
        left -= weight
        if left < 0 {
          chosen = place
          break
        }
      }
      counts[chosen] += 1
    }
    return counts
  }
}
