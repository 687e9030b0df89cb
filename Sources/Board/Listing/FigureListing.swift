public import CareModel

/// Figures as rows for programs: the `figures` command's output, chosen, sorted and written.
///
/// Sorted by indicator, area, period, breakdown and category; groups stand in the catalogue's order (under 1 before 1 to 4).
/// What the Department published of a figure that was counted from the return follows it as a row of its own.
public struct FigureListing: Sendable {
  /// Which figures are asked for.
  public struct Query: Sendable {
    /// Empty: every indicator.
    public var indicators: [Indicator.ID] = []
    /// Nil: every area.
    public var areas: [AreaCode]?
    /// Nil: the whole only; "every": every breakdown.
    public var breakdown: String?
    public var category: String?
    /// Periods a figure may be for; empty: all.
    public var periods: [Period] = []
    /// Whether superseded figures are listed after the one that stands.
    public var allReleases = false

    public init() {}
  }

  /// The columns, in order.
  public static let columns = [
    "area", "area_name", "indicator", "period", "as_at", "breakdown", "category", "value", "numerator", "denominator",
    "status", "source",
  ]

  /// One place of the figures, under the indicator it was asked for.
  struct Row {
    let indicator: Int
    let place: Int
    /// Area, period, breakdown and group, each as its rank, so that sorting compares two numbers.
    let first: UInt64
    let second: UInt64
  }

  let figures: Figures
  let rows: [Row]
  let allReleases: Bool

  public init(_ query: Query, snapshot: Snapshot) {
    figures = snapshot.figures
    allReleases = query.allReleases
    let catalogue = snapshot.catalogue
    let ids = query.indicators.isEmpty ? catalogue.indicators.map(\.id) : query.indicators
    let ranks = FigureRanks(snapshot.figures)
    let areas = query.areas?.compactMap { snapshot.figures.areas.index(code: $0) }
    var rows: [Row] = []
    for id in Set(ids).sorted() {
      guard let asked = catalogue.index(of: id) else { continue }
      let source = catalogue.indicators[asked].profile.flatMap { catalogue.index(of: $0.indicator) } ?? asked
      let isOnDate = catalogue.indicators[asked].timing == .date
      let ranges =
        areas.map { $0.map { snapshot.figures.places(indicator: source, area: $0) } }
        ?? [snapshot.figures.places(indicator: source)]
      var found: [Row] = []
      for place in ranges.joined() {
        let key = snapshot.figures.key(at: place)
        guard FigureListing.wants(key, query, snapshot.figures),
          FigureListing.wants(key.period, isOnDate: isOnDate, query.periods)
        else { continue }
        found.append(
          Row(indicator: asked, place: place, first: ranks.areaAndPeriod(key), second: ranks.category(key)))
      }
      found.sort { ($0.first, $0.second) < ($1.first, $1.second) }
      rows += found
    }
    self.rows = rows
  }

  public var isEmpty: Bool { rows.isEmpty }

  private static func wants(_ key: FigureKey, _ query: Query, _ figures: Figures) -> Bool {
    guard let breakdown = query.breakdown else { return key.breakdown == 0 }
    guard breakdown == "every" || figures.breakdownNames[key.breakdown] == breakdown else { return false }
    return query.category.map { $0 == figures.groupNames[key.group] } ?? true
  }

  /// A count on a day answers for every period that the day closes (commands.md).
  private static func wants(_ period: Period, isOnDate: Bool, _ periods: [Period]) -> Bool {
    periods.isEmpty || periods.contains { $0 == period || (isOnDate && $0.lastDay == period.lastDay) }
  }
}
