/// An exact number: a whole number over a whole number above zero (statistics.md section 3: compare unrounded, by
/// integer cross-multiplication).
///
/// Both parts are 128 bits wide and comparison is exact at any size; arithmetic that would not fit gives nil.
public struct Fraction: Comparable, Sendable {
  public let numerator: Int128
  public let denominator: Int128

  /// `numerator / denominator`; nil where the denominator is not above zero.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The decimal a person would write for `value`: 66.7 is 667/10, not the nearest binary number.
  ///
  /// Nil for infinities, for what is not a number, and beyond some 10^±20.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      self.init(whole)
      return
    }
    var digits: Int128 = 0
    var places = 0
    var exponent = 0
    var isNegative = false
    var part = Part.whole
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "-"): if part == .exponent { part = .negativeExponent } else { isNegative = true }
      case UInt8(ascii: "."): part = .decimals
      case UInt8(ascii: "e"): part = .exponent
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        switch part {
        case .whole: digits = digits * 10 + Int128(digit)
        case .decimals:
          digits = digits * 10 + Int128(digit)
          places += 1
        case .exponent: exponent = exponent * 10 + digit
        case .negativeExponent: exponent = exponent * 10 - digit
        }
      default: break
      }
    }
    let scale = exponent - places
    guard abs(scale) <= 20 else { return nil }
    let mantissa = (isNegative ? -digits : digits) * (scale > 0 ? Self.power(scale) : 1)
    self.init(mantissa, over: scale < 0 ? Self.power(-scale) : 1)
  }

  private enum Part { case whole, decimals, exponent, negativeExponent }

  /// The nearest double.
  public var double: Double { Double(numerator) / Double(denominator) }

  public static func == (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator) == right.numerator.multipliedFullWidth(by: left.denominator)
  }

  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator) < right.numerator.multipliedFullWidth(by: left.denominator)
  }

  public func plus(_ other: Fraction) -> Fraction? {
    if denominator == other.denominator {
      let sum = numerator.addingReportingOverflow(other.numerator)
      return sum.overflow ? nil : Fraction(sum.partialValue, over: denominator)
    }
    let mine = numerator.multipliedReportingOverflow(by: other.denominator)
    let theirs = other.numerator.multipliedReportingOverflow(by: denominator)
    let sum = mine.partialValue.addingReportingOverflow(theirs.partialValue)
    let whole = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !mine.overflow, !theirs.overflow, !sum.overflow, !whole.overflow else { return nil }
    return Fraction(sum.partialValue, over: whole.partialValue)
  }

  public func minus(_ other: Fraction) -> Fraction? {
    let negated = Int128(0).subtractingReportingOverflow(other.numerator)
    guard !negated.overflow, let opposite = Fraction(negated.partialValue, over: other.denominator) else { return nil }
    return plus(opposite)
  }

  public func times(_ other: Fraction) -> Fraction? {
    let above = numerator.multipliedReportingOverflow(by: other.numerator)
    let below = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !above.overflow, !below.overflow else { return nil }
    return Fraction(above.partialValue, over: below.partialValue)
  }

  /// This number over another; nil where that is not above zero.
  public func over(_ other: Fraction) -> Fraction? {
    guard other.numerator > 0, let upsideDown = Fraction(other.denominator, over: other.numerator) else { return nil }
    return times(upsideDown)
  }

  /// Rounded to `places` (0–9) decimals, half away from zero (section 8.3); itself where that would not fit.
  public func rounded(places: Int) -> Fraction {
    let unit = Self.power(min(max(places, 0), 9))
    return units(of: unit).flatMap { Fraction($0, over: unit) } ?? self
  }

  /// The digits to `places` (0–9) decimals, half away from zero.
  public func text(places: Int) -> String {
    let places = min(max(places, 0), 9)
    let unit = Self.power(places)
    guard let units = units(of: unit) else { return double.description }
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
    let sign = units < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let digits = "\(rest)"
    return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
  }

  private func units(of unit: Int128) -> Int128? {
    let scaled = numerator.multipliedReportingOverflow(by: unit)
    guard !scaled.overflow else { return nil }
    let (whole, rest) = scaled.partialValue.quotientAndRemainder(dividingBy: denominator)
    guard rest.magnitude >= denominator.magnitude - rest.magnitude else { return whole }
    return whole + (numerator < 0 ? -1 : 1)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
