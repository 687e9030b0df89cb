/// One part of an indicator: a breakdown and which of its groups, or the whole.
public struct Category: Hashable, Comparable, Sendable {
  /// Id of the breakdown, `age`; `all` for the whole.
  public let breakdown: String
  /// Id of the group within it, `under_1`; `all` for the whole.
  public let id: String

  public init(breakdown: String, id: String) {
    self.breakdown = breakdown
    self.id = id
  }

  public static let whole = Category(breakdown: "all", id: "all")

  public static func < (left: Category, right: Category) -> Bool {
    (left.breakdown, left.id) < (right.breakdown, right.id)
  }
}
