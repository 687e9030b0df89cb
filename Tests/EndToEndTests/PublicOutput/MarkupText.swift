/// What a reader, or a program that reads aloud, finds in a document of HTML or SVG: its text, and the words in its attributes.
struct MarkupText {
  /// Line by line; cells of a table are apart by a bar.
  let passages: [String]

  private static let spoken: Set<String> = ["alt", "aria-label", "title", "summary", "aria-description", "aria-valuetext", "value", "label"]
  private static let inline: Set<String> = ["a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "code", "data"]
  private static let cells: Set<String> = ["td", "th"]

  init(_ document: String) {
    var passages: [String] = []
    var line: [UInt8] = []
    var isStyle = false
    func close() {
      if line.contains(where: { $0 != 32 }) { passages.append(Self.plain(line)) }
      line = []
    }
    let bytes = Array(document.utf8)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "<") else {
        if byte == UInt8(ascii: "\n") { close() } else if !isStyle { line.append(byte) }
        place += 1
        continue
      }
      // A tag ends outside its attributes' quotes.
      var end = place + 1
      var quote: UInt8?
      while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
        if let open = quote { if bytes[end] == open { quote = nil } } else if bytes[end] == 34 || bytes[end] == 39 { quote = bytes[end] }
        end += 1
      }
      let tag = bytes[(place + 1)..<min(end, bytes.count)]
      place = end + 1
      let isEnd = tag.first == UInt8(ascii: "/")
      let name = String(decoding: tag.drop { $0 == UInt8(ascii: "/") }.prefix { ($0 | 32) >= 97 && ($0 | 32) <= 122 || ($0 >= 48 && $0 <= 57) }, as: UTF8.self)
      if name == "style" {
        isStyle = !isEnd
        line = []
        continue
      }
      if !isEnd { passages += Self.attributes(Array(tag)).filter { Self.spoken.contains($0.0) || $0.0.hasPrefix("data-") }.map(\.1) }
      if Self.cells.contains(name) { line += Array(" | ".utf8) } else if !Self.inline.contains(name) { close() }
    }
    close()
    self.passages = passages
  }

  /// Without the control sequences of a terminal.
  static func withoutSequences(_ text: String) -> String {
    var kept: [UInt8] = []
    var isSequence = false
    for byte in text.utf8 {
      if byte == 0x1B {
        isSequence = true
      } else if isSequence {
        if byte >= 0x40, byte <= 0x7E, byte != UInt8(ascii: "[") { isSequence = false }
      } else {
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func attributes(_ tag: [UInt8]) -> [(String, String)] {
    var found: [(String, String)] = []
    var place = 0
    while let equals = tag[place...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < tag.count {
      let name = tag[..<equals].reversed().prefix { $0 != 32 && $0 != 10 }.reversed()
      let quote = tag[equals + 1]
      guard quote == 34 || quote == 39, let end = tag[(equals + 2)...].firstIndex(of: quote) else {
        place = equals + 1
        continue
      }
      found.append((String(decoding: Array(name), as: UTF8.self), plain(Array(tag[(equals + 2)..<end]))))
      place = end + 1
      guard place < tag.count else { break }
    }
    return found
  }

  private static func plain(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    for (name, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")] { text = text.replacing(name, with: letter) }
    return text
  }
}
