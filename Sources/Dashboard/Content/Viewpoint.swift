internal import Board
internal import CareModel
internal import Statistics

/// Where a board is looked at from: one snapshot, one area, one point in time.
struct Viewpoint {
  let snapshot: Snapshot
  let area: AreaCode
  /// Nil: as it stands now.
  let period: Period?
  /// Figures that the last reload altered.
  let changes: FigureChanges
  /// What is due before it is overdue: the day travelled to, else today, else the day of the latest figures.
  let dueDay: Day?
  private let shelf = AssessmentShelf()

  init(snapshot: Snapshot, area: AreaCode, period: Period? = nil, changes: FigureChanges = .none, today: Day? = nil) {
    self.snapshot = snapshot
    self.area = area
    self.period = period
    self.changes = changes
    dueDay = period?.lastDay ?? today ?? snapshot.timeline(of: area).last?.lastDay
  }

  /// What was said, promised and asked by this point in time.
  var papers: Papers { shelf.papers { Papers(self) } }

  /// The figures of an indicator up to this point in time, every period in its place.
  func history(_ id: Indicator.ID, category: Category = .whole, area other: AreaCode? = nil) -> History {
    guard let series = snapshot.series(id, area: other ?? area, category: category, asOf: period) else { return .none }
    let all = series.withGaps()
    guard let period else { return History(points: all) }
    return History(points: all.filter { $0.period.lastDay <= period.lastDay })
  }

  func assessment(_ id: Indicator.ID) -> Assessment? {
    shelf.assessment(id) { snapshot.assessment(id, area: area, asOf: period) }
  }

  func areaName(_ code: AreaCode) -> String { snapshot.figures.areas[code]?.name ?? code.text }

  /// How the period before is called in a sentence: "last month" now, "the month before" on the way through time.
  func before(_ kind: Period.Kind) -> String {
    let noun =
      switch kind {
      case .month: "month"
      case .quarter: "quarter"
      case .financialYear: "year"
      case .day: "date"
      }
    return period == nil && kind != .day ? "last \(noun)" : "the \(noun) before"
  }

  func isChanged(_ id: Indicator.ID, _ category: Category = .whole, _ period: Period?) -> Bool {
    guard let period else { return false }
    return changes.contains(id, category, period)
  }
}
