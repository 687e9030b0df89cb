internal import Yams

/// The sentences about YAML that cannot be read.
struct YAMLFault {
  let source: SourceText

  func anchor(at location: SourceLocation) -> Diagnostic {
    fault(
      at: location, "anchors and aliases (&name, *name) are not read here",
      expected: "the value itself, or quotes around the text", code: "yaml-anchor")
  }

  func tag(at location: SourceLocation) -> Diagnostic {
    fault(
      at: location, "tags (!name) are not read here", expected: "the value itself, or quotes around the text",
      code: "yaml-tag")
  }

  func tooDeep(at location: SourceLocation) -> Diagnostic {
    fault(
      at: location, "this is nested too deeply", expected: "at most \(YAMLDocument.depthLimit) levels",
      code: "yaml-depth")
  }

  func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return syntax(problem, context: context, at: place(mark))
    case .composer(_, let problem, let mark, _):
      if problem.contains("another document") {
        return fault(
          at: place(mark), "a second document starts here", expected: "one document in a file",
          code: "yaml-several-documents")
      }
      return anchor(at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return repeated(keys.first ?? "", first: place(context.mark))
    default:
      return fault(at: source.location(line: 1, column: 1), "this file is not YAML", code: "yaml-syntax")
    }
  }

  private func syntax(_ problem: String, context: YamlError.Context?, at place: SourceLocation) -> Diagnostic {
    if let tab = tabIndentation(onLine: place.line) { return tab }
    let line = source.line(place.line) ?? ""
    let before = line.prefix(place.column - 1)
    let startsLine = before.allSatisfy { $0 == " " }
    let opening = context.map { self.place($0.mark) } ?? place
    func syntax(at place: SourceLocation, _ message: String, expected: String) -> Diagnostic {
      fault(at: place, message, expected: expected, code: "yaml-syntax")
    }
    switch problem {
    case "found character that cannot start any token":
      let character = line.dropFirst(place.column - 1).first.map { String($0) } ?? ""
      return syntax(
        at: place, "a text cannot begin with \(PrintableText.quoted(character))", expected: "quotes around the text")
    case "found unexpected end of stream":
      return syntax(at: opening, "this quote is never closed", expected: "a second quote at the end of the text")
    case "did not find expected ',' or ']'":
      return syntax(at: opening, "this list is never closed", expected: "a comma between items and ']' at the end")
    case "did not find expected ',' or '}'":
      return syntax(at: opening, "this bracket is never closed", expected: "a comma between entries and '}' at the end")
    case "mapping values are not allowed in this context":
      return before.contains(":")
        ? syntax(at: place, "a second colon stands in this line", expected: "quotes around a text that contains ': '")
        : syntax(
          at: place, "this key does not line up with the line above, or a colon is missing there",
          expected: "the same indentation for every key")
    case "could not find expected ':'":
      return syntax(at: opening, "this line has no colon", expected: "a key, a colon and a value")
    case "block sequence entries are not allowed in this context":
      return syntax(at: place, "a list cannot begin on the line of its key", expected: "the first '-' on the next line")
    case "found unknown escape character":
      return syntax(
        at: place, "this escape is not known between double quotes",
        expected: "single quotes around a text with a backslash")
    case "did not find expected key", "did not find expected '-' indicator":
      return startsLine
        ? syntax(
          at: place, "this line does not line up with the lines above",
          expected: "the same indentation for every key or item")
        : syntax(at: place, "nothing can follow here", expected: "a new line")
    case "did not find expected <document start>":
      return syntax(at: place, "nothing can follow here", expected: "the end of the file")
    case _ where problem.hasPrefix("Maximum nesting level"):
      return tooDeep(at: place)
    default:
      return syntax(at: place, "this is not understood (\(problem))", expected: "YAML")
    }
  }

  /// The sentence about a tab before the first letter of a line, which the library words in several ways.
  private func tabIndentation(onLine number: Int) -> Diagnostic? {
    guard let line = source.line(number) else { return nil }
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    guard let tab = indentation.firstIndex(of: "\t") else { return nil }
    return fault(
      at: source.location(line: number, column: line.distance(from: line.startIndex, to: tab) + 1),
      "a tab stands in the indentation", expected: "spaces", code: "yaml-tab")
  }

  private func repeated(_ key: String, first: SourceLocation) -> Diagnostic {
    let second = secondPlace(of: key, after: first)
    return fault(
      at: second ?? first,
      "the key \(PrintableText.quoted(key)) is given twice\(second == nil ? "" : "; first on line \(first.line)")",
      expected: "each key once", code: "yaml-repeated-key")
  }

  /// Where the key stands again: at the same indentation further down, or else later in the same line.
  private func secondPlace(of key: String, after first: SourceLocation) -> SourceLocation? {
    guard let line = source.line(first.line) else { return nil }
    let spellings = [key, "'\(key)'", "\"\(key)\""]
    func isKey(_ text: Substring) -> Bool {
      spellings.contains { text.hasPrefix($0) && text.dropFirst($0.count).drop { $0 == " " }.first == ":" }
    }
    var index = line.dropFirst(first.column).startIndex
    while index < line.endIndex {
      if isKey(line[index...]) {
        return source.location(line: first.line, column: line.distance(from: line.startIndex, to: index) + 1)
      }
      index = line.index(after: index)
    }
    let lines = source.bytes[source.contentStart...].split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, bytes) in zip(1..., lines).dropFirst(first.line) {
      let indentation = bytes.prefix { $0 == 0x20 }.count
      let text = bytes.dropFirst(indentation)
      if indentation == first.column - 1, isKey(String(decoding: text, as: UTF8.self)[...]) {
        return source.location(line: number, column: first.column)
      }
      let isBlank = text.allSatisfy { $0 == 0x0D }
      if indentation < first.column - 1, !isBlank, text.first != UInt8(ascii: "#") { return nil }
    }
    return nil
  }

  private func place(_ mark: Mark) -> SourceLocation {
    source.location(line: mark.line, column: mark.column)
  }

  func fault(
    at location: SourceLocation, _ message: String, expected: String? = nil, code: String
  ) -> Diagnostic {
    Diagnostic(
      .error, at: location, message, expected: expected, code: code, excerpt: source.excerpt(at: location))
  }
}
