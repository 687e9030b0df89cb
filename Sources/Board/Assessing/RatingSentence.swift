import CareModel
import Statistics

/// The one sentence that says why a figure has its colour, or why it has none (statistics.md section 3).
struct RatingSentence {
  let text: String

  init(_ figure: Figure?, indicator: Indicator, target: Target?, judgement: Judgement?) {
    guard let figure, let judgement else {
      text = "not assessed: there is no figure"
      return
    }
    if let absence = figure.absence {
      // Where the counts themselves say why, that is nearer the truth than what their publisher calls it.
      let refusal = judgement.rating.refusal
      text = "not assessed: " + (refusal == .noFigure ? absence.sentence : refusal?.sentence ?? absence.sentence)
      return
    }
    guard let rating = judgement.rating.value, let target, let shown = judgement.shown, let value = figure.value else {
      text = "not assessed: " + (judgement.rating.refusal ?? .noFigure).sentence
      return
    }
    let goal = FigureText.target(target.value, unit: indicator.unit)
    let number = FigureText.withUnit(FigureText.number(shown, of: value, unit: indicator.unit), indicator.unit)
    let side = indicator.polarity == .higher ? "below" : "above"
    // A board that gives no tolerance has not said that a near miss is red.
    let caution = target.tolerance == nil ? "; \(Refusal.noTolerance.sentence)" : ""
    let allowed = target.tolerance.map { RatingSentence.tolerance($0, unit: indicator.unit) }
    let note = shown.note.map { " (\($0))" } ?? ""
    switch rating {
    case .green: text = "green: \(number)\(note) meets the target of \(goal)" + caution
    case .amber: text = "amber: \(number)\(note) is \(side) the target of \(goal) but within the \(allowed ?? "tolerance")"
    case .red: text = "red: \(number)\(note) is \(side) the target of \(goal)" + (allowed.map { ", \($0)" } ?? caution)
    }
  }

  /// "tolerance of 5 points", in the unit of the indicator; "tolerance of nought" where a near miss is red.
  private static func tolerance(_ tolerance: Double, unit: Indicator.Unit) -> String {
    let size = tolerance == 0 ? "nought" : FigureText.number(tolerance, unit: unit.exact)
    return "tolerance of \(size)" + (unit.isPercentage && tolerance != 0 ? size == "1" ? " point" : " points" : "")
  }
}
