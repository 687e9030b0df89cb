internal import Board
internal import CareModel
internal import Statistics

/// What the sections of a report are written from: how everything stands, seen by those who may read it.
struct ReportBrief {
  let source: ReportSource
  let view: Viewpoint
  let standing: Standing
  let today: Day

  init(_ source: ReportSource, area: AreaCode, period: Period?, today: Day) {
    self.source = source
    self.today = today
    view = Viewpoint(snapshot: source.board, area: area, period: period, today: today)
    standing = Standing(view)
  }

  /// Themes in the order of the catalogue, each with its rows; indicators without figures are in none.
  var themes: [(title: String, rows: [ScorecardRow])] {
    view.snapshot.catalogue.themes.map { theme in (theme, standing.rows.filter { $0.theme == theme }) }.filter { !$0.rows.isEmpty }
  }

  func indicator(_ id: Indicator.ID) -> Indicator? { view.snapshot.catalogue[id] }

  /// Where the block of an indicator is found; unique, whatever the id holds.
  func key(_ id: Indicator.ID) -> String {
    let plain = String(id.unicodeScalars.map { scalar in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
      return isPlain ? Character(scalar) : "-"
    })
    guard plain != id else { return "indicator-" + id }
    return "indicator-\(plain.prefix(40))-\(view.snapshot.catalogue.index(of: id) ?? 0)"
  }

  /// An indicator's short title that leads to its block, where it has one.
  func link(_ id: Indicator.ID) -> ReportText {
    let title = indicator(id)?.shortTitle ?? id
    return standing.row(id) == nil ? ReportText(title) : .link(title, to: key(id))
  }

  /// A number with its unit, its parts and how settled it is: "43.3% (79 of 167), provisional"; a sign where there is none.
  func figure(_ measure: Measure) -> String {
    guard measure.absence == nil else { return measure.number }
    let status = FigureStatus.allCases.first { !$0.symbol.isEmpty && $0.symbol == measure.mark }
    return measure.text + (measure.counts.map { " (\($0))" } ?? "") + (status.map { ", \($0.id)" } ?? "")
  }

  /// A text that ends as a sentence does.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".?!".contains(last) else { return Wording.sentence(text) }
    return Wording.sentence(text) + "."
  }
}
