internal import Board
internal import CareModel
internal import Statistics

/// How everything stands for one area at one point in time: worked out once when that changes, never while drawing.
struct Standing: Sendable {
  let authority: String
  /// "2024-25 Q2 (Jul–Sep 2024)", the period that headline figures speak of; empty on a board without figures.
  let periodLabel: String
  /// The day to which the latest figure goes.
  let dataTo: Day?
  let panes: [PaneContent]
  /// Every indicator with figures, in catalogue order.
  let rows: [ScorecardRow]
  /// How wide the scorecard's columns are.
  let columns: ScorecardColumns
  /// The rows of Home's strip, red first, and how wide its columns are: all indicators that are counted, for a threshold or a
  /// population is none of how children do.
  let strip: [ScorecardRow]
  let stripColumns: ScorecardColumns
  /// Indicators of the catalogue without any figure here.
  let missing: [String]
  /// "2 signals among 40 indicators; about 1 would be expected by chance"; nil where none can be assessed.
  let chance: String?
  let watch: WatchList
  let actions: ActionsPage
  let timeline: [Period]
  /// "2025 model"; nil where there are no neighbours.
  let neighbourList: String?
  /// Whether any figure stands beside England's.
  let hasEngland: Bool

  init(_ view: Viewpoint) {
    let snapshot = view.snapshot
    authority =
      (view.area == snapshot.homeArea ? snapshot.profile.authority : nil) ?? view.areaName(view.area)
    timeline = snapshot.timeline(of: view.area)
    let board = view.period ?? timeline.last
    periodLabel = board.map { Standing.label($0) } ?? ""
    var rows: [ScorecardRow] = []
    var missing: [String] = []
    var latest: Day?
    var charts: [ControlChart] = []
    var assessments: [Indicator.ID: Assessment] = [:]
    let withFigures = Set(snapshot.figures.indicators(area: view.area))
    rows.reserveCapacity(withFigures.count)
    assessments.reserveCapacity(withFigures.count)
    for indicator in snapshot.catalogue.indicators where indicator.profile == nil {
      guard withFigures.contains(indicator.id), let assessment = view.assessment(indicator.id),
        assessment.figure != nil
      else {
        missing.append(indicator.shortTitle)
        continue
      }
      let row = ScorecardRow(assessment, view, boardDay: board?.lastDay)
      if !row.isBackground, let day = assessment.figure?.period.lastDay { latest = max(latest ?? day, day) }
      if row.variation != nil, let judgement = assessment.judgement { charts.append(judgement.chart) }
      assessments[indicator.id] = assessment
      rows.append(row)
    }
    let cells = ScorecardCells.all(rows)
    for (index, cell) in cells.enumerated() { rows[index].cells = cell }
    self.rows = rows
    watch = WatchList(view, rows, assessments, boardDay: board?.lastDay)
    actions = ActionsPage(view, assessments)
    columns = ScorecardColumns(rows)
    strip = ScorecardOrder.redFirst.sorted(rows.filter { !$0.isBackground })
    stripColumns = ScorecardColumns(strip)
    self.missing = missing
    chance = charts.isEmpty
      ? nil
      : ChanceSignals.sentence(
        signals: rows.count { $0.variation?.isSpecialCause ?? false }, indicators: charts.count,
        expected: ChanceSignals.expected(charts))
    // What the headline panes stand on: one later file of something else does not make the board as late.
    let headline = snapshot.profile.panes.compactMap { id in
      let source = snapshot.catalogue[id]?.profile?.indicator ?? id
      return rows.first { $0.id == source }?.measure.period?.lastDay
    }
    dataTo = headline.max() ?? latest
    panes = Panes.contents(view)
    hasEngland = rows.contains { row in row.measure.comparators.contains { $0.kind == .england } }
    neighbourList = snapshot.neighbours(of: view.area).isEmpty ? nil : snapshot.neighbourListName(of: view.area)
  }

  func row(_ id: Indicator.ID) -> ScorecardRow? { rows.first { $0.id == id } }

  func count(_ rating: Rating) -> Int { rows.count { $0.rating == rating } }

  /// Indicators with a figure and no target to hold it against.
  var withoutTarget: Int { strip.count { $0.rating == nil && $0.measure.absence == nil && $0.measure.target == nil } }

  /// Indicators whose figure is hidden or not there, or is of too few to be held against the target there is.
  var unrated: Int { strip.count { $0.rating == nil } - withoutTarget }

  // A month says which quarter it is in, for panels that meet by the quarter.
  private static func label(_ period: Period) -> String {
    guard period.kind == .month else { return period.label }
    return "\(period.label), \(Period(kind: .quarter, containing: period.lastDay).canonical)"
  }
}
