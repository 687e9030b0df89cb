internal import Board
internal import CareModel
internal import Statistics

/// What first figures became.
struct RevisionFacts: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let period: String
    let first: String
    let now: String
    let change: String
  }

  /// The record in a sentence, or why there is none.
  let sentence: String
  /// Latest first.
  let rows: [Row]

  init(_ assessment: Assessment, _ view: Viewpoint, _ history: History) {
    let indicator = assessment.indicator
    let source = indicator.profile?.indicator ?? indicator.id
    rows = history.points.reversed().compactMap { period, figure in
      guard let figure, let first = view.snapshot.figures.revisions(source, area: view.area, period: period).last else { return nil }
      let change = figure.value.flatMap { now in first.value.map { now - $0 } }
      return Row(
        period: period.label, first: FigureText.figure(first, unit: indicator.unit), now: FigureText.figure(figure, unit: indicator.unit),
        change: change.map { FigureText.change($0, unit: indicator.unit, denominator: figure.denominator) } ?? "")
    }
    sentence = RevisionFacts.sentence(assessment, rows.count)
  }

  private static func sentence(_ assessment: Assessment, _ count: Int) -> String {
    let unit = assessment.indicator.unit
    let status = assessment.figure?.status == .provisional ? "The latest figure is provisional. " : ""
    switch assessment.judgement?.revisions {
    case .found(let record):
      let usual = record.median == 0
        ? "have usually stayed as they were" : "have usually become \(Wording.difference(record.median, unit: unit)) when final"
      let range = "from \(FigureText.change(record.lowest, unit: unit)) to \(FigureText.change(record.highest, unit: unit))"
      let caution = assessment.judgement?.ratingCouldChange ?? false ? " The rating could change when final." : ""
      return "\(status)First figures \(usual) (\(range), over \(Wording.plural(record.count, "period"))).\(caution)"
    case .notAssessed(let refusal):
      return status + (count == 0 ? "No figure here has been revised." : "What they usually become is not assessed: \(refusal.sentence).")
    case nil: return status + "No figure here has been revised."
    }
  }
}
