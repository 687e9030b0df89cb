/// One place on the screen: a character with its marks, how wide it is, and how it looks.
///
/// A cell is two machine words, so a whole frame is copied and compared without touching a
/// reference count. The first word holds up to three Unicode scalars of 21 bits (a base and two
/// combining marks; more are dropped), the second the style and the width.
public struct Cell: Hashable, Sendable {
  private let scalarBits: UInt64
  private let lookBits: UInt64

  /// An empty cell in the terminal's own colours.
  public static let blank = Cell(" ")

  /// A cell showing `character`; whatever must not reach a terminal shows as a blank.
  public init(_ character: Character, style: Style = .plain) {
    var packed: UInt64 = 0
    var width = 0
    var shift: UInt64 = 0
    for scalar in String(character).sanitised.unicodeScalars where shift < 63 {
      let own = TextWidth.width(of: scalar)
      if shift > 0 && own > 0 { break }
      if shift == 0 { width = own }
      packed |= UInt64(scalar.value) << shift
      shift += 21
    }
    if width == 0 {
      packed = 0x20
      width = 1
    }
    self.init(scalarBits: packed, width: width, look: Cell.pack(style))
  }

  /// A cell from a scalar already known to be safe and `width` columns wide; `look` comes from
  /// `pack`.
  init(scalarBits: UInt64, width: Int, look: UInt64) {
    self.scalarBits = scalarBits
    self.lookBits = look | UInt64(width & 3) << 58
  }

  /// The right half of a wide character: it shows nothing of its own.
  static func rightHalf(look: UInt64) -> Cell { Cell(scalarBits: 0, width: 0, look: look) }

  static func space(look: UInt64) -> Cell { Cell(scalarBits: 0x20, width: 1, look: look) }

  /// Columns owned: 1, 2 for a wide character, 0 for the right half of one.
  public var width: Int { Int(lookBits >> 58) }

  public var style: Style { Cell.unpack(lookBits) }

  /// The style and nothing else, packed: two cells look alike exactly when these are equal.
  var look: UInt64 { lookBits & Cell.lookMask }

  /// The character shown; a space for the right half of a wide one.
  public var character: Character { text.first ?? " " }

  /// The character as a string; empty for the right half of a wide character.
  public var text: String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }

  /// The scalars of the character, base first; none for the right half of a wide character.
  public var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var rest = scalarBits
    while rest != 0 {
      if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { scalars.append(scalar) }
      rest >>= 21
    }
    return scalars
  }

  /// The base scalar's number; 0 for the right half of a wide character.
  var base: UInt32 { UInt32(scalarBits & 0x1F_FFFF) }

  /// Appends the character to `bytes` as UTF-8; nothing for the right half of a wide character.
  public func appendUTF8(to bytes: inout [UInt8]) {
    var rest = scalarBits
    while rest != 0 {
      if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
      rest >>= 21
    }
  }

  /// The same character looking otherwise.
  public func restyled(_ style: Style) -> Cell {
    Cell(scalarBits: scalarBits, width: width, look: Cell.pack(style))
  }

  /// The same cell with one more combining mark, or unchanged when it is full.
  func combining(_ mark: Unicode.Scalar) -> Cell {
    let value = UInt64(mark.value)
    if scalarBits >> 21 == 0 {
      return Cell(scalarBits: scalarBits | value << 21, width: width, look: look)
    }
    if scalarBits >> 42 == 0 {
      return Cell(scalarBits: scalarBits | value << 42, width: width, look: look)
    }
    return self
  }
}

extension Cell {
  // Bits 0–24 foreground, 25–49 background, 50–57 attributes; the width follows in 58–59.
  private static let lookMask: UInt64 = 1 << 58 - 1

  static func pack(_ style: Style) -> UInt64 {
    pack(style.foreground) | pack(style.background) << 25 | UInt64(style.attributes.rawValue) << 50
  }

  private static func pack(_ colour: Colour) -> UInt64 {
    switch colour {
    case .terminalDefault: 0
    case .rgb(let red, let green, let blue):
      1 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  static func unpack(_ bits: UInt64) -> Style {
    Style(
      foreground: unpackColour(bits), background: unpackColour(bits >> 25),
      attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 50)))
  }

  private static func unpackColour(_ bits: UInt64) -> Colour {
    guard bits & 1 << 24 != 0 else { return .terminalDefault }
    return .rgb(
      red: UInt8(truncatingIfNeeded: bits >> 16), green: UInt8(truncatingIfNeeded: bits >> 8),
      blue: UInt8(truncatingIfNeeded: bits))
  }
}
