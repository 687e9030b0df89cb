extension NumberText {
  /// The value of up to 18 digits after an optional `-`; `nil` for anything else.
  static func plainInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard bytes.count > start, bytes.count - start <= 18 else { return nil }
    var magnitude = 0
    for byte in bytes[start...] {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      magnitude = magnitude &* 10 &+ Int(digit)
    }
    return isNegative ? -magnitude : magnitude
  }

  /// The value of up to 15 digits with at most one point among them, after an optional `-`; `nil` for anything else.
  ///
  /// Both the digits and the power of ten are exact in a `Double`, so their quotient is the nearest one (Clinger 1990).
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: Double, decimals: Int)? {
    guard let first = bytes.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var digits: UInt64 = 0
    var count = 0
    var point = -1
    for index in (isNegative ? 1 : 0)..<bytes.count {
      let digit = bytes[index] &- 0x30
      if digit <= 9 {
        digits = digits &* 10 &+ UInt64(digit)
        count += 1
      } else if bytes[index] == UInt8(ascii: "."), point < 0 {
        point = index
      } else {
        return nil
      }
    }
    guard count > 0, count <= 15, point != bytes.count - 1 else { return nil }
    let decimals = point < 0 ? 0 : bytes.count - 1 - point
    let value = decimals == 0 ? Double(digits) : Double(digits) / powersOfTen[decimals]
    return (isNegative && digits != 0 ? -value : value, decimals)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
