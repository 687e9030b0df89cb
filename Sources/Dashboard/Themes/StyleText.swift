internal import Screen

/// A look as a theme file writes it: `"#ff5f5f on #121212 bold underline"`, each part optional but one.
struct StyleText {
  let style: Style

  enum Fault: Error, Hashable {
    case empty
    case badColour(String)
    case unknownWord(String)
  }

  static let marks: [(word: String, mark: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
  ]

  init(_ text: String) throws(Fault) {
    var style = Style.plain
    var isGround = false
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw .empty }
    for (place, word) in words.enumerated() {
      if let mark = StyleText.marks.first(where: { $0.word == word })?.mark {
        style.attributes.insert(mark)
      } else if word == "on" {
        isGround = true
      } else if let colour = try StyleText.colour(String(word), mustBe: place == 0 || isGround) {
        if isGround { style.background = colour } else { style.foreground = colour }
        isGround = false
      } else {
        throw .unknownWord(String(word))
      }
    }
    self.style = style
  }

  private static func colour(_ word: String, mustBe: Bool) throws(Fault) -> Colour? {
    if word == "default" { return .terminalDefault }
    if let rgb = RGB(hex: word) { return rgb.colour }
    if mustBe || word.hasPrefix("#") { throw .badColour(word) }
    return nil
  }
}
