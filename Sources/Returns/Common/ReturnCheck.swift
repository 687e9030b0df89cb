public import Documents

/// How often a return breaks one rule, and where; it never says what stands there.
public struct ReturnCheck: Hashable, Sendable {
  public let rule: ReturnRule
  public let severity: Diagnostic.Severity
  /// What is wrong, without a value: "the episode ends before it starts".
  public let sentence: String
  /// How many rows (or files, where the rule is of files) break it.
  public let count: Int
  /// The first of them in the order found; confidential, so that nothing printed from them can quote the line.
  public let places: [SourceLocation]

  /// The places as messages that can stand with those of other files.
  public var diagnostics: [Diagnostic] {
    places.map { Diagnostic(severity, at: $0, sentence, code: "return-" + dashed) }
  }

  /// One line for a list: `12 × the episode ends before it starts`.
  public var summary: String { "\(count) × \(sentence)" }

  private var dashed: String { String(rule.rawValue.map { $0 == "_" ? "-" : $0 }) }
}
