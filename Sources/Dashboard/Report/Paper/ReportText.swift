internal import Screen
internal import Statistics

/// A run of words of a report, with what stands out in it; how is a matter of the format.
struct ReportText: Hashable, Sendable, ExpressibleByStringInterpolation {
  enum Span: Hashable, Sendable {
    case words(String)
    case strong(String)
    /// A colour, always with its word.
    case rating(Rating)
    /// Words that lead to a section, by its key.
    case link(String, to: String)
  }

  private(set) var spans: [Span]

  init(_ words: String) { spans = words.isEmpty ? [] : [.words(words)] }

  init(stringLiteral words: String) { self.init(words) }

  private init(spans: [Span]) { self.spans = spans }

  static func strong(_ words: String) -> ReportText { ReportText(spans: [.strong(words)]) }
  static func rating(_ rating: Rating) -> ReportText { ReportText(spans: [.rating(rating)]) }
  static func link(_ words: String, to key: String) -> ReportText { ReportText(spans: [.link(words, to: key)]) }

  static func + (left: ReportText, right: ReportText) -> ReportText { ReportText(spans: left.spans + right.spans) }

  var isEmpty: Bool { spans.isEmpty }

  /// Whether nothing of it can be seen.
  var isBlank: Bool { words.sanitised.allSatisfy { $0 == " " } }

  /// The words alone.
  var words: String {
    spans.map { span in
      switch span {
      case .words(let words), .strong(let words), .link(let words, _): words
      case .rating(let rating): Wording.sentence(rating.rawValue)
      }
    }.joined()
  }
}
