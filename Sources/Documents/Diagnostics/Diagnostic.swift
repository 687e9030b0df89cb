/// Something in a file that a person should know about: what is wrong, where, and what was expected.
///
/// Finding one does not stop the work, so most are collected; it is also an `Error` for the readers that cannot go on.
/// Where the location is confidential, `found`, `suggestion` and `excerpt` are dropped on creation, so that no later
/// printing can show a cell: write the sentence in `message` without the value, and pass the value in `found`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case note
    /// Read, but perhaps not as meant.
    case warning
    /// Something was left out.
    case error

    public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public let severity: Severity
  public let location: SourceLocation
  /// What is wrong. `{}` stands for the text that was found.
  public let message: String
  /// The text in the file that is wrong, as written; `nil` in confidential files.
  public let found: String?
  /// What would have been right: "a number", "one of final, provisional".
  public let expected: String?
  /// A text that was perhaps meant; `nil` in confidential files.
  public let suggestion: String?
  /// A short name for this kind of problem, such as `csv-unclosed-quote`, for counting and grouping.
  public let code: String?
  /// The line with the fault; `nil` in confidential files or where a line says nothing.
  public let excerpt: SourceExcerpt?

  /// - Parameters:
  ///   - message: a sentence without a full stop. `{}` in it is replaced by the quoted `found`, or by "this value"
  ///     where values may not be quoted; without `{}` the quoted text follows the sentence.
  public init(
    _ severity: Severity, at location: SourceLocation, _ message: String, found: String? = nil,
    expected: String? = nil, suggestion: String? = nil, code: String? = nil, excerpt: SourceExcerpt? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.expected = expected
    self.code = code
    self.found = location.isConfidential ? nil : found
    self.suggestion = location.isConfidential ? nil : suggestion
    self.excerpt = location.isConfidential ? nil : excerpt
  }

  /// The sentence alone: `unknown unit 'per 1000'; did you mean 'per 10,000'?`
  public var sentence: String {
    var sentence = ""
    var rest = message[...]
    var hasPlace = false
    while let mark = rest.indices.first(where: { rest[$0...].hasPrefix("{}") }) {
      hasPlace = true
      sentence += rest[..<mark] + (found.map { PrintableText.quoted($0) } ?? "this value")
      rest = rest[mark...].dropFirst(2)
    }
    sentence += rest
    if !hasPlace, let found { sentence += " " + PrintableText.quoted(found) }
    if let expected { sentence += "; expected \(expected)" }
    if let suggestion { sentence += "; did you mean \(PrintableText.quoted(suggestion))?" }
    // A message may name a file, a key or an area, which are as little to be trusted as what is quoted.
    return PrintableText.shown(sentence)
  }

  /// One line: `board.yaml:14:11: error: unknown unit 'per 1000'; did you mean 'per 10,000'?`
  public var rendered: String {
    "\(location): \(severity.rawValue): \(sentence)"
  }

  /// `rendered`, and under it the line of the file with a caret beneath the fault, where there is one to show.
  public var renderedWithExcerpt: String {
    guard let excerpt else { return rendered }
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: excerpt.caretOffset)
    return "\(rendered)\n  \(number) | \(excerpt.text)\n  \(margin) | \(indent)^"
  }
}
