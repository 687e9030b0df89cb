/// The secret with which a child's identifier is turned into a number that says nothing of it.
///
/// The identifier's bytes are hashed (SipHash-1-3) while its row is in hand and are kept nowhere. With another key the same
/// child has another number, so a key made anew at each start makes pseudonyms that cannot be followed from one to the next.
public struct IdentifierKey: Equatable, Sendable {
  private let first: UInt64
  private let second: UInt64

  public init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }

  /// A key from `generator`; a program passes the system's.
  public init(using generator: inout some RandomNumberGenerator) {
    self.init(generator.next(), generator.next())
  }

  /// A key made of a secret; the same secret makes the same key.
  public init(_ secret: [UInt8]) {
    let halves = secret.withUnsafeBufferPointer { bytes in
      (IdentifierKey(0x6361_7265, 0x626F_6172).hash(bytes), IdentifierKey(0x6B65_7973, 0x6563_7265).hash(bytes))
    }
    self.init(halves.0, halves.1)
  }

  func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var v0 = first ^ 0x736f_6d65_7073_6575
    var v1 = second ^ 0x646f_7261_6e64_6f6d
    var v2 = first ^ 0x6c79_6765_6e65_7261
    var v3 = second ^ 0x7465_6462_7974_6573
    func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
    func round() {
      v0 = v0 &+ v1
      v1 = rotated(v1, 13) ^ v0
      v0 = rotated(v0, 32)
      v2 = v2 &+ v3
      v3 = rotated(v3, 16) ^ v2
      v0 = v0 &+ v3
      v3 = rotated(v3, 21) ^ v0
      v2 = v2 &+ v1
      v1 = rotated(v1, 17) ^ v2
      v2 = rotated(v2, 32)
    }
    var word = UInt64(truncatingIfNeeded: bytes.count) << 56
    var filled: UInt64 = 0
    var pending: UInt64 = 0
    for byte in bytes {
      pending |= UInt64(byte) << (8 * filled)
      filled += 1
      if filled == 8 {
        v3 ^= pending
        round()
        v0 ^= pending
        pending = 0
        filled = 0
      }
    }
    word |= pending
    v3 ^= word
    round()
    v0 ^= word
    v2 ^= 0xFF
    round()
    round()
    round()
    return v0 ^ v1 ^ v2 ^ v3
  }
}

extension IdentifierKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a key" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
