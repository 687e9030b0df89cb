public import CareModel

/// What officers say about a figure.
public struct Commentary: Hashable, Sendable {
  public let indicator: Indicator.ID
  public let period: Period?
  public let text: String
  /// A role, never a name.
  public let author: String?
  /// Whom it may be shown to, where its writer says; nil: what it names decides.
  public let audience: Audience?

  public init(indicator: Indicator.ID, period: Period?, text: String, author: String?, audience: Audience? = nil) {
    self.indicator = indicator
    self.period = period
    self.text = text
    self.author = author
    self.audience = audience
  }
}
