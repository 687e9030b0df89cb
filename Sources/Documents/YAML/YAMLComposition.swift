internal import Yams

/// Turns the nodes of the YAML library into ours, and its errors into sentences.
struct YAMLComposition {
  private let source: SourceText
  private let columns: CharacterColumns

  init(_ source: SourceText) {
    self.source = source
    columns = CharacterColumns(source)
  }

  func root() throws(Diagnostic) -> YAMLNode? {
    try YAMLPrecheck(source).run()
    var text = String(decoding: source.bytes[source.contentStart...], as: UTF8.self)
    // The library keeps a pointer into the string, and one of up to 15 bytes has no lasting address.
    if text.utf8.count < 16 { text += "\n# no more follows" }
    do {
      // Anchors are held by the parser alone, so everything is copied before it goes. The basic resolver leaves
      // plain scalars as text.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      let node = try copy(root, depth: 1)
      withExtendedLifetime(parser) {}
      if case .scalar(let scalar) = node.content, scalar.isNull { return nil }
      return node
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as YamlError {
      throw YAMLFault(source: source).diagnostic(error)
    } catch {
      throw Diagnostic(.error, at: source.location(line: 1, column: 1), "this file is not YAML", code: "yaml-syntax")
    }
  }

  private func copy(_ node: Node, depth: Int) throws(Diagnostic) -> YAMLNode {
    let location = place(node.mark)
    if depth > YAMLDocument.depthLimit { throw YAMLFault(source: source).tooDeep(at: location) }
    try refuseMarkers(node, at: location)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: .scalar(copy(scalar)), location: location, source: source)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try copy(item, depth: depth + 1)) }
      return YAMLNode(content: .list(items), location: location, source: source)
    case .mapping(let mapping):
      var entries: [YAMLMapping.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let keyPlace = place(key.mark)
        guard case .scalar(let name) = key else {
          throw Diagnostic(
            .error, at: keyPlace, "this key is not a word", expected: "text before the colon", code: "yaml-key",
            excerpt: source.excerpt(at: keyPlace))
        }
        try refuseMarkers(key, at: keyPlace)
        entries.append(
          YAMLMapping.Entry(key: Located(name.string, at: keyPlace), value: try copy(value, depth: depth + 1)))
      }
      let copied = YAMLMapping(entries: entries, location: location, source: source)
      return YAMLNode(content: .mapping(copied), location: location, source: source)
    case .alias:
      throw YAMLFault(source: source).anchor(at: location)
    }
  }

  private func refuseMarkers(_ node: Node, at location: SourceLocation) throws(Diagnostic) {
    if node.anchor != nil { throw YAMLFault(source: source).anchor(at: location) }
    // An explicit tag is any but the ones the library gives by itself.
    let given = ["", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
    if !given.contains(node.tag.description) { throw YAMLFault(source: source).tag(at: location) }
  }

  private func copy(_ scalar: Node.Scalar) -> YAMLScalar {
    let style: YAMLScalar.Style =
      switch scalar.style {
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .literal, .folded: .block
      default: .plain
      }
    return YAMLScalar(text: scalar.string, style: style)
  }

  private func place(_ mark: Mark?) -> SourceLocation {
    let line = mark?.line ?? 1
    return source.location(line: line, column: columns.column(ofScalar: mark?.column ?? 1, onLine: line))
  }
}
