internal import Glibc

/// A colour in sRGB, each part 0–255.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb` or `#rgb`, the `#` optional; nil for anything else.
  public init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    guard digits.utf8.count == digits.count, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.count {
    case 6: self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    case 3:
      self.init(
        UInt8(value >> 8) * 17, UInt8(value >> 4 & 0xF) * 17, UInt8(value & 0xF) * 17)
    default: return nil
    }
  }

  public var colour: Colour { .rgb(red: red, green: green, blue: blue) }

  /// Relative luminance, 0 black to 1 white, as WCAG 2.2 defines it.
  public var relativeLuminance: Double {
    let linear = linear
    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
  }

  /// Contrast ratio as WCAG 2.2 defines it, 1 to 21; text wants 4.5, marks 3.
  public func contrast(with other: RGB) -> Double {
    let one = relativeLuminance + 0.05
    let two = other.relativeLuminance + 0.05
    return max(one, two) / min(one, two)
  }

  /// The three parts as amounts of light, 0–1.
  var linear: (red: Double, green: Double, blue: Double) {
    func light(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (light(red), light(green), light(blue))
  }

  /// The colour of these amounts of light; what lies outside sRGB is cut off.
  init(linear: (red: Double, green: Double, blue: Double)) {
    func part(_ light: Double) -> UInt8 {
      let light = min(max(light, 0), 1)
      let value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
      return UInt8((value * 255).rounded())
    }
    self.init(part(linear.red), part(linear.green), part(linear.blue))
  }
}

extension Colour {
  /// The exact colour; nil for the terminal's own.
  public var rgb: RGB? {
    switch self {
    case .terminalDefault: nil
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }
}
