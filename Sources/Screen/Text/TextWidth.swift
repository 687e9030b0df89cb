/// How many columns text takes on a terminal.
///
/// Width is a matter of scalars, as it is for terminals and for the C library: a character made of
/// several scalars takes what its parts take, wide and full-width East Asian scalars two columns,
/// combining marks none, ambiguous ones (box drawing, `£`, `±`) one.
public enum TextWidth {
  /// Columns `text` takes once sanitised.
  public static func width(of text: String) -> Int {
    if let columns = printableASCIICount(text) { return columns }
    var columns = 0
    Sanitiser.forEachSafeScalar(of: text) { scalar in
      columns += width(of: scalar)
      return true
    }
    return columns
  }

  /// Columns `character` takes; a decomposed `é` takes one, `界` two, a lone combining mark none.
  public static func width(of character: Character) -> Int { width(of: String(character)) }

  /// Columns a safe scalar takes: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if value < 0x1100 { return isMark(scalar) ? 0 : 1 }
    // Dashes, arrows, box drawing, blocks and braille: what the dashboard itself is drawn with.
    if value >= 0x2010 && value <= 0x2027 || value >= 0x2190 && value <= 0x2319
      || value >= 0x2500 && value <= 0x25FC || value >= 0x2800 && value <= 0x28FF
    {
      return 1
    }
    // Chinese tone marks and Japanese voicing marks lie among wide scalars.
    if value >= 0x302A && value <= 0x302D || value == 0x3099 || value == 0x309A { return 0 }
    if isWide(value) { return 2 }
    return isMark(scalar) ? 0 : 1
  }

  /// The number of columns when the text is nothing but printable ASCII, which nearly all of it is.
  private static func printableASCIICount(_ text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20 && byte < 0x7F else { return nil }
      count += 1
    }
    return count
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // Korean vowels and finals join the consonant before them.
    if scalar.value >= 0x1160 && scalar.value <= 0x11FF { return true }
    if scalar.value >= 0xD7B0 && scalar.value <= 0xD7FB { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if value > range.upperBound {
        low = middle + 1
      } else if value < range.lowerBound {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  // Scalars whose East Asian width is wide or full (UAX #11, Unicode 14), unassigned ones between
  // them included.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
    0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
    0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6,
    0x20000...0x3FFFD,
  ]
}
