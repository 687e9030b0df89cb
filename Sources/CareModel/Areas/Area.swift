/// A place that figures are published for: an authority, a region, or the nation.
public struct Area: Hashable, Sendable {
  public enum Level: String, Sendable {
    case nation
    case region
    /// Inner and Outer London: published beside regions, part of one.
    case regionPart = "region_part"
    case authority
    /// A group the board itself names, such as "our neighbours".
    case group
    /// Anything else found in a file: a district, a council of another nation.
    case other
  }

  public let code: AreaCode
  /// The three-digit code of DfE's older tables and neighbour models.
  public let oldCode: String?
  public let name: String
  public let level: Level
  /// The region an authority lies in.
  public let region: AreaCode?
  /// First and last day on which the authority existed under this code; nil: always, still.
  public let from: Day?
  public let until: Day?
  /// Codes that took over from it, where it was re-coded or abolished.
  public let successors: [AreaCode]
  /// Other spellings found in published files.
  public let aliases: [String]

  public init(
    code: AreaCode, oldCode: String? = nil, name: String, level: Level, region: AreaCode? = nil,
    from: Day? = nil, until: Day? = nil, successors: [AreaCode] = [], aliases: [String] = []
  ) {
    self.code = code
    self.oldCode = oldCode
    self.name = name
    self.level = level
    self.region = region
    self.from = from
    self.until = until
    self.successors = successors
    self.aliases = aliases
  }
}
