public import CareModel

/// The children behind one figure, those first about whom most is to be done.
public struct RecordList: Hashable, Sendable {
  public let records: [ChildRecord]
  /// The day as at which ages and lateness are told.
  public let asAt: Day
  /// The figure's numerator, or its count: the records' amounts added up.
  public let numerator: Int
  /// The figure's denominator, or nil for a count.
  public let denominator: Int?
  /// Which of the children come first.
  public let first: Part

  /// Part of the children behind a share.
  public enum Part: Hashable, Sendable {
    /// Those the share counts: where less of it is better.
    case counted
    /// Those it is out of and does not count: where more of it is better.
    case uncounted
    /// All alike.
    case all
  }

  init(_ records: [ChildRecord], asAt: Day, denominator: Int?, first: Part) {
    self.asAt = asAt
    self.denominator = denominator
    self.first = first
    numerator = records.reduce(0) { $0 + $1.amount }
    self.records = records.sorted { RecordList.isBefore($0, $1, first) }
  }

  private static func isBefore(_ one: ChildRecord, _ other: ChildRecord, _ first: Part) -> Bool {
    if first != .all, one.isCounted != other.isCounted { return one.isCounted == (first == .counted) }
    for (mine, theirs) in zip(one.matters, other.matters) where mine != theirs {
      if mine.rank != theirs.rank { return mine.rank < theirs.rank }
      return (mine.daysLate ?? 0) > (theirs.daysLate ?? 0)
    }
    if one.matters.count != other.matters.count { return one.matters.count > other.matters.count }
    let reviews = (one.nextReview ?? Int.max, other.nextReview ?? Int.max)
    if reviews.0 != reviews.1 { return reviews.0 < reviews.1 }
    // Never in the order of the files: that would tell where in them a child stands.
    return one.pseudonym.letters < other.pseudonym.letters
  }
}

extension RecordList: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a list of records" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
