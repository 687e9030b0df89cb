/// Every figure of a board, in columns sorted by indicator, area, category and period; a series is a view, never a copy.
///
/// Where several releases give one figure the latest stands in the columns and the earlier are kept as its revisions.
public struct Figures: Sendable {
  /// One file's part, and how its word weighs against that of other files.
  public struct Source: Sendable {
    /// How its figures came to be.
    public enum Origin: Sendable {
      /// Somebody wrote them down.
      case given
      /// The Department published them.
      case published
      /// They were counted from the authority's own return.
      case counted
    }

    public let file: String
    public let figures: FileFigures
    /// 0 for a publisher's own table, more for compilations: a higher number never overrules a lower one.
    public let distance: Int
    public let origin: Origin

    public init(file: String, figures: FileFigures, distance: Int, origin: Origin = .given) {
      self.file = file
      self.figures = figures
      self.distance = distance
      self.origin = origin
    }
  }

  /// Two files that give one figure of one release differently.
  public struct Contradiction: Hashable, Sendable {
    public let key: FigureKey
    public let firstFile: String
    public let firstLine: Int
    public let secondFile: String
    public let secondLine: Int
  }

  public let catalogue: Catalogue
  public let areas: AreaRegister
  /// Ids of breakdowns and groups by the indices keys hold; index 0 is `all`.
  public let breakdownNames: [String]
  public let groupNames: [String]
  public internal(set) var files: [String]
  /// Which of the files are returns that figures were counted from.
  private let countedFiles: Set<Int>
  public let contradictions: [Contradiction]

  var keys: [FigureKey] = []
  var figures: [StoredFigure] = []
  /// Superseded figures by the key they belong to, latest release first.
  var superseded: [FigureKey: [StoredFigure]] = [:]
  /// What another source of another kind says of a figure: published beside counted, counted beside given.
  var beside: [FigureKey: [StoredFigure]] = [:]
  private let breakdownIndex: [String: Int]
  private let groupIndex: [String: Int]

  public init(
    _ sources: [Source], catalogue: Catalogue, areas: AreaRegister, breakdownNames: [String],
    groupNames: [String]
  ) {
    self.catalogue = catalogue
    self.areas = areas
    self.breakdownNames = breakdownNames
    self.groupNames = groupNames
    files = sources.map(\.file)
    countedFiles = Set(sources.indices.filter { sources[$0].origin == .counted })
    breakdownIndex = Figures.places(of: breakdownNames)
    groupIndex = Figures.places(of: groupNames)
    var merge = FigureMerge(sources: sources, catalogue: catalogue)
    merge.run()
    keys = merge.keys
    figures = merge.figures
    superseded = merge.superseded
    beside = merge.beside
    contradictions = merge.contradictions
  }

  private static func places(of names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  init(
    copying other: Figures, files: [String], catalogue: Catalogue? = nil, areas: AreaRegister? = nil, breakdownNames: [String]? = nil,
    groupNames: [String]? = nil
  ) {
    self.catalogue = catalogue ?? other.catalogue
    self.areas = areas ?? other.areas
    self.breakdownNames = breakdownNames ?? other.breakdownNames
    self.groupNames = groupNames ?? other.groupNames
    breakdownIndex = breakdownNames.map { Figures.places(of: $0) } ?? other.breakdownIndex
    groupIndex = groupNames.map { Figures.places(of: $0) } ?? other.groupIndex
    contradictions = other.contradictions
    superseded = other.superseded
    beside = other.beside
    countedFiles = files.starts(with: other.files) ? other.countedFiles : []
    self.files = files
  }

  /// How many figures stand in the columns.
  public var count: Int { keys.count }

  public var isEmpty: Bool { keys.isEmpty }

  /// Whether any figure stands in place of an earlier one.
  public var hasRevisions: Bool { !superseded.isEmpty }

  /// The series of one kind of period, in order of time; empty where there is none.
  public func series(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, kind: Period.Kind
  ) -> Series {
    Series(self, range(indicator, area, category, kind))
  }

  /// The kinds of period for which there are figures, finest first.
  public func kinds(_ indicator: Indicator.ID, area: AreaCode, category: Category = .whole) -> [Period.Kind] {
    guard let key = key(indicator, area, category, Figures.anyYear) else { return [] }
    let stem = (key.bits >> 19) << 19
    let end = stem + (1 << 19)
    var kinds: [Period.Kind] = []
    var place = lowerBound(stem)
    while place < keys.count, keys[place].bits < end {
      let kind = keys[place].kindBits
      kinds.append(Period.Kind(rawValue: kind) ?? .day)
      place = lowerBound(stem + ((UInt64(kind) + 1) << 17), from: place)
    }
    return kinds
  }

  /// The latest figure with a value of each kind of period, finest first, among those that end by a day.
  public func latestOfEachKind(_ indicator: Indicator.ID, area: AreaCode, by day: Day) -> [Figure] {
    guard let key = key(indicator, area, .whole, Figures.anyYear) else { return [] }
    let stem = (key.bits >> 19) << 19
    var found: [Figure] = []
    var latest: Int?
    var place = lowerBound(stem)
    // One series follows another, and few are longer than some dozen periods.
    while place < keys.count, keys[place].bits < stem + (1 << 19) {
      if let known = latest, keys[known].kindBits != keys[place].kindBits {
        found.append(figure(at: known))
        latest = nil
      }
      if figures[place].absence == nil, figures[place].value.isFinite, keys[place].lastDay <= day { latest = place }
      place += 1
    }
    if let latest { found.append(figure(at: latest)) }
    return found
  }

  // Any period of a kind will do where only what stands above the day counts.
  private static let anyYear = Period.financialYear(starting: 2000)

  /// The figure of exactly one period.
  public func figure(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, period: Period
  ) -> Figure? {
    guard let key = key(indicator, area, category, period) else { return nil }
    let place = lowerBound(key.bits)
    guard place < keys.count, keys[place] == key else { return nil }
    return figures[place].figure(period: period)
  }

  /// What earlier releases gave for a figure, latest first.
  public func revisions(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, period: Period
  ) -> [Figure] {
    // Asked of every month of every indicator, and most boards have no earlier releases.
    guard !superseded.isEmpty, let key = key(indicator, area, category, period) else { return [] }
    return (superseded[key] ?? []).map { $0.figure(period: period) }
  }

  /// Whether a figure of these was counted from the authority's own return.
  public func isCounted(_ figure: Figure) -> Bool { countedFiles.contains(figure.file) }

  /// What sources of another kind say of a figure: what was published, beside what was counted from the return.
  public func others(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, period: Period
  ) -> [Figure] {
    guard !beside.isEmpty, let key = key(indicator, area, category, period) else { return [] }
    return (beside[key] ?? []).map { $0.figure(period: period) }
  }

  func key(_ indicator: Indicator.ID, _ area: AreaCode, _ category: Category, _ period: Period) -> FigureKey? {
    // The whole stands first and is asked for most.
    guard let indicator = catalogue.index(of: indicator), let area = areas.index(code: area),
      let breakdown = breakdownNames.first == category.breakdown ? 0 : breakdownIndex[category.breakdown],
      let group = groupNames.first == category.id ? 0 : groupIndex[category.id]
    else { return nil }
    return FigureKey(indicator: indicator, area: area, breakdown: breakdown, group: group, period: period)
  }

  private func range(
    _ indicator: Indicator.ID, _ area: AreaCode, _ category: Category, _ kind: Period.Kind
  ) -> Range<Int> {
    guard let key = key(indicator, area, category, Figures.anyYear) else { return 0..<0 }
    let stem = (key.bits >> 19) << 19 | UInt64(kind.rawValue) << 17
    let start = lowerBound(stem)
    return start..<lowerBound(stem + (1 << 17), from: start)
  }

  /// The first place whose key is not below `bits`.
  func lowerBound(_ bits: UInt64) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].bits < bits { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The same, where it is known to be at `start` or after and likely near: steps that double, then halves.
  func lowerBound(_ bits: UInt64, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step < keys.count, keys[low + step].bits < bits {
      low += step
      step *= 2
    }
    var high = min(low + step, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].bits < bits { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func category(of key: FigureKey) -> Category {
    Category(breakdown: breakdownNames[key.breakdown], id: groupNames[key.group])
  }
}
