/// A figure of somewhere else that ours is held against, with all that must be said beside it.
public struct Comparator: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case neighbours, region, england

    public var title: String {
      switch self {
      case .neighbours: "neighbours"
      case .region: "region"
      case .england: "England"
      }
    }
  }

  public let kind: Kind
  /// "England", "East of England", "median of 10 statistical neighbours, 2025 model".
  public let name: String
  /// Nil for a group.
  public let area: AreaCode?
  public let value: Double
  public let period: Period
  /// How many areas gave a figure, of how many asked; nil for a single area.
  public let contributors: Contributors?
  /// Whether its period ends on the day ours does.
  public let isSamePeriod: Bool
  /// Whether it may stand beside ours at all: a year's flow says nothing beside a month's.
  public let isLike: Bool

  public struct Contributors: Hashable, Sendable {
    public let given: Int
    public let asked: Int

    public init(given: Int, asked: Int) {
      self.given = given
      self.asked = asked
    }
  }

  public init(
    kind: Kind, name: String, area: AreaCode?, value: Double, period: Period,
    contributors: Contributors? = nil, isSamePeriod: Bool, isLike: Bool = true
  ) {
    self.kind = kind
    self.name = name
    self.area = area
    self.value = value
    self.period = period
    self.contributors = contributors
    self.isSamePeriod = isSamePeriod
    self.isLike = isLike
  }
}
