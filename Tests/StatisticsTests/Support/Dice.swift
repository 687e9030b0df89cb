import Glibc

/// The same numbers for the same seed, on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, but not, 1.
  mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Standard normal (Box and Muller).
  mutating func normal() -> Double {
    (-2 * log(1 - fraction())).squareRoot() * cos(2 * .pi * fraction())
  }
}

func isClose(_ found: Double?, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= tolerance * max(abs(expected), 1e-300)
}
