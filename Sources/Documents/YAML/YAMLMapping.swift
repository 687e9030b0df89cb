/// Keys with their values, in the order written. No key is there twice.
public struct YAMLMapping: Sendable {
  /// One key with its value.
  public struct Entry: Sendable {
    public let key: Located<String>
    public let value: YAMLNode
  }

  public let entries: [Entry]
  /// Where the mapping starts.
  public let location: SourceLocation
  let source: SourceText
  private let places: [String: Int]

  init(entries: [Entry], location: SourceLocation, source: SourceText) {
    self.entries = entries
    self.location = location
    self.source = source
    places = Dictionary(entries.enumerated().map { ($1.key.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of `key`; `nil` where the key is missing or nothing stands after it.
  public subscript(key: String) -> YAMLNode? {
    guard let place = places[key] else { return nil }
    let value = entries[place].value
    return value.isNull ? nil : value
  }

  /// The value of `key`; throws where it is missing.
  public func required(_ key: String) throws(Diagnostic) -> YAMLNode {
    if let value = self[key] { return value }
    if let place = places[key] {
      throw diagnostic(entries[place].key.location, "nothing stands after '\(key)'", code: "yaml-missing-value")
    }
    throw diagnostic(location, "'\(key)' is missing here", code: "yaml-missing-key")
  }

  /// A warning for each key that is not among `known`, with the nearest of them.
  public func unknownKeys(known: some Sequence<String>) -> [Diagnostic] {
    let known = Array(known)
    return entries.filter { !known.contains($0.key.value) }.map { entry in
      let nearest = Spelling.nearest(to: entry.key.value, among: known).first
      return Diagnostic(
        .warning, at: entry.key.location, "unknown key", found: entry.key.value,
        expected: nearest == nil && known.count <= 8 ? "one of \(known.joined(separator: ", "))" : nil,
        suggestion: nearest, code: "yaml-unknown-key", excerpt: source.excerpt(at: entry.key.location))
    }
  }

  private func diagnostic(_ place: SourceLocation, _ message: String, code: String) -> Diagnostic {
    Diagnostic(.error, at: place, message, code: code, excerpt: source.excerpt(at: place))
  }
}
