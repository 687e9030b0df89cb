/// The counts behind a percentage or a rate, known to be possible (statistics.md sections 2.1 and 2.2).
public struct Ratio: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// x of n, where the x are some of the n.
    case proportion
    /// Events for a population.
    case rate
  }

  public let kind: Kind
  public let numerator: Int
  public let denominator: Int
  /// What the share is multiplied by for the screen: 100 for a percentage, 10,000 for a rate of that.
  public let multiplier: Double

  /// No count of children, days or pounds comes near it.
  private static let most = 1_000_000_000_000

  /// Checked counts, or what is wrong with them: missing, none to count, negative, beyond a million million, or a part
  /// larger than its whole.
  ///
  /// - Parameter multiplier: above nought, to a million million.
  public static func of(
    _ kind: Kind, numerator: Int?, denominator: Int?, multiplier: Double = 100
  ) -> Finding<Ratio> {
    guard let numerator, let denominator else { return .notAssessed(.noFigure) }
    guard (0...most).contains(numerator), (0...most).contains(denominator) else {
      return .notAssessed(.impossibleCounts)
    }
    guard multiplier > 0, multiplier <= Double(most) else { return .notAssessed(.notANumber) }
    guard kind == .rate || numerator <= denominator else { return .notAssessed(.impossibleCounts) }
    guard denominator > 0 else { return .notAssessed(.noDenominator) }
    return .found(Ratio(kind: kind, numerator: numerator, denominator: denominator, multiplier: multiplier))
  }

  /// The share, not multiplied.
  public var share: Double { Double(numerator) / Double(denominator) }

  /// The value in the indicator's units, the nearest double to the exact one.
  public var value: Double {
    let scaled = Double(numerator) * multiplier
    // A whole product that a double holds exactly needs no wider arithmetic.
    if scaled < 0x1p53, multiplier == multiplier.rounded() { return scaled / Double(denominator) }
    return exact?.double ?? share * multiplier
  }

  /// The value, exactly; nil where the multiplier is not a decimal that fits.
  public var exact: Fraction? {
    Fraction(multiplier)?.times(Fraction(numerator))?.over(Fraction(denominator))
  }

  /// Fewer than ten in the cohort of a percentage: one child moves it by ten points or more (section 2.2).
  public var isSmallCohort: Bool { kind == .proportion && denominator < 10 }

  /// The chance interval in the indicator's units: Wilson for proportions, exact or Byar for rates (section 6).
  public func interval(_ confidence: Confidence = .ninetyFive) -> ClosedRange<Double> {
    switch kind {
    case .proportion:
      guard let wilson = WilsonInterval(numerator: numerator, denominator: denominator, confidence: confidence) else { break }
      return (wilson.lower * multiplier)...(wilson.upper * multiplier)
    case .rate:
      guard let poisson = PoissonInterval(events: numerator, confidence: confidence) else { break }
      let scale = multiplier / Double(denominator)
      return (poisson.lower * scale)...(poisson.upper * scale)
    }
    return value...value
  }

  /// The same counts as a proportion where a rate counts part of its own denominator and passes a tenth of it
  /// (section 6.2: such a rate is a proportion).
  public func asProportionWhereHigh() -> Ratio {
    guard kind == .rate, numerator <= denominator, numerator > denominator / 10 else { return self }
    return Ratio(kind: .proportion, numerator: numerator, denominator: denominator, multiplier: multiplier)
  }
}
