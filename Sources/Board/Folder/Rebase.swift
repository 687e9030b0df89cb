public import CareModel

/// A recorded decision to start a chart's mean and limits again, or a change of definition that forces it
/// (statistics.md section 5.5).
public struct Rebase: Hashable, Sendable {
  public let from: Day
  public let reason: String
  /// A role, never a name.
  public let decidedBy: String
  /// The definition changed: nothing before compares with what is after.
  public let isDefinition: Bool

  public init(from: Day, reason: String, decidedBy: String, isDefinition: Bool) {
    self.from = from
    self.reason = reason
    self.decidedBy = decidedBy
    self.isDefinition = isDefinition
  }
}
