/// The characters that count as nothing around a value: space, tab, line ends, and the no-break space of web pages.
enum WhiteSpace {
  static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var kept = bytes
    while let first = kept.first {
      if isSpace(first) {
        kept = kept.dropFirst()
      } else if first == 0xC2, kept.dropFirst().first == 0xA0 {
        kept = kept.dropFirst(2)
      } else {
        break
      }
    }
    while let last = kept.last {
      if isSpace(last) {
        kept = kept.dropLast()
      } else if last == 0xA0, kept.dropLast().last == 0xC2 {
        kept = kept.dropLast(2)
      } else {
        break
      }
    }
    return kept
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
