public import CareModel

/// What a member asked, and the answer once there is one.
public struct Question: Hashable, Sendable {
  public let indicator: Indicator.ID?
  public let text: String
  public let meeting: String
  /// Empty until it is answered.
  public let answer: String

  public init(indicator: Indicator.ID?, text: String, meeting: String, answer: String) {
    self.indicator = indicator
    self.text = text
    self.meeting = meeting
    self.answer = answer
  }
}
