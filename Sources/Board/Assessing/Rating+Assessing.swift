import CareModel
import Statistics

extension Rating {
  /// The colour of a figure and the sentence that says why, or why there is none (statistics.md section 3).
  static func assess(_ figure: Figure?, indicator: Indicator, target: Target?) -> (Rating?, String) {
    guard let figure else { return (nil, "not assessed: there is no figure") }
    guard let value = figure.value else {
      return (nil, "not assessed: " + (figure.absence?.sentence ?? "there is no figure"))
    }
    guard indicator.polarity != .neutral else {
      return (nil, "not assessed: neither higher nor lower is better")
    }
    guard let target else { return (nil, "not assessed: no target is set") }
    let higher = indicator.polarity == .higher
    let exact = indicator.isRatio && figure.numerator != nil && figure.denominator != nil
      && figure.published.map { $0 != value } ?? true
    let rating = Rating.rate(
      numerator: exact ? figure.numerator ?? value : value,
      denominator: exact ? figure.denominator ?? 1 : 1, multiplier: exact ? indicator.multiplier : 1,
      target: target.value, tolerance: target.tolerance ?? 0, higherIsBetter: higher)
    guard let rating else { return (nil, "not assessed: the figure cannot be compared with its target") }
    return (rating, sentence(rating, value, figure, indicator, target))
  }

  private static func sentence(
    _ rating: Rating, _ value: Double, _ figure: Figure, _ indicator: Indicator, _ target: Target
  ) -> String {
    let unit = indicator.unit
    let goal = FigureText.value(target.value, unit: unit)
    var places = FigureText.places(unit, value: value, denominator: figure.denominator)
    // 84.9 % shown as 85 % and yet amber would look like a mistake: show digits until it does not.
    if rating != .green {
      while places < 2,
        FigureText.decimal(value, places: places) == FigureText.decimal(target.value, places: places)
      { places += 1 }
    }
    let shown = FigureText.decimal(value, places: places) + FigureText.suffix(unit)
    let side = indicator.polarity == .higher ? "below" : "above"
    switch rating {
    case .green: return "green: \(shown) meets the target of \(goal)"
    case .amber: return "amber: \(shown) is \(side) the target of \(goal) but within tolerance"
    case .red: return "red: \(shown) is \(side) the target of \(goal)"
    }
  }
}
