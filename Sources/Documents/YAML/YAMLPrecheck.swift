/// Looks over a YAML text before the library reads it, for what the library would not survive or say well.
struct YAMLPrecheck {
  let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  func run() throws(Diagnostic) {
  }
}
