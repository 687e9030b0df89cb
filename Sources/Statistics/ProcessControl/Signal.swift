/// A rule that has fired on a point, and on which side (statistics.md section 5.2).
public struct Signal: Hashable, Sendable {
  public enum Side: String, Hashable, Sendable {
    /// Above the mean, or rising.
    case high
    /// Below the mean, or falling.
    case low
  }

  public let rule: RunRule
  public let side: Side

  public init(rule: RunRule, side: Side) {
    self.rule = rule
    self.side = side
  }

  /// The rules that each point of a segment takes part in, in naming order: the first names the point.
  ///
  /// nil values are gaps: they end runs and trends and are no point for two out of three (section 5.5).
  ///
  /// A point of two trends, where one turns into the other, takes the later one's direction. The reference software
  /// errs where one trend ends next to the start of another: it may take the sign of the jump between them.
  public static func all(in values: [Double?], limits: ProcessLimits) -> [[Signal]] {
    let (lower, upper) = (limits.lower, limits.upper)
    var found = values.map { value -> Fired in
      guard let value else { return Fired() }
      return Fired(outsideLimits: value > upper ? .high : value < lower ? .low : nil)
    }
    for stretch in stretches(of: values) {
      markTrends(stretch, &found)
      markShifts(stretch, limits.mean, &found)
      markTwoOfThree(stretch, limits, &found)
    }
    return found.map(\.signals)
  }

  /// The side on which each rule has fired on a point.
  private struct Fired {
    var outsideLimits: Side?
    var trend: Side?
    var twoOfThree: Side?
    var shift: Side?

    var signals: [Signal] {
      if outsideLimits == nil, trend == nil, twoOfThree == nil, shift == nil { return [] }
      return [
        outsideLimits.map { Signal(rule: .outsideLimits, side: $0) }, trend.map { Signal(rule: .trend, side: $0) },
        twoOfThree.map { Signal(rule: .twoOfThree, side: $0) }, shift.map { Signal(rule: .shift, side: $0) },
      ].compactMap { $0 }
    }
  }

  private typealias Placed = (place: Int, value: Double)

  /// The runs of values between gaps.
  private static func stretches(of values: [Double?]) -> [[Placed]] {
    var stretches: [[Placed]] = [[]]
    for (place, value) in values.enumerated() {
      if let value, value.isFinite {
        stretches[stretches.count - 1].append((place, value))
      } else {
        stretches.append([])
      }
    }
    return stretches.filter { !$0.isEmpty }
  }

  private static func markTrends(_ stretch: [Placed], _ found: inout [Fired]) {
    var start = 0
    while start + 1 < stretch.count {
      let isRising = stretch[start + 1].value > stretch[start].value
      var end = start
      while end + 1 < stretch.count,
        isRising ? stretch[end + 1].value > stretch[end].value : stretch[end + 1].value < stretch[end].value
      { end += 1 }
      if end - start + 1 >= RunRule.runLength {
        for point in stretch[start...end] { found[point.place].trend = isRising ? .high : .low }
      }
      start = max(end, start + 1)
    }
  }

  private static func markShifts(_ stretch: [Placed], _ mean: Double, _ found: inout [Fired]) {
    var start = 0
    while start < stretch.count {
      let side = side(of: stretch[start].value, mean)
      var end = start + 1
      while end < stretch.count, Self.side(of: stretch[end].value, mean) == side { end += 1 }
      if let side, end - start >= RunRule.runLength {
        for point in stretch[start..<end] { found[point.place].shift = side }
      }
      start = end
    }
  }

  private static func markTwoOfThree(_ stretch: [Placed], _ limits: ProcessLimits, _ found: inout [Fired]) {
    guard stretch.count >= 3 else { return }
    for start in 0...(stretch.count - 3) {
      let three = stretch[start..<(start + 3)]
      guard let side = side(of: stretch[start].value, limits.mean),
        three.allSatisfy({ Self.side(of: $0.value, limits.mean) == side })
      else { continue }
      let near = three.filter { point in
        switch side {
        case .high: point.value > limits.nearUpper && point.value <= limits.upper
        case .low: point.value < limits.nearLower && point.value >= limits.lower
        }
      }
      if near.count >= 2 { for point in near { found[point.place].twoOfThree = side } }
    }
  }

  private static func side(of value: Double, _ mean: Double) -> Side? {
    value > mean ? .high : value < mean ? .low : nil
  }
}
