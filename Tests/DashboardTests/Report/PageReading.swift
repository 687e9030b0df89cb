/// A page read strictly: every element closed where it should be, every attribute quoted and named once. A test fails on what
/// a forgiving browser would mend.
struct PageReading {
  struct Element {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []

    /// All the words in it, entities read.
    var words: String {
      children.map { node in
        switch node {
        case .words(let words): words
        case .element(let element): element.words
        }
      }.joined()
    }

    /// It and everything below it, in the order of the page.
    var all: [Element] {
      [self] + children.flatMap { node -> [Element] in
        if case .element(let element) = node { element.all } else { [] }
      }
    }
  }

  indirect enum Node {
    case words(String)
    case element(Element)
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let characters: [Unicode.Scalar]
  private var place = 0

  static func root(of page: String) throws -> Element {
    var reading = PageReading(characters: Array(page.unicodeScalars))
    guard reading.skip("<!DOCTYPE html>\n") else { throw Fault(description: "no document type") }
    let root = try reading.element()
    guard reading.rest.allSatisfy({ $0 == "\n" }) else { throw Fault(description: "something follows the page") }
    return root
  }

  private init(characters: [Unicode.Scalar]) { self.characters = characters }

  private var rest: ArraySlice<Unicode.Scalar> { characters[place...] }

  private mutating func skip(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard rest.starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while place < characters.count, holds(characters[place]) {
      taken.append(characters[place])
      place += 1
    }
    return String(taken)
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  private mutating func element() throws -> Element {
    guard skip("<") else { throw Fault(description: "an element was expected at \(place)") }
    let name = take(while: PageReading.isName)
    var attributes: [String: String] = [:]
    while skip(" ") {
      if skip("/>") { return Element(name: name, attributes: attributes) }
      let attribute = take(while: PageReading.isName)
      guard !attribute.isEmpty, attributes[attribute] == nil, skip("=\"") else { throw Fault(description: "an attribute of \(name) at \(place)") }
      let value = take { $0 != "\"" }
      guard skip("\""), !value.contains("<") else { throw Fault(description: "the value of \(attribute) at \(place)") }
      attributes[attribute] = try PageReading.read(value)
    }
    guard skip(">") else { throw Fault(description: "<\(name) is not closed at \(place)") }
    var element = Element(name: name, attributes: attributes)
    while !skip("</\(name)>") {
      guard place < characters.count else { throw Fault(description: "<\(name)> has no end") }
      if characters[place] == "<" {
        element.children.append(.element(try self.element()))
      } else {
        let words = take { $0 != "<" }
        element.children.append(.words(name == "style" ? words : try PageReading.read(words)))
      }
    }
    return element
  }

  private static func read(_ text: String) throws -> String {
    guard !text.contains(">") else { throw Fault(description: "a bare > in \(text)") }
    var result = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      guard let end = rest[sign...].firstIndex(of: ";") else { throw Fault(description: "a bare & in \(text)") }
      let name = rest[rest.index(after: sign)..<end]
      switch name {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case _ where name.hasPrefix("#"):
        guard let number = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number) else { throw Fault(description: "&\(name);") }
        result.unicodeScalars.append(scalar)
      default: throw Fault(description: "there is no &\(name);")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
