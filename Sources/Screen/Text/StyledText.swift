/// A line of text whose parts look different.
public struct StyledText: Hashable, Sendable {
  /// A stretch of text with one look.
  public struct Span: Hashable, Sendable {
    public let text: String
    public let style: Style

    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  public private(set) var spans: [Span]

  public init(_ text: String, style: Style = .plain) { spans = [Span(text, style)] }

  public init(_ spans: [Span]) { self.spans = spans }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.spans + right.spans)
  }

  public mutating func append(_ text: String, style: Style = .plain) {
    spans.append(Span(text, style))
  }

  /// Columns the text takes.
  public var width: Int { spans.reduce(0) { $0 + TextWidth.width(of: $1.text) } }

  /// The text without its looks.
  public var plain: String { spans.map(\.text).joined() }

  /// The text in at most `columns` columns; what is cut ends with `ellipsis` in the look of the
  /// part it cuts.
  public func fitted(to columns: Int, ellipsis: String = "…") -> StyledText {
    guard width > columns else { return self }
    var room = columns - TextWidth.width(of: ellipsis)
    guard columns > 0, room >= 0 else { return StyledText([]) }
    var kept: [Span] = []
    for span in spans {
      let taken = TextWidth.width(of: span.text)
      if taken > room {
        kept.append(Span(span.text.prefix(columns: room) + ellipsis, span.style))
        return StyledText(kept)
      }
      kept.append(span)
      room -= taken
    }
    return StyledText(kept)
  }
}
