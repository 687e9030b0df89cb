/// How the characters of a file were written as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with a byte-order mark"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  case windows1252 = "Windows-1252"

  /// The encoding that the bytes are most likely in; every sequence of bytes has one.
  ///
  /// A byte-order mark decides. Without one, ASCII text in UTF-16 is known by the zeros in every other byte; whatever is
  /// valid UTF-8 is that; the rest is Windows-1252, which Excel writes as "CSV" on British machines.
  public init(recognising bytes: [UInt8]) {
    self = TextEncoding.marked(bytes) ?? TextEncoding.unmarkedUTF16(bytes)
      ?? (UTF8Survey(bytes, from: 0).isMostlyUTF8 ? .utf8 : .windows1252)
  }

  static func marked(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let pairs = min(bytes.count, 8192) / 2
    guard pairs >= 2 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[pair * 2] == 0 { zeros.even += 1 }
      if bytes[pair * 2 + 1] == 0 { zeros.odd += 1 }
    }
    // Names with accents or quotation marks leave a few pairs without a zero; on the other side
    // only an emoji now and then has one.
    if zeros.odd * 10 >= pairs * 7, zeros.even * 20 <= pairs { return .utf16LittleEndian }
    if zeros.even * 10 >= pairs * 7, zeros.odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }
}
