/// XML or HTML taken apart for a test, strict about what a browser would forgive.
struct Markup {
  enum Piece: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  let pieces: [Piece]

  /// Throws where a tag is not closed, an attribute not quoted, or a `<`, `>` or `&` stands by itself.
  init(_ source: String) throws {
    var pieces: [Piece] = []
    var open: [String] = []
    var rest = source[...]
    while let start = rest.unicodeScalars.firstIndex(of: "<") {
      if start > rest.startIndex {
        pieces.append(.text(try Markup.plain(String(rest[..<start]), in: open.last)))
      }
      guard let end = rest[start...].unicodeScalars.firstIndex(of: ">") else {
        throw Fault(description: "a tag does not end")
      }
      let tag = String(rest[rest.unicodeScalars.index(after: start)..<end])
      rest = rest[rest.unicodeScalars.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else {
          throw Fault(description: "</\(tag.dropFirst())> closes nothing")
        }
        pieces.append(.close(String(tag.dropFirst())))
        continue
      }
      let isWhole = tag.hasSuffix("/")
      let (name, attributes) = try Markup.parts(of: isWhole ? String(tag.dropLast()) : tag)
      pieces.append(.open(name, attributes))
      if isWhole || name == "meta" { pieces.append(.close(name)) } else { open.append(name) }
    }
    guard open.isEmpty else { throw Fault(description: "<\(open.last ?? "")> is left open") }
    self.pieces = pieces
  }

  /// The text directly within the first element called `name`.
  func text(of name: String) -> String? {
    guard
      let start = pieces.firstIndex(where: { if case .open(name, _) = $0 { true } else { false } })
    else { return nil }
    guard pieces.indices.contains(start + 1), case .text(let text) = pieces[start + 1] else {
      return ""
    }
    return text
  }

  private static func parts(of tag: String) throws -> (String, [String: String]) {
    var rest = tag[...]
    let name = rest.prefix { $0 != " " }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let first = rest.first {
      guard first == " ", let equals = rest.firstIndex(of: "=") else {
        throw Fault(description: "attributes of <\(tag)>")
      }
      let key = String(rest[rest.index(after: rest.startIndex)..<equals])
      let quoted = rest[rest.index(after: equals)...]
      guard quoted.first == "\"", let end = quoted.dropFirst().firstIndex(of: "\"") else {
        throw Fault(description: "\(key) of <\(tag)> is not quoted")
      }
      attributes[key] = try plain(String(quoted[quoted.index(after: quoted.startIndex)..<end]), in: nil)
      rest = quoted[quoted.index(after: end)...]
    }
    return (String(name), attributes)
  }

  private static func plain(_ text: String, in element: String?) throws -> String {
    if element == "style" { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar != ">" else { throw Fault(description: "a bare > in \(text)") }
      guard scalar == "&" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let end = rest.firstIndex(of: ";") else { throw Fault(description: "a bare & in \(text)") }
      let entity = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
      let numbered = entity.hasPrefix("#") ? UInt32(entity.dropFirst()).flatMap(Unicode.Scalar.init) : nil
      guard let meant = named[entity] ?? numbered else {
        throw Fault(description: "&\(entity); is no entity")
      }
      result.unicodeScalars.append(meant)
    }
    return result
  }
}
