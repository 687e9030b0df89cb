/// What a restricted view may tell of one child behind a figure: a pseudonym, whole years and months, and what is to be done.
///
/// It cannot be written down: it has no coding, and printing or reflecting it shows nothing.
public struct ChildRecord: Hashable, Sendable {
  public internal(set) var pseudonym: Pseudonym
  /// Completed years on the day of the list, or on the day care ended where the figure is of those who left; nil where the
  /// birth is not known.
  public let age: Int?
  /// Completed months of the period of care; nil for those who were not looked after.
  public let monthsInCare: Int?
  /// Whether the return goes back to the start of that period; else it has lasted `monthsInCare` at least.
  public let isStartKnown: Bool
  /// Id of the group of the breakdown `placement`; nil where there is none.
  public let placement: String?
  /// Id of the group of the breakdown `legal_status`.
  public let legalStatus: String?
  /// How often the child counts in the figure, or its days or points where those are added up; 0 where the child is only
  /// among those that the figure is out of. Below zero where a child is taken off.
  public let amount: Int
  /// How often the child counts among those that the figure is out of; 0 for a count.
  public let outOf: Int
  /// In the order in which they press.
  public let matters: [RecordMatter]
  /// Days from the day of the list until the next review is due; below zero where it is overdue.
  public let nextReview: Int?

  /// Whether the child is in the numerator, or in the count.
  public var isCounted: Bool { amount != 0 }
}

extension ChildRecord: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a record" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
