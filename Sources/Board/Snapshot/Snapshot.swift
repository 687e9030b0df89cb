public import CareModel
public import Documents

/// One immutable picture of a whole board; screens and commands hold it while the files move on.
public struct Snapshot: Sendable {
  /// Counts loads of the same board; a higher one is newer.
  public let generation: Int
  public let profile: BoardProfile
  public let figures: Figures
  public let neighbourModel: NeighbourModel?
  /// Shares at which the transfer scheme expects no more of an authority, by the day they hold from.
  public let thresholdRules: [ThresholdRule]
  public let commentary: [Commentary]
  public let actions: [Action]
  public let questions: [Question]
  /// How many actions and questions were taken out of a public copy; 0 in the board itself.
  public let withheldPapers: Int
  public let diagnostics: [Diagnostic]
  public let files: [FileReport]
  /// The statutory return the figures were counted from, where there is one; a public copy has none.
  public let returns: CouncilReturn?
  /// The records behind figures, where the board keeps them and was read for a terminal; a public copy has none.
  public let records: RecordShelf?
  /// Assessments made ahead for one area as it stands now, so that the first screen need not wait for them.
  var made: [Indicator.ID: Assessment] = [:]
  var madeFor: AreaCode?
  /// Last change of any file that was read, seconds since 1970.
  public let modified: Int

  public init(
    generation: Int, profile: BoardProfile, figures: Figures, neighbourModel: NeighbourModel? = nil,
    thresholdRules: [ThresholdRule] = [], commentary: [Commentary] = [], actions: [Action] = [], questions: [Question] = [],
    withheldPapers: Int = 0, diagnostics: [Diagnostic] = [], files: [FileReport] = [],
    returns: CouncilReturn? = nil, records: RecordShelf? = nil, modified: Int = 0
  ) {
    self.generation = generation
    self.profile = profile
    self.figures = figures
    self.neighbourModel = neighbourModel
    self.thresholdRules = thresholdRules
    self.commentary = commentary
    self.actions = actions
    self.questions = questions
    self.withheldPapers = withheldPapers
    self.diagnostics = diagnostics
    self.files = files
    self.returns = returns
    self.records = records
    self.modified = modified
  }

  public var catalogue: Catalogue { figures.catalogue }

  /// The area a board is about: the one it names, else the only authority in it; nil where the reader must choose.
  public var homeArea: AreaCode? {
    if let area = profile.area ?? returns?.area { return area }
    let authorities = figures.areaCodes().filter { figures.areas[$0]?.level == .authority }
    return authorities.count == 1 ? authorities.first : nil
  }

  /// Whom an authority is compared with: the board's own list, else the neighbour model's.
  public func neighbours(of area: AreaCode) -> [AreaCode] {
    if area == profile.area, !profile.neighbours.isEmpty { return profile.neighbours }
    return (neighbourModel?.neighbours[area] ?? []).map(\.code)
  }

  /// How the neighbours are named wherever their figures stand: "2025 model", "the board's list".
  public func neighbourListName(of area: AreaCode) -> String? {
    if area == profile.area, !profile.neighbours.isEmpty { return "the board's list" }
    return neighbourModel?.neighbours[area] == nil ? nil : neighbourModel?.name
  }

  /// The periods a reader can travel through for an area, earliest first: those of its headline figures' finest kind.
  public func timeline(of area: AreaCode) -> [Period] {
    let leading = profile.panes + catalogue.indicators.map(\.id)
    for id in leading {
      let indicator = catalogue[id]?.profile?.indicator ?? id
      let kinds = figures.kinds(indicator, area: area).filter { $0 != .day }
      guard let kind = kinds.first else { continue }
      let periods = figures.series(indicator, area: area, kind: kind).map(\.period)
      if !periods.isEmpty { return periods }
    }
    let days = catalogue.indicators.flatMap { figures.series($0.id, area: area, kind: .day).map(\.period) }
    return Set(days).sorted()
  }
}
