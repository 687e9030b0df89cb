/// Walks the bytes of a text that can end a cell: the separator, quotes, and everything below a space.
///
/// Eight bytes are looked at in one step, as the lanes of a word, so the letters and digits in between cost next to
/// nothing.
struct ByteMarks {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let separators: UInt64
  private var word = 0
  /// The high bit of each lane of the word at `word` that is yet to be given.
  private var pending: UInt64 = 0

  init(base: UnsafePointer<UInt8>, count: Int, separator: UInt8, from start: Int) {
    self.base = base
    self.count = count
    separators = UInt64(separator) &* ByteMarks.ones
    move(to: start)
  }

  /// The next offset with such a byte, or `count` at the end; `count` again ever after.
  @inline(__always)
  mutating func next() -> Int {
    while pending == 0 {
      let following = word &+ 8
      guard following < count else { return count }
      word = following
      pending = marks(at: following)
    }
    let offset = word &+ (pending.trailingZeroBitCount >> 3)
    pending &= pending &- 1
    return offset
  }

  /// Goes on from another offset.
  mutating func move(to offset: Int) {
    word = offset
    pending = offset < count ? marks(at: offset) : 0
  }

  @inline(__always)
  private func marks(at offset: Int) -> UInt64 {
    let bytes: UInt64
    if offset &+ 8 <= count {
      bytes = UInt64(
        littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else {
      bytes = lastBytes(from: offset)
    }
    // A lane is zero exactly if neither its low seven bits, after adding 127, nor its own high bit set the high bit.
    let lows = ByteMarks.lows
    let separator = bytes ^ separators
    let quote = bytes ^ ByteMarks.quotes
    let low = bytes & (0xE0 &* ByteMarks.ones)
    let notSeparator = ((separator & lows) &+ lows) | separator
    let notQuote = ((quote & lows) &+ lows) | quote
    let notLow = ((low & lows) &+ lows) | low
    return ~(notSeparator & notQuote & notLow) & ~lows
  }

  private func lastBytes(from offset: Int) -> UInt64 {
    // Filled up with a letter, which is no mark.
    var bytes = UInt64(UInt8(ascii: "x")) &* ByteMarks.ones
    for index in offset..<count {
      let shift = UInt64(index - offset) * 8
      bytes = bytes & ~(0xFF << shift) | UInt64(base[index]) << shift
    }
    return bytes
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let quotes: UInt64 = 0x2222_2222_2222_2222
}
