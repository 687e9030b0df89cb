/// Reads the ways of writing a number that are not plain digits.
struct NumberReading {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    rest = bytes[...]
    trim()
  }

  mutating func number() throws(NumberText.Fault) -> NumberText {
    guard !rest.isEmpty else { throw .empty }
    if isInBrackets {
      while isInBrackets { rest = rest.dropFirst().dropLast() }
      _ = try number()
      throw .brackets
    }
    var isNegative = false
    var hasSign = false
    var isPounds = false
    while true {
      if !hasSign, take("-") || take("\u{2212}") || take("\u{2013}") {
        (isNegative, hasSign) = (true, true)
      } else if !hasSign, take("+") {
        hasSign = true
      } else if !isPounds, take("£") {
        isPounds = true
        trim()
      } else {
        break
      }
    }
    let isPercentage = !isPounds && rest.last == UInt8(ascii: "%")
    if isPercentage {
      rest = rest.dropLast()
      trim()
    }
    let (digits, decimals) = try digits()
    guard let magnitude = Double(digits) else { throw .notANumber }
    guard magnitude.isFinite, magnitude < 1e18 else { throw .tooLarge }
    return NumberText(
      value: isNegative && magnitude != 0 ? -magnitude : magnitude, decimals: decimals, isPercentage: isPercentage,
      isPounds: isPounds)
  }

  private var isInBrackets: Bool { rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")") }

  /// The digits without their commas, after checking that the commas group thousands.
  private func digits() throws(NumberText.Fault) -> (text: String, decimals: Int) {
    guard rest.contains(where: { ($0 &- 0x30) <= 9 }) else { throw .notANumber }
    let digitsOnly = rest.allSatisfy { ($0 &- 0x30) <= 9 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
    guard digitsOnly else { throw hasExponent ? .exponent : .notANumber }
    guard rest.count <= 400 else { throw .tooLarge }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw .severalPoints }
    let decimals = parts.count == 2 ? parts[1].count : 0
    if parts.count == 2, decimals == 0 { throw .endsWithPoint }
    if parts.count == 2, parts[1].contains(UInt8(ascii: ",")) { throw .misplacedComma }
    let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        throw .misplacedComma
      }
    }
    let kept = rest.filter { $0 != UInt8(ascii: ",") }
    let text = String(decoding: kept, as: UTF8.self)
    return (text.hasPrefix(".") ? "0" + text : text, decimals)
  }

  /// Whether the text is a number with an exponent, as R and Excel write very large and very small ones.
  private var hasExponent: Bool {
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return !exponent.isEmpty && exponent.allSatisfy { ($0 &- 0x30) <= 9 }
      && parts[0].allSatisfy { ($0 &- 0x30) <= 9 || $0 == UInt8(ascii: ".") }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard rest.starts(with: wanted) else { return false }
    rest = rest.dropFirst(wanted.count)
    return true
  }

  private mutating func trim() {
    rest = WhiteSpace.trimmed(rest)
  }
}
