public import Documents

/// What a board says of the records behind its figures. Off unless it says otherwise.
public struct RecordTerms: Hashable, Sendable {
  /// What `records` may say.
  public enum Audience: String, CaseIterable, Sendable {
    /// Nobody sees a record.
    case off
    /// Whoever opens the board on a terminal of their own does; no public view ever holds one.
    case restricted
  }

  /// Nil where the board says nothing.
  public var audience: Audience?
  /// The file of the key that pseudonyms are made with, as the board names it; nil: a key is made anew at each start.
  public var keyFile: String?
  /// Where that is said.
  public var keyLocation: SourceLocation?
  /// Whether something said of records cannot be read, so that there are none until it can.
  public var isUnclear = false

  public init() {}

  /// Whether records are to be had; a name of a key file that is no key leaves none.
  public var areKept: Bool { audience == .restricted && !isUnclear }
}
