/// Reads the parts of a date and decides which is which.
struct DateReading {
  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
  }
  private var parts: [Part] = []
  private var separators: [UInt8] = []
  private var isDate = true
  private let isEmpty: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = DateReading.withoutTime(WhiteSpace.trimmed(bytes[...]))
    isEmpty = text.isEmpty
    var index = text.startIndex
    while index < text.endIndex, isDate {
      let byte = text[index]
      if (byte &- 0x30) <= 9 {
        let digits = text[index...].prefix { ($0 &- 0x30) <= 9 }
        isDate = digits.count <= 4
        guard isDate else { return }
        parts.append(.number(digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, digits: digits.count))
        index = digits.endIndex
      } else if ((byte | 0x20) &- UInt8(ascii: "a")) < 26 {
        let letters = text[index...].prefix { (($0 | 0x20) &- UInt8(ascii: "a")) < 26 }
        guard let month = DateReading.month(named: letters) else {
          isDate = false
          return
        }
        parts.append(.month(month))
        index = letters.endIndex
      } else if DateReading.isSeparator(byte), separators.count + 1 == parts.count {
        separators.append(byte)
        index = text.index(after: index)
        while byte == 0x20, index < text.endIndex, text[index] == 0x20 { index = text.index(after: index) }
      } else {
        isDate = false
      }
    }
  }

  func date(allowingTwoDigitYears: Bool) throws(DateText.Fault) -> DateText {
    guard !isEmpty else { throw .empty }
    guard isDate, separators.count + 1 == parts.count, Set(separators).count <= 1 else { throw .notADate }
    func year(_ number: Int, _ digits: Int) throws(DateText.Fault) -> Int {
      if digits == 4 { return number }
      guard digits == 2 else { throw .notADate }
      guard allowingTwoDigitYears else { throw .twoDigitYear }
      return 2000 + number
    }
    switch (parts.first, parts.dropFirst().first, parts.dropFirst(2).first, parts.count) {
    case (.number(let first, digits: 4)?, .number(let month, digits: 1...2)?, .number(let day, digits: 1...2)?, 3):
      return try DateText(checkingYear: first, month: month, day: day)
    case (.number(let day, digits: 1...2)?, .number(let month, digits: 1...2)?, .number(let last, let digits)?, 3)
    where separators.first != 0x20:
      return try DateText(checkingYear: try year(last, digits), month: month, day: day)
    case (.number(let day, digits: 1...2)?, .month(let month)?, .number(let last, let digits)?, 3):
      return try DateText(checkingYear: try year(last, digits), month: month, day: day)
    case (.month(let month)?, .number(let last, let digits)?, nil, 2):
      return try DateText(checkingYear: try year(last, digits), month: month, day: nil)
    default:
      throw .notADate
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == 0x20
  }

  /// Drops `T00:00:00` or ` 14:02` from the end.
  private static func withoutTime(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let mark = text.lastIndex(where: { $0 == 0x20 || $0 == UInt8(ascii: "T") }),
      let separator = text[mark...].firstIndex(of: UInt8(ascii: ":")), separator - mark >= 2,
      text[text.index(after: mark)...].allSatisfy({
        ($0 &- 0x30) <= 9 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "Z")
      })
    else { return text }
    return text[..<mark]
  }

  private static func month(named letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    guard name.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    return DateText.monthNames.firstIndex { full in
      let full = full.lowercased()
      return full == name || full.prefix(3) == name
    }.map { $0 + 1 }
  }
}
