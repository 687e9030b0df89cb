internal import CareModel

/// The values between which a chart is drawn, with round numbers for its ticks.
struct ChartAxis {
  let low: Double
  let high: Double
  let ticks: [Double]
  /// Decimals that the ticks need.
  let places: Int

  /// - Parameters:
  ///   - most: what no value can pass; nil: there is no such bound.
  ///   - isWhole: whether only whole numbers mean anything.
  init(_ values: [Double], most: Double? = nil, isWhole: Bool = false) {
    let values = values.filter { $0.isFinite && abs($0) < 1e12 }
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
    let span = max(greatest - least, max(abs(greatest), 1) * 0.02)
    var step = 1.0
    // Powers of ten stay within what a count or a share can be.
    while step > span / 4, step > 1e-4 { step /= 10 }
    while step * 10 <= span / 4 { step *= 10 }
    for factor in [1.0, 2, 5, 10] where span / (step * factor) <= 5 {
      step *= factor
      break
    }
    if isWhole { step = max(1, step) }
    var low = (least / step).rounded(.down) * step
    var high = (greatest / step).rounded(.up) * step
    if low == high {
      low -= step
      high += step
    }
    // Nothing is below nought that had no value there, and no share is above the whole.
    if least >= 0 { low = max(0, low) }
    if let most, greatest <= most { high = min(most, high) }
    (self.low, self.high) = (low, high)
    let count = Int(min(20, ((high - low) / step + 1e-9).rounded(.down)))
    ticks = (0...max(1, count)).map { low + Double($0) * step }
    places = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  }

  /// Where a value stands between the two ends, 0–1.
  func share(_ value: Double) -> Double {
    guard value.isFinite, high > low else { return 0 }
    return min(max((value - low) / (high - low), 0), 1)
  }

  /// A place in a drawing with one decimal, in digits that any program reads.
  static func tenths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let size = abs(tenths)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}
