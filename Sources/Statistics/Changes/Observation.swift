/// One period of a series: a figure, or the gap where there is none (statistics.md sections 2.2 and 2.3).
public struct Observation: Hashable, Sendable {
  /// In the indicator's units, finite; nil is a gap.
  public let value: Double?
  /// The counts behind it where they are known.
  public let ratio: Ratio?
  /// A provisional figure enters no limits and neither starts nor completes a rule.
  public let isProvisional: Bool
  /// The definition changed with this period, so nothing before it compares with it.
  public let startsDefinition: Bool

  public init(_ value: Double?, isProvisional: Bool = false, startsDefinition: Bool = false) {
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    ratio = nil
    self.isProvisional = isProvisional
    self.startsDefinition = startsDefinition
  }

  public init(_ ratio: Ratio, isProvisional: Bool = false, startsDefinition: Bool = false) {
    value = ratio.value.isFinite ? ratio.value : nil
    self.ratio = ratio
    self.isProvisional = isProvisional
    self.startsDefinition = startsDefinition
  }

  /// A period without a figure.
  public static let gap = Observation(nil)

  /// There is a figure and it is final.
  public var isFinal: Bool { value != nil && !isProvisional }

  /// The value that limits and rules may use.
  public var finalValue: Double? { isProvisional ? nil : value }
}
