internal import CareModel

/// What it would take to meet a target.
enum Shortfall {
  /// How many more (or, where lower is better, fewer) in the numerator would meet the target; nil where it is met or cannot be said.
  static func count(_ assessment: Assessment) -> Int? {
    guard let figure = assessment.figure, let target = assessment.target, assessment.indicator.isRatio,
      let numerator = figure.numerator, let denominator = figure.denominator, denominator > 0,
      denominator < 1e9, abs(target.value) < 1e9
    else { return nil }
    let goal = target.value * denominator / assessment.indicator.multiplier
    // The smallest whole number that meets the target, held against noise in the last binary digit.
    switch assessment.indicator.polarity {
    case .higher:
      let needed = (goal - 1e-9).rounded(.up) - numerator
      return needed > 0 ? Int(exactly: needed) : nil
    case .lower:
      let spare = numerator - (goal + 1e-9).rounded(.down)
      return spare > 0 ? Int(exactly: spare) : nil
    case .neutral: return nil
    }
  }

  /// "12 more would meet the target of 55%"; nil where it is met or cannot be said.
  static func sentence(_ assessment: Assessment) -> String? {
    guard let count = count(assessment), let target = assessment.target else { return nil }
    let goal = FigureText.target(target.value, unit: assessment.indicator.unit)
    let side = assessment.indicator.polarity == .lower ? "fewer" : "more"
    return "\(FigureText.whole(Double(count))) \(side) would meet the target of \(goal)"
  }
}
