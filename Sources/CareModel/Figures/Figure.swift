/// One figure of one area for one period: a value, or the reason there is none.
public struct Figure: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case value(Double)
    case absent(Absence)
  }

  public let period: Period
  public let content: Content
  /// Parts behind the value, where they are given.
  public let numerator: Double?
  public let denominator: Double?
  /// The value as its publisher rounded it, where that was given beside the counts.
  public let published: Double?
  public let status: FigureStatus
  /// The day the figure was made public, as far as the source tells.
  public let release: Day?
  /// Where it was read: an index into the files of the figures, and a line counted from 1.
  public let file: Int
  public let line: Int

  public init(
    period: Period, content: Content, numerator: Double? = nil, denominator: Double? = nil,
    published: Double? = nil, status: FigureStatus = .final, release: Day? = nil, file: Int = 0,
    line: Int = 0
  ) {
    self.period = period
    self.content = content
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.status = status
    self.release = release
    self.file = file
    self.line = line
  }

  public var value: Double? {
    if case .value(let value) = content { value } else { nil }
  }

  public var absence: Absence? {
    if case .absent(let absence) = content { absence } else { nil }
  }
}
