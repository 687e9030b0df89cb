/// Rows of figures in columns that fit the width there is.
///
/// The layout is decided once for all rows: each column gets the width its contents want, between
/// its bounds. Where that is too much, columns shrink to their least width, then go one by one, the
/// least important first; when only those are left that are to stay, these are cut further. What is
/// cut ends with an ellipsis. Room to spare goes to the columns that stretch.
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var title: String
    public var alignment: Alignment
    /// The order of leaving: columns with the highest number go first, of equals the rightmost;
    /// those with 0 stay as long as they have a column each.
    public var priority: Int
    /// The least columns it may be shrunk to before something is dropped for it; nil keeps figures
    /// whole and text to at most eight.
    public var minimum: Int?
    /// The most it takes, however long its contents; nil takes what they need.
    public var ideal: Int?
    /// Whether it takes a share of the room to spare.
    public var stretches: Bool

    public init(
      _ title: String, alignment: Alignment = .left, priority: Int = 0,
      minimum: Int? = nil, ideal: Int? = nil, stretches: Bool = false
    ) {
      self.title = title
      self.alignment = alignment
      self.priority = priority
      self.minimum = minimum
      self.ideal = ideal
      self.stretches = stretches
    }
  }

  public enum Alignment: Hashable, Sendable {
    case left, right
    /// Numbers stand with their decimal points, or where these would be, below one another; a unit
    /// such as `%` hangs over on the right, and text without a digit, such as the reason why there
    /// is no figure, stands at the right.
    case decimal
  }

  /// What one place of the table shows.
  public enum Content: Hashable, Sendable {
    case text(StyledText)
    case sparkline(Sparkline)
    case bar(Bar)
  }

  public struct Row: Hashable, Sendable {
    public var contents: [Content]

    public init(_ contents: [Content]) { self.contents = contents }

    /// A row of plain texts.
    public init(_ texts: [String], style: Style = .plain) {
      contents = texts.map { .text(StyledText($0, style: style)) }
    }
  }

  public var columns: [Column]
  public var rows: [Row]
  public var headerStyle: Style
  /// Blank columns between two.
  public var gap: Int

  public init(
    columns: [Column], rows: [Row], headerStyle: Style = Style(attributes: .bold), gap: Int = 2
  ) {
    self.columns = columns
    self.rows = rows
    self.headerStyle = headerStyle
    self.gap = max(0, gap)
  }
}
