/// The Wilson score interval of a share, without continuity correction (statistics.md section 6.1).
public struct WilsonInterval: Hashable, Sendable {
  /// Shares, 0–1.
  public let lower: Double
  public let upper: Double

  public var range: ClosedRange<Double> { lower...upper }

  /// Nil unless the denominator is at least 1 and 0 ≤ numerator ≤ denominator.
  public init?(numerator: Int, denominator: Int, confidence: Confidence = .ninetyFive) {
    guard denominator >= 1, (0...denominator).contains(numerator) else { return nil }
    let x = Double(numerator)
    let n = Double(denominator)
    let z = confidence.z
    let spread = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
    let below = 2 * (n + z * z)
    // None and all are exact ends, which the formula reaches only to the last bit.
    lower = numerator == 0 ? 0 : (2 * x + z * z - spread) / below
    upper = numerator == denominator ? 1 : (2 * x + z * z + spread) / below
  }
}
