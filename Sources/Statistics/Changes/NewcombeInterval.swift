/// Newcombe's hybrid score interval of the difference of two proportions (statistics.md section 4).
public struct NewcombeInterval: Hashable, Sendable {
  /// Now less before, as shares.
  public let difference: Double
  public let lower: Double
  public let upper: Double

  /// Whether the two can be told apart at this confidence: nought lies outside.
  public var excludesZero: Bool { lower > 0 || upper < 0 }

  /// Nil unless both are proportions that can be (section 6.1).
  public init?(now: Ratio, before: Ratio, confidence: Confidence = .ninetyFive) {
    guard
      let mine = WilsonInterval(numerator: now.numerator, denominator: now.denominator, confidence: confidence),
      let theirs = WilsonInterval(numerator: before.numerator, denominator: before.denominator, confidence: confidence)
    else { return nil }
    let p = now.share
    let q = before.share
    difference = p - q
    lower = difference - Self.length(p - mine.lower, theirs.upper - q)
    upper = difference + Self.length(mine.upper - p, q - theirs.lower)
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
