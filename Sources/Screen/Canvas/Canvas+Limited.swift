extension Canvas {
  /// The same picture in the alphabet of `level`, cell for cell, whatever was put on it.
  ///
  /// Unicode changes nothing; block replaces braille by the nearest block; ASCII replaces
  /// everything else by the nearest printable character, letters by themselves without their
  /// accents, and what has no likeness by `?`.
  public func limited(to level: GlyphLevel) -> Canvas {
    guard level != .unicode else { return self }
    var limited = self
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        let cell = self[x, y]
        guard cell.base > 0x7E, let replacement = Canvas.likeness(of: cell.base, level) else {
          continue
        }
        limited.overwrite(y: y, x: x, with: [Cell(replacement, style: cell.style)])
        if cell.width == 2 {
          limited.overwrite(y: y, x: x + 1, with: [Cell(" ", style: cell.style)])
        }
      }
    }
    return limited
  }

  /// What stands for a scalar beyond ASCII at `level`; nil when it may stay.
  private static func likeness(of value: UInt32, _ level: GlyphLevel) -> Character? {
    if (0x2800...0x28FF).contains(value) { return brailleLikeness(value - 0x2800, level) }
    guard level == .ascii else { return nil }
    if let replacement = asciiLikeness[value] { return replacement }
    switch value {
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return letterLikeness(of: value)
    }
  }

  /// Dots 1, 2, 4, 5 are the upper half of a braille cell, 3, 6, 7, 8 the lower.
  private static func brailleLikeness(_ dots: UInt32, _ level: GlyphLevel) -> Character {
    let upper = dots & 0b0001_1011 != 0
    let lower = dots & 0b1110_0100 != 0
    switch (upper, lower) {
    case (true, true): return level == .block ? "█" : ":"
    case (true, false): return level == .block ? "▀" : "'"
    case (false, true): return level == .block ? "▄" : "."
    case (false, false): return " "
    }
  }

  private static func letterLikeness(of value: UInt32) -> Character {
    guard let scalar = Unicode.Scalar(value) else { return "?" }
    // The name of an accented Latin letter says which letter it is: LATIN SMALL LETTER E WITH
    // ACUTE.
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, let letter = words[3].first
    else { return "?" }
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }

  private static let asciiLikeness: [UInt32: Character] = [
    0x2013: "-", 0x2014: "-", 0x2010: "-", 0x2011: "-", 0x2212: "-", 0x2018: "'", 0x2019: "'",
    0x201C: "\"", 0x201D: "\"", 0x2026: "~", 0x00A3: "L", 0x20AC: "E", 0x00B7: ".", 0x2022: "*",
    0x00D7: "x", 0x00B1: "+", 0x00B0: "o", 0x00BD: "/", 0x2190: "<", 0x2191: "^", 0x2192: ">",
    0x2193: "v", 0x2264: "<", 0x2265: ">", 0x25B2: "^", 0x25BC: "v", 0x25B6: ">", 0x25C0: "<",
    0x25AC: "=", 0x25CF: "*", 0x25CB: "o", 0x25A0: "#", 0x25A1: "o", 0x25C6: "*", 0x25C7: "o",
    0x23CE: ">", 0x2500: "-", 0x2501: "=", 0x2504: "-", 0x2505: "-", 0x2508: "-", 0x254C: "-",
    0x2550: "=", 0x2502: "|", 0x2503: "|", 0x2506: "|", 0x250A: "|", 0x254E: "|", 0x2551: "|",
    0x2524: "|", 0x251C: "|", 0x2580: "'", 0x2584: ".", 0x2581: "_", 0x2582: "_", 0x258F: "|",
    0x2591: ".", 0x2592: ":", 0x2593: "#",
  ]
}
