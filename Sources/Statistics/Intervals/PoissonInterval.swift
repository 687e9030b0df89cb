/// The interval of a number of events: exact below ten, Byar's from ten (statistics.md section 6.2).
///
/// There is a small jump between nine and ten, by design of the reference software.
public struct PoissonInterval: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable { case exact, byar }

  public let method: Method
  /// Events, not yet divided by a population.
  public let lower: Double
  public let upper: Double

  public var range: ClosedRange<Double> { lower...upper }

  /// Nil for a negative count.
  public init?(events: Int, confidence: Confidence = .ninetyFive) {
    guard events >= 0 else { return nil }
    method = events < 10 ? .exact : .byar
    switch method {
    case .exact:
      guard let low = Self.exactLower(events, confidence), let high = Self.exactUpper(events, confidence) else { return nil }
      (lower, upper) = (low, high)
    case .byar:
      guard let low = Self.byarLower(events, confidence), let high = Self.byarUpper(events, confidence) else { return nil }
      (lower, upper) = (low, high)
    }
  }

  /// ½χ²(α/2; 2c), and 0 for no events; nil for a negative count.
  public static func exactLower(_ events: Int, _ confidence: Confidence) -> Double? {
    guard events > 0 else { return events == 0 ? 0 : nil }
    return ChiSquaredDistribution.quantile(below: confidence.alpha / 2, degrees: 2 * Double(events)).map { $0 / 2 }
  }

  /// ½χ²(1 − α/2; 2c + 2); nil for a negative count.
  public static func exactUpper(_ events: Int, _ confidence: Confidence) -> Double? {
    guard events >= 0 else { return nil }
    return ChiSquaredDistribution.quantile(above: confidence.alpha / 2, degrees: 2 * Double(events) + 2).map { $0 / 2 }
  }

  /// Byar's lower limit; nil for no events and where it would fall below zero, as it does for very few.
  public static func byarLower(_ events: Int, _ confidence: Confidence) -> Double? {
    guard events > 0 else { return nil }
    let limit = byar(Double(events), -confidence.z)
    return limit >= 0 ? limit : nil
  }

  /// Byar's upper limit; nil for a negative count.
  public static func byarUpper(_ events: Int, _ confidence: Confidence) -> Double? {
    events >= 0 ? byar(Double(events) + 1, confidence.z) : nil
  }

  private static func byar(_ count: Double, _ z: Double) -> Double {
    let root = 1 - 1 / (9 * count) + z / (3 * count.squareRoot())
    return count * root * root * root
  }
}
