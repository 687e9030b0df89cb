public import CareModel
public import Statistics

extension Indicator {
  /// Polarity in the statistics' words.
  public var direction: ImprovementDirection {
    switch polarity {
    case .higher: .increase
    case .lower: .decrease
    case .neutral: .neutral
    }
  }

  /// The same for a target, to which it matters whether anybody has said so: nil where nobody has.
  var statedDirection: ImprovementDirection? { isPolarityStated ? direction : nil }

  /// What kind of value the statistics take it for (statistics.md section 2.1).
  var valueKind: ValueKind {
    switch unit {
    case .count: .count
    case .percent, .wholePercent: .percentage
    case .ratePer10000, .ratePer1000: .rate
    case .average: .average
    case .pounds: .value
    }
  }

  /// The checked counts behind a figure; refused where there are none, or they are no whole numbers.
  func ratio(_ figure: Figure?) -> Finding<Ratio> {
    guard let figure else { return .notAssessed(.noFigure) }
    let kind: Ratio.Kind
    switch unit {
    case .percent, .wholePercent: kind = .proportion
    case .ratePer10000, .ratePer1000: kind = .rate
    case .count, .average, .pounds: return .notAssessed(.noCounts)
    }
    guard let numerator = figure.numerator.flatMap({ Int(exactly: $0) }),
      let denominator = figure.denominator.flatMap({ Int(exactly: $0) })
    else { return .notAssessed(.noCounts) }
    return Ratio.of(kind, numerator: numerator, denominator: denominator, multiplier: multiplier)
  }

  /// One period for the charts: a figure, provisional or not, or a gap.
  func observation(_ figure: Figure?, startsDefinition: Bool) -> Observation {
    guard let figure, let value = figure.value else {
      return Observation(nil, startsDefinition: startsDefinition)
    }
    let isProvisional = figure.status == .provisional
    // Where the publisher rounded the counts, the published value is the figure and there is nothing to test with.
    if let ratio = ratio(figure).value, abs(ratio.value - value) < 1e-9 {
      return Observation(ratio, isProvisional: isProvisional, startsDefinition: startsDefinition)
    }
    return Observation(value, isProvisional: isProvisional, startsDefinition: startsDefinition)
  }
}

extension Period.Kind {
  /// How often figures for such periods come; a yearly count on a day is annual.
  var frequency: Frequency {
    switch self {
    case .month: .monthly
    case .quarter: .quarterly
    case .financialYear, .day: .annual
    }
  }
}

extension Target {
  /// Its tolerance in the statistics' words; without one there is no amber.
  var allowance: Tolerance { tolerance.map { .absolute($0) } ?? .none }
}
