public import CareModel

/// What a member asked, and the answer once there is one.
public struct Question: Hashable, Sendable {
  public let indicator: Indicator.ID?
  public let text: String
  public let meeting: String
  /// Empty until it is answered.
  public let answer: String
  /// Whom it may be shown to, where its writer says; nil: what it names decides.
  public let audience: Audience?

  public init(indicator: Indicator.ID?, text: String, meeting: String, answer: String, audience: Audience? = nil) {
    self.indicator = indicator
    self.text = text
    self.meeting = meeting
    self.answer = answer
    self.audience = audience
  }
}
