internal import Board
internal import CareModel
internal import Screen
internal import Statistics

/// The figures of a report for a spreadsheet: each indicator, then each group of its breakdowns, one a row.
struct ReportSheet: Sendable {
  static let columns = [
    "audience", "authority", "area", "theme", "indicator", "title", "breakdown", "category", "category_title", "period", "as_at",
    "value", "unit", "numerator", "denominator", "status", "target", "rag", "rag_since", "direction", "signal", "neighbours",
    "neighbours_period", "england", "england_period", "highest", "highest_period", "said_of_highest", "actions", "questions",
  ]

  private let rows: [[String]]

  init(_ brief: ReportBrief) {
    var rows: [[String]] = []
    for row in brief.themes.flatMap(\.rows) {
      guard let assessment = brief.view.assessment(row.id) else { continue }
      let head = ReportSheet.head(assessment.indicator, brief)
      rows.append(head + ReportSheet.whole(row, assessment) + ReportSheet.papers(assessment, brief))
      rows += ReportSheet.groups(assessment, brief).map { head + $0 }
    }
    self.rows = rows
  }

  /// The file; cells are safe to open, and every row says who may read it.
  var text: String {
    ([ReportSheet.columns] + rows).map { row in row.map { ReportSheet.cell($0) }.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  /// Without what a file may have smuggled in for a terminal, and harmless in a spreadsheet.
  static func cell(_ words: String) -> String { SpreadsheetText.cell(words.sanitised) }

  private static func head(_ indicator: Indicator, _ brief: ReportBrief) -> [String] {
    [
      brief.source.isRestricted ? ReportSource.mark : "public", brief.standing.authority, brief.view.area.text, indicator.theme, indicator.id,
      indicator.title,
    ]
  }

  private static func number(_ value: Double?) -> String { value.map(DataText.number) ?? "" }

  /// Period to status; where there is no value, its sign stands in its place and the status says why.
  private static func cells(_ figure: Figure, _ unit: Indicator.Unit) -> [String] {
    [
      figure.period.canonical, figure.period.lastDay.canonical, figure.absence?.symbol ?? number(figure.value.map { FigureText.rounded($0, unit: unit) }), unit.name,
      number(figure.value == nil ? nil : figure.numerator), number(figure.value == nil ? nil : figure.denominator),
      figure.absence?.id ?? figure.status.id,
    ]
  }

  private static func whole(_ row: ScorecardRow, _ assessment: Assessment) -> [String] {
    guard let figure = assessment.figure else { return [] }
    let judgement = assessment.judgement
    func beside(_ kind: Comparator.Kind) -> [String] {
      guard row.measure.isComparable, let comparator = assessment.comparator(kind) else { return ["", ""] }
      return [number(FigureText.rounded(comparator.value, unit: assessment.indicator.unit)), comparator.period.canonical]
    }
    return [Category.whole.breakdown, Category.whole.id, "All"] + cells(figure, assessment.indicator.unit) + [
      number(assessment.target?.value), row.rating?.rawValue ?? "", row.since?.canonical ?? "",
      judgement?.directions.previous.value?.word.rawValue ?? "",
      row.variation.flatMap { $0.isSpecialCause ? $0.rawValue : nil } ?? "",
    ] + beside(.neighbours) + beside(.england)
  }

  /// The highest there was and what was said of it; what was promised, by which role and how late; what was asked, and what came of it.
  private static func papers(_ assessment: Assessment, _ brief: ReportBrief) -> [String] {
    guard assessment.figure != nil else { return [] }
    let (indicator, papers) = (assessment.indicator, brief.view.papers)
    var peak = ["", "", ""]
    // A column cannot say "of those shown".
    if let trend = brief.view.trend(indicator.id), !trend.isPart, let extremes = TrendExtremes(trend) {
      let period = trend.periods[extremes.highest]
      let said = papers.commentary(on: indicator.id).filter { $0.period?.lastDay == period.lastDay }.map(\.text)
      let value = brief.view.history(indicator.profile?.indicator ?? indicator.id).figure(period)?.value
      peak = [number(value.map { FigureText.rounded($0, unit: indicator.unit) }), period.canonical, said.joined(separator: " ")]
    }
    let actions = papers.actions.filter { $0.action.indicator == indicator.id }.map { known in
      let who = [known.action.owner, known.words].filter { !$0.isEmpty }.joined(separator: ", ")
      return "\(known.action.text) (\(who))"
    }
    let questions = papers.questions.filter { $0.question.indicator == indicator.id }.map { known in
      "\(known.question.text) (\([known.meeting.label, known.words].filter { !$0.isEmpty }.joined(separator: ", ")))"
    }
    return peak + [actions.joined(separator: " / "), questions.joined(separator: " / ")]
  }

  private static func groups(_ assessment: Assessment, _ brief: ReportBrief) -> [[String]] {
    let indicator = assessment.indicator
    let source = indicator.profile?.indicator ?? indicator.id
    let view = brief.view
    return view.snapshot.figures.breakdowns(source, area: view.area).flatMap { breakdown in
      view.shownGroups(source, breakdown).compactMap { group -> [String]? in
        let category = Category(breakdown: breakdown, id: group)
        guard let figure = view.history(source, category: category).latest else { return nil }
        return [breakdown, group, view.snapshot.catalogue.title(of: category)] + cells(figure, indicator.unit)
          + Array(repeating: "", count: 14)
      }
    }
  }
}
