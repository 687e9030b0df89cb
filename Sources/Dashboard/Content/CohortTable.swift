public import CareModel
public import Statistics

/// The groups of one breakdown side by side: how many, how that changed, and what share each is here and elsewhere.
public struct CohortTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// Id of the group, by which it is found again after a reload.
    public let id: String
    public let title: String
    /// `48`, `61.0%`, or the shorthand of why there is none.
    public let value: String
    public let mark: String
    /// Nil where there is nothing to compare with.
    public let change: String?
    public let direction: Direction?
    /// Of the whole, 0–1; nil where it cannot be said.
    public let share: Double?
    /// The bar to draw, 0–1: the share for a count, the value itself for a percentage.
    public let bar: Double?
    public let counts: String?
    public let neighbours: String?
    public let england: String?
    public let isLargestRise: Bool
    public let isChanged: Bool
    /// The change as a number, in the indicator's unit.
    public var difference: Double?
    /// The group's own colour against the target of the whole; nil where it is not assessed.
    public var rating: Rating?
    /// The change in words, "3 more"; nil where there is nothing to compare with.
    var changeInWords: String?
    /// What it did to the change of a percentage; nil where that cannot be said.
    public var contribution: Contribution?
  }

  public let indicator: Indicator.ID
  public let unit: Indicator.Unit
  public let breakdown: String
  public let title: String
  /// Whether rows are parts of a total, so that shares say something.
  public let hasShares: Bool
  /// What the column of counts is headed.
  public let countsTitle: String
  /// `change` of the columns: "since Mar 2024".
  public let since: String
  /// The period that the rows are of, and the one that changes are counted from; nil where there is none.
  let period: Period
  let sincePeriod: Period?
  /// What the figures count.
  let noun: CountedNoun
  public internal(set) var rows: [Row]
  /// What must be said under the table: periods, suppressed groups, the neighbour model.
  public let notes: [String]
}
