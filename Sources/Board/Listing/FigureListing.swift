public import CareModel

/// Figures as rows for programs: the `figures` command's output, chosen, sorted and written.
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

  struct Row {
    let area: Area
    let indicator: Indicator
    let category: Category
    let figure: Figure
    let place: Int
  }

  let rows: [Row]
  let files: [String]

  public init(_ query: Query, snapshot: Snapshot) {
    let figures = snapshot.figures
    files = figures.files
    let ids = query.indicators.isEmpty ? snapshot.catalogue.indicators.map(\.id) : query.indicators
    var rows: [Row] = []
    for id in Set(ids) {
      guard let asked = snapshot.catalogue[id] else { continue }
      let source = asked.profile?.indicator ?? id
      for code in query.areas ?? figures.areaCodes(indicator: source) {
        guard let area = figures.areas[code] else { continue }
        for category in figures.categories(source, area: code) {
          guard FigureListing.wants(category, query) else { continue }
          for kind in Period.Kind.allCases {
            for figure in figures.series(source, area: code, category: category, kind: kind) {
              guard FigureListing.wants(figure, of: asked, query.periods) else { continue }
              let place = FigureListing.place(category, snapshot.catalogue)
              rows.append(Row(area: area, indicator: asked, category: category, figure: figure, place: place))
              guard query.allReleases else { continue }
              for earlier in figures.revisions(source, area: code, category: category, period: figure.period) {
                rows.append(Row(area: area, indicator: asked, category: category, figure: earlier, place: place))
              }
            }
          }
        }
      }
    }
    self.rows = rows.enumerated().sorted { left, right in
      let key = { (row: Row) in (row.indicator.id, row.area.code.text, row.figure.period) }
      let (one, other) = (key(left.element), key(right.element))
      if one != other { return one < other }
      if left.element.category.breakdown != right.element.category.breakdown {
        return left.element.category.breakdown < right.element.category.breakdown
      }
      return (left.element.place, left.element.category.id, left.offset)
        < (right.element.place, right.element.category.id, right.offset)
    }.map(\.element)
  }

  public var isEmpty: Bool { rows.isEmpty }

  private static func wants(_ category: Category, _ query: Query) -> Bool {
    guard let breakdown = query.breakdown else { return category == .whole }
    guard breakdown == "every" || category.breakdown == breakdown else { return false }
    return query.category.map { $0 == category.id } ?? true
  }

  /// A count on a day answers for every period that the day closes (commands.md).
  private static func wants(_ figure: Figure, of indicator: Indicator, _ periods: [Period]) -> Bool {
    periods.isEmpty
      || periods.contains {
        $0 == figure.period || (indicator.timing == .date && $0.lastDay == figure.period.lastDay)
      }
  }

  // Groups stand in the catalogue's order (under 1 before 1 to 4), unknown ones after by name.
  private static func place(_ category: Category, _ catalogue: Catalogue) -> Int {
    catalogue[breakdown: category.breakdown]?.groups.firstIndex { $0.id == category.id } ?? Int.max
  }
}
