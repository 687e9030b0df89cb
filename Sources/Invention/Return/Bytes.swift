extension [UInt8] {
  /// A whole number in decimal digits, with noughts before it up to a width.
  mutating func append(decimal number: Int, width: Int = 1) {
    var rest = number.magnitude
    if number < 0 { append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    var digits = 1
    while rest / divisor >= 10 || digits < width {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
