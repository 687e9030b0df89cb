/// A value in a YAML file with its place.
public struct YAMLNode: Sendable {
  /// What a value can be.
  public indirect enum Content: Sendable {
    case scalar(YAMLScalar)
    case list([YAMLNode])
    case mapping(YAMLMapping)
  }

  public let content: Content
  public let location: SourceLocation
  let source: SourceText

  /// Whether nothing was given.
  public var isNull: Bool { scalar?.isNull ?? false }

  /// The scalar, where it is one.
  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// A diagnostic at this value, quoting a scalar's text.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, expected: String? = nil, suggestion: String? = nil,
    code: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, at: location, message, found: scalar?.text, expected: expected, suggestion: suggestion, code: code,
      excerpt: source.excerpt(at: location))
  }

  /// The text as written; throws where a list, a mapping or nothing stands.
  public func text() throws(Diagnostic) -> String {
    guard let scalar, !scalar.isNull else { throw wrongType("text") }
    return scalar.text
  }

  /// The text with its place.
  public func located() throws(Diagnostic) -> Located<String> {
    Located(try text(), at: location)
  }

  /// A British number; throws with the reason where it is none.
  public func number() throws(Diagnostic) -> NumberText {
    guard let scalar, !scalar.isNull else { throw wrongType("a number") }
    do {
      return try NumberText(scalar.text)
    } catch {
      throw diagnostic(.error, error.message, expected: error.expected, code: "not-a-number")
    }
  }

  /// A whole number.
  public func integer() throws(Diagnostic) -> Int {
    let number = try number()
    guard number.isInteger, !number.isPercentage, !number.isPounds, let integer = Int(exactly: number.value) else {
      throw diagnostic(.error, "{} is not a whole number", expected: "a whole number", code: "not-a-number")
    }
    return integer
  }

  /// A date, British or ISO, day or month.
  public func date() throws(Diagnostic) -> DateText {
    guard let scalar, !scalar.isNull else { throw wrongType("a date") }
    do {
      return try DateText(scalar.text)
    } catch {
      throw diagnostic(.error, error.message, expected: error.expected, code: "not-a-date")
    }
  }

  /// `yes`, `no`, `true`, `false`, `on` or `off`, in any letter case.
  public func flag() throws(Diagnostic) -> Bool {
    guard let scalar, !scalar.isNull else { throw wrongType("yes or no") }
    switch scalar.text.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default: throw diagnostic(.error, "{} is neither yes nor no", expected: "yes or no", code: "not-a-flag")
    }
  }

  /// The items of a list.
  public func list() throws(Diagnostic) -> [YAMLNode] {
    guard case .list(let items) = content else { throw wrongType("a list") }
    return items
  }

  /// The items of a list, or the one value that stands without a list around it.
  public func oneOrMore() -> [YAMLNode] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// Keys and values.
  public func mapping() throws(Diagnostic) -> YAMLMapping {
    guard case .mapping(let mapping) = content else { throw wrongType("keys and values") }
    return mapping
  }

  /// One of a closed set of words; throws with the nearest of them.
  public func oneOf<Word: RawRepresentable & CaseIterable>(
    _ words: Word.Type
  ) throws(Diagnostic) -> Word where Word.RawValue == String {
    let text = try text()
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: text, among: known).first
    throw diagnostic(
      .error, "{} is not one of the words known here",
      expected: nearest == nil ? known.joined(separator: ", ") : nil, suggestion: nearest, code: "unknown-word")
  }

  private func wrongType(_ expected: String) -> Diagnostic {
    Diagnostic(
      .error, at: location, "this is \(kind)", expected: expected, code: "yaml-wrong-type",
      excerpt: source.excerpt(at: location))
  }

  private var kind: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "empty" : "text"
    case .list: "a list"
    case .mapping: "keys and values"
    }
  }
}
