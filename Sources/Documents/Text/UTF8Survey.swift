/// How much of some bytes is valid UTF-8.
struct UTF8Survey {
  /// How many characters of more than one byte there are.
  private(set) var sequences = 0
  /// How many bytes belong to no character.
  private(set) var strays = 0
  /// Where the first stray byte is.
  private(set) var firstStray: Int?

  /// A single stray in a long UTF-8 file is a slip of another program; many strays and few sequences are Windows-1252.
  var isMostlyUTF8: Bool { strays == 0 || sequences > strays }

  init(_ bytes: [UInt8], from start: Int) {
    bytes.withUnsafeBufferPointer { survey($0, from: start) }
  }

  private mutating func survey(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var index = start
    while index < count {
      while index + 32 <= count {
        let ones = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
        if (ones[0] | ones[1] | ones[2] | ones[3]) & 0x8080_8080_8080_8080 != 0 { break }
        index += 32
      }
      while index < count, bytes[index] < 0x80 { index += 1 }
      guard index < count else { return }
      // Text outside ASCII comes in runs; stay here until a run of ASCII begins.
      let length = UTF8Survey.sequenceLength(bytes, at: index)
      if length > 0 {
        sequences += 1
        index += length
      } else {
        strays += 1
        if firstStray == nil { firstStray = index }
        index += 1
      }
    }
  }

  /// The length of the character of several bytes that starts at `index`, or 0 where none does (Unicode 16, table 3-7).
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
