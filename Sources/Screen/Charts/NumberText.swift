internal import Glibc

/// A number as axis labels write it: thousands parted by commas, a true minus, a fixed count of
/// decimals.
public enum NumberText {
  /// `value` rounded half away from zero to `decimals` (0–9) places, such as `−1,204.5`; an ASCII
  /// hyphen for the minus at ASCII level.
  public static func text(_ value: Double, decimals: Int = 0, glyphs: GlyphLevel = .unicode)
    -> String
  {
    guard value.isFinite else { return "" }
    let places = min(max(decimals, 0), 9)
    let scale = pow(10, Double(places))
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    let whole = Int(scaled)
    let unit = Int(scale)
    var digits = String(whole / unit)
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    if places > 0 {
      let fraction = String(whole % unit)
      digits += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    let minus = value < 0 && whole > 0 ? (glyphs == .ascii ? "-" : "−") : ""
    return minus + digits
  }
}
