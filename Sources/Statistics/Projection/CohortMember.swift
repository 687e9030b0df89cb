/// One person of a cohort, as seen at month ends counted from 0.
public struct CohortMember: Hashable, Sendable {
  /// Completed months of age at month end 0; below zero for those born later.
  public let age: Int
  /// The month ends at which the person is there, in order and apart from one another; one below 0 tells who was there before.
  public let stays: [Range<Int>]

  public init(age: Int, stays: [Range<Int>]) {
    self.age = age
    self.stays = stays
  }

  public func isPresent(_ month: Int) -> Bool { stays.contains { $0.contains(month) } }

  /// The same person, with month ends counted from a later one.
  public func counted(from month: Int) -> CohortMember {
    month == 0 ? self : CohortMember(age: age + month, stays: stays.map { $0.lowerBound - month..<$0.upperBound - month })
  }
}
