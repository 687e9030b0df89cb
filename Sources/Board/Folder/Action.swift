public import CareModel

/// What the authority said it would do about a figure.
public struct Action: Hashable, Sendable {
  public let indicator: Indicator.ID?
  public let text: String
  /// A role, never a name.
  public let owner: String
  public let due: Day?
  public let status: String
  public let meeting: String
  public let outcome: String
  /// Whom it may be shown to, where its writer says; nil: what it names decides.
  public let audience: Audience?

  public init(
    indicator: Indicator.ID?, text: String, owner: String, due: Day?, status: String,
    meeting: String, outcome: String, audience: Audience? = nil
  ) {
    self.indicator = indicator
    self.text = text
    self.owner = owner
    self.due = due
    self.status = status
    self.meeting = meeting
    self.outcome = outcome
    self.audience = audience
  }

  /// Whether it is still to be done.
  public var isOpen: Bool {
    let word = status.lowercased()
    return word != "done" && word != "closed" && word != "complete" && word != "completed"
  }
}
