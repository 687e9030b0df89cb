internal import CareModel
internal import Statistics

/// That a figure got better by more than chance would give: by its chart's signal, or by two figures that can be told apart.
///
/// The report and the slides both ask this, so that they say the same of one board.
struct Improvement {
  /// Whether the chart shows a signal of improvement.
  let isSignal: Bool
  /// The change from the period before, where it is to the better and beyond chance.
  let onPeriod: DirectionOfTravel?
  /// The change from a year before, where it is to the better and beyond chance.
  let onYear: DirectionOfTravel?

  /// Nil where it did not improve, or nothing shows that it did.
  init?(_ judgement: Judgement) {
    func better(_ move: Finding<DirectionOfTravel>) -> DirectionOfTravel? {
      move.value.flatMap { $0.word == .improving && $0.isTested ? $0 : nil }
    }
    isSignal = judgement.variation.value == .improvement
    onPeriod = better(judgement.directions.previous)
    onYear = better(judgement.directions.lastYear)
    guard isSignal || onPeriod != nil || onYear != nil else { return nil }
  }
}
