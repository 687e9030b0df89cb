public import CareModel
public import Documents

/// What a board says of itself: whose it is, what stands on it, and which targets hold.
public struct BoardProfile: Sendable {
  /// "Northmoor"; nil where the folder is only published files.
  public var authority: String?
  public var area: AreaCode?
  /// The board's own neighbours, in place of a published model.
  public var neighbours: [AreaCode]
  /// Targets by indicator, several where they change over time.
  public var targets: [Indicator.ID: [Target]]
  public var thresholds: [TransferThreshold]
  /// Where charts start again, by indicator, in order of time; each at a date for which there is a figure, but for a
  /// change of definition, which may lie between two.
  public var rebases: [Indicator.ID: [Rebase]] = [:]
  /// Indicators of the four headline panes, in order.
  public var panes: [Indicator.ID]
  /// The slides of a presentation by name, in order; empty: the usual ones.
  public var slides: [String] = []
  /// Where `slides` stands in its file, for saying which name is none.
  public var slidesLocation: SourceLocation?
  /// How the public view is made.
  public var disclosure: PublicationRules
  /// How the statutory return in the folder is to be read.
  public var returnTerms = ReturnTerms()
  /// Who may see the records behind a figure.
  public var recordTerms = RecordTerms()
  /// The period the board opens on; nil: the latest.
  public var period: Period?
  /// The day a board kept as an example stands still at; nil: the real one.
  public var today: Day?

  public init(
    authority: String? = nil, area: AreaCode? = nil, neighbours: [AreaCode] = [],
    targets: [Indicator.ID: [Target]] = [:], thresholds: [TransferThreshold] = [],
    panes: [Indicator.ID] = BoardProfile.defaultPanes, disclosure: PublicationRules = PublicationRules(), period: Period? = nil
  ) {
    self.authority = authority
    self.area = area
    self.neighbours = neighbours
    self.targets = targets
    self.thresholds = thresholds
    self.panes = panes
    self.disclosure = disclosure
    self.period = period
  }

  public static let defaultPanes = ["cla_number", "cla_by_age", "uasc_number", "eet_19_21"]

  /// The target that holds for an indicator of an area on a day: the board's, else the catalogue's default.
  ///
  /// Targets are a council's own, so no other area has any on its board, nor has one in a folder that is nobody's.
  public func target(for indicator: Indicator, of area: AreaCode, on day: Day) -> Target? {
    guard area == self.area else { return nil }
    guard let own = targets[indicator.id] else { return indicator.target }
    return own.last { $0.holds(on: day) }
  }
}
