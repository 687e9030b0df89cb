public import CareModel

/// One figure that was told to the public.
public struct LedgerEntry: Hashable, Sendable {
  public let indicator: Indicator.ID
  public let category: Category
  public let period: Period
  public let value: Double
  public let numerator: Double?
  public let denominator: Double?

  public init(
    indicator: Indicator.ID, category: Category = .whole, period: Period, value: Double, numerator: Double? = nil,
    denominator: Double? = nil
  ) {
    self.indicator = indicator
    self.category = category
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
  }
}
