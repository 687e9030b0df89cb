internal import Yams

/// The sentences about YAML that cannot be read.
struct YAMLFault {
  let source: SourceText

  func anchor(at location: SourceLocation) -> Diagnostic {
    fault(
      at: location, "anchors and aliases (&name, *name) are not read here",
      expected: "the value itself, or quotes around the text", code: "yaml-anchor")
  }

  func tooDeep(at location: SourceLocation) -> Diagnostic {
    fault(
      at: location, "this is nested more than \(YAMLDocument.depthLimit) levels deep", code: "yaml-depth")
  }

  func diagnostic(_ error: YamlError) -> Diagnostic {
    fault(at: source.location(line: 1, column: 1), "this file is not YAML", code: "yaml-syntax")
  }

  func fault(
    at location: SourceLocation, _ message: String, expected: String? = nil, code: String
  ) -> Diagnostic {
    Diagnostic(
      .error, at: location, message, expected: expected, code: code, excerpt: source.excerpt(at: location))
  }
}
