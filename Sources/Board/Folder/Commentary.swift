public import CareModel

/// What officers say about a figure.
public struct Commentary: Hashable, Sendable {
  public let indicator: Indicator.ID
  public let period: Period?
  public let text: String
  /// A role, never a name.
  public let author: String?

  public init(indicator: Indicator.ID, period: Period?, text: String, author: String?) {
    self.indicator = indicator
    self.period = period
    self.text = text
    self.author = author
  }
}
