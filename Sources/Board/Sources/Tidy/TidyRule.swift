import CareModel

/// What the figures of an indicator may be: the little of its entry that every row asks for, without the texts that make an entry
/// dear to hand about.
struct TidyRule {
  let isRatio: Bool
  let multiplier: Double
  let fallsBelowZero: Bool
  /// Whether the numerator is among the denominator.
  let isPartOfWhole: Bool

  init(_ indicator: Indicator) {
    isRatio = indicator.isRatio
    multiplier = indicator.multiplier
    fallsBelowZero = indicator.fallsBelowZero
    isPartOfWhole = indicator.unit == .percent && !indicator.exceedsWhole
  }
}
