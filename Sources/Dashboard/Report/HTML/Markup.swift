internal import Screen

/// A piece of a page. Words get in as text or as the value of an attribute and are made safe for where they stand; there is
/// no way in for markup but by naming an element in the code.
indirect enum Markup {
  case text(String)
  /// Between elements, for those who read the file itself.
  case newLine
  case element(StaticString, [Attribute], [Markup])
  case group([Markup])
  /// Rules of appearance that are part of the program.
  case style(StaticString)

  struct Attribute {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  static func tag(_ name: StaticString, _ attributes: [Attribute] = [], _ children: [Markup] = []) -> Markup {
    .element(name, attributes, children)
  }

  static func tag(_ name: StaticString, _ attributes: [Attribute] = [], words: String) -> Markup {
    .element(name, attributes, [.text(words)])
  }

  /// As it is written in a file; elements that hold others stand on lines of their own.
  var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .text(let words): text += XMLText.text(words)
    case .newLine: text += "\n"
    case .group(let parts): for part in parts { part.write(to: &text) }
    case .style(let rules): text += "<style>\n\(rules)</style>\n"
    case .element(let name, let attributes, let children):
      let name = "\(name)"
      text += "<" + name
      for attribute in attributes { text += " \(attribute.name)=\"\(XMLText.attribute(attribute.value))\"" }
      guard !Markup.empty.contains(name) else {
        text += " />" + (Markup.lines.contains(name) ? "\n" : "")
        return
      }
      text += ">"
      for child in children { child.write(to: &text) }
      text += "</\(name)>" + (Markup.lines.contains(name) ? "\n" : "")
    }
  }

  /// Elements that cannot hold anything.
  private static let empty: Set<String> = ["meta", "col", "line", "polyline", "circle", "rect", "path"]

  /// Elements after which a new line makes the file easier to read and changes nothing on the page.
  private static let lines: Set<String> = [
    "meta", "title", "head", "body", "header", "nav", "main", "footer", "section", "div", "h1", "h2", "h3", "h4", "p", "ul", "ol",
    "li", "dl", "dd", "figure", "figcaption", "table", "caption", "thead", "tbody", "tr", "details", "svg", "desc", "g",
    "line", "polyline", "circle", "rect", "path", "text",
  ]
}
