/// One file of the board as data health shows it.
public struct FileReport: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case read
    /// The latest save could not be read; what stands is from before, since `since` (seconds since 1970).
    case held(since: Int)
    /// Known, but nothing in it has an indicator.
    case unused
    /// Not a kind of file Careboard knows.
    case unknown
  }

  /// Relative to the board folder.
  public let path: String
  /// "Children looked after on 31 March, DfE", "tidy figures"; empty where unknown.
  public let kind: String
  public let rows: Int
  public let figures: Int
  public let bytes: Int
  /// Seconds since 1970.
  public let modified: Int
  public let errors: Int
  public let warnings: Int
  public let state: State
  /// Made and published by the Department, rather than by the council or its colleagues.
  public let isPublished: Bool

  public init(
    path: String, kind: String, rows: Int, figures: Int, bytes: Int, modified: Int, errors: Int,
    warnings: Int, state: State, isPublished: Bool = false
  ) {
    self.path = path
    self.kind = kind
    self.rows = rows
    self.figures = figures
    self.bytes = bytes
    self.modified = modified
    self.errors = errors
    self.warnings = warnings
    self.state = state
    self.isPublished = isPublished
  }
}
