internal import Screen

/// Words made safe to stand in Markdown: nothing in them becomes markup, and no line of theirs begins a list or a heading.
enum MarkdownText {
  /// Words within a paragraph, a heading or a list; where they begin its line, signs that would make it something else count too.
  static func text(_ words: String, beginsLine: Bool = false) -> String {
    let scalars = Array(words.sanitised.unicodeScalars)
    var safe = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      if isMarkup(scalar, next) { safe.append("\\") }
      safe.append(scalar)
    }
    let text = String(safe)
    return beginsLine ? begun(text) : text
  }

  /// Words within a cell of a table, where a bar would begin another.
  static func cell(_ words: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text(words, beginsLine: true).unicodeScalars {
      if scalar == "|" { safe.append("\\") }
      safe.append(scalar)
    }
    return String(safe)
  }

  private static func isMarkup(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "<", ">", "~", "$": return true
    // "[c]" is a sign and no link; what makes a link is what follows the bracket.
    case "]": return next == "(" || next == "[" || next == ":"
    case "!": return next == "["
    case "[": return next == "^"
    case "&": return next.map { $0 == "#" || $0.properties.isAlphabetic } ?? false
    default: return false
    }
  }

  /// A line that begins as a list, a heading, a quotation, a rule or a box to tick is made to begin as words.
  private static func begun(_ text: String) -> String {
    let line = String(text.drop { $0 == " " })
    guard let first = line.unicodeScalars.first else { return line }
    switch first {
    case "#", "+", "-", "=", ":", "|": return "\\" + line
    case "[" where ["[ ]", "[x]", "[X]"].contains(where: { line.hasPrefix($0) }): return "\\" + line
    case "0"..."9":
      let digits = line.prefix { $0.isNumber }
      let rest = line.dropFirst(digits.count)
      // "1.4" is a number, "1. x" begins a list.
      let isItem = [".", ")"].contains { sign in rest.hasPrefix(sign) && (rest.count == 1 || rest.dropFirst().first == " ") }
      return isItem ? digits + "\\" + rest : line
    default: return line
    }
  }
}
