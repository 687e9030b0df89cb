/// The Windows code page for western Europe, in which Excel saves "CSV" on British machines.
enum Windows1252 {
  /// The UTF-8 of one byte; the five bytes without a meaning become `�`.
  static func utf8(of byte: UInt8) -> String.UTF8View {
    let scalar: Unicode.Scalar =
      (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return String(Character(scalar)).utf8
  }

  // 0x80 to 0x9F; the rest is Latin-1.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}
