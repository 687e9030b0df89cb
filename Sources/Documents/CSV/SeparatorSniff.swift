/// Finds the separator of a CSV text from its header.
struct SeparatorSniff {
  /// `,`, `;` or a tab.
  private(set) var separator = UInt8(ascii: ",")
  /// Where the header row starts, or the end of a text with nothing in it.
  private(set) var headerStart: Int
  /// The line of `headerStart`.
  private(set) var headerLine = 1

  private static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    headerStart = start
    skipBlankLines(bytes)
    guard headerStart < bytes.count else { return }
    // Excel reads, and some programs write, a first line that names the separator.
    let line = bytes[headerStart...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: "sep=".utf8), let named = line.last,
      SeparatorSniff.candidates.contains(named)
    {
      separator = named
      headerStart = line.endIndex
      skipBlankLines(bytes)
      return
    }
    let counts = SeparatorSniff.counts(bytes[headerStart...], quotesCount: true)
      ?? SeparatorSniff.counts(bytes[headerStart...], quotesCount: false) ?? [0, 0, 0]
    // The first of equals wins, so commas do where nothing separates.
    if let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) {
      separator = SeparatorSniff.candidates[place]
    }
  }

  /// How often each candidate stands in the first row, outside quotes; `nil` where a quote never closes.
  private static func counts(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, quotesCount: Bool) -> [Int]? {
    var counts = [0, 0, 0]
    var isQuoted = false
    var isFieldStart = true
    for byte in bytes.prefix(1 << 16) {
      if quotesCount, byte == UInt8(ascii: "\""), isQuoted || isFieldStart {
        isQuoted.toggle()
        // A doubled quote closes and opens at once.
        isFieldStart = true
        continue
      }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { return counts }
      isFieldStart = false
      if let place = candidates.firstIndex(of: byte) {
        counts[place] += 1
        isFieldStart = true
      }
    }
    return isQuoted ? nil : counts
  }

  private mutating func skipBlankLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lineStart = headerStart
    var index = headerStart
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        headerLine += 1
        lineStart = index + 1
      case 0x0D:
        if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
          headerLine += 1
          lineStart = index + 1
        }
      case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ";"): break
      default:
        headerStart = lineStart
        return
      }
      index += 1
    }
    headerStart = bytes.count
  }
}
