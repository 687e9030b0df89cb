/// Quantiles as the Local Authority Interactive Tool computes them (Hyndman–Fan type 7; statistics.md section 7.3).
public enum Quantile {
  /// The value below which `share` (0–1) of `values` lie, by linear interpolation; nil for no values.
  public static func linear(_ values: [Double], _ share: Double) -> Double? {
    linear(sorted: values.filter(\.isFinite).sorted(), share)
  }

  /// As ``linear(_:_:)``, of finite values already in order.
  static func linear(sorted: [Double], _ share: Double) -> Double? {
    guard !sorted.isEmpty, (0...1).contains(share) else { return nil }
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let way = place - Double(below)
    let step = sorted[above] - sorted[below]
    // Two values may lie further apart than a number can say.
    return step.isFinite ? sorted[below] + way * step : (1 - way) * sorted[below] + way * sorted[above]
  }

  /// The middle value, or half-way between the middle two; nil for no values.
  public static func median(_ values: [Double]) -> Double? { linear(values, 0.5) }
}
