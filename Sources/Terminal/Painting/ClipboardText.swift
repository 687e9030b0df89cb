/// Text as the control sequence that hands it to the terminal's clipboard (OSC 52).
///
/// Inside tmux or screen it is wrapped, so that they pass it on to the terminal around them.
struct ClipboardText {
  let bytes: [UInt8]

  /// In base 64 some 74,000 bytes, the most that terminals are known to take.
  static let largest = 55_000

  /// Nil where `text` is longer in UTF-8 than `largest`.
  init?(_ text: String, multiplexer: String?) {
    let utf8 = Array(text.utf8)
    guard utf8.count <= ClipboardText.largest else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + ClipboardText.base64(utf8) + [0x07]
    switch multiplexer {
    case "tmux"?:
      bytes = Array("\u{1B}Ptmux;".utf8) + plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] } + Array("\u{1B}\\".utf8)
    case "screen"?: bytes = Array("\u{1B}P".utf8) + plain + Array("\u{1B}\\".utf8)
    default: bytes = plain
    }
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var word = group.reduce(0) { $0 << 8 | Int($1) }
      word <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
