import CareModel

/// The counts that the public may not have, by what they are told of: a name must not be the one place that still tells them.
struct HiddenCounts {
  var byIndicator: [Indicator.ID: Set<Int>] = [:]
  var byArea: [AreaCode: Set<Int>] = [:]
  var byBreakdown: [String: Set<Int>] = [:]
  /// By the id of a group, of whatever breakdown.
  var byGroup: [String: Set<Int>] = [:]

  /// Notes what one figure would have told; of a ratio, the counts behind it.
  mutating func add(_ figure: Figure, of indicator: Indicator, area: AreaCode, breakdown: String, group: String) {
    for count in [indicator.isRatio ? nil : figure.value, figure.numerator, figure.denominator] {
      guard let count, let whole = Int(exactly: count.rounded()), whole > 0 else { continue }
      byIndicator[indicator.id, default: []].insert(whole)
      byArea[area, default: []].insert(whole)
      byBreakdown[breakdown, default: []].insert(whole)
      byGroup[group, default: []].insert(whole)
    }
  }
}
