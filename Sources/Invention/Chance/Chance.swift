/// A small source of chance in whole numbers only (SplitMix64), so that every machine draws the same.
///
/// Each purpose takes a stream of its own: to add one changes no other.
struct Chance {
  private var state: UInt64

  /// - Parameters:
  ///   - seed: what the person asked for.
  ///   - purpose: what is drawn; any name.
  ///   - number: which child, year or file.
  init(seed: UInt64, purpose: StaticString, number: Int = 0) {
    // FNV-1a over the name, so that names which differ in one letter start far apart.
    let name = purpose.withUTF8Buffer { bytes in
      bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    state = Chance.mixed(Chance.mixed(seed ^ name) &+ UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Chance.mixed(state)
  }

  /// A whole number from 0 up to, and not including, `limit`; 0 where `limit` is not above 0.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A whole number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something with these odds in a hundred thousand happens.
  mutating func happens(_ odds: Int) -> Bool {
    below(100_000) < odds
  }
}
