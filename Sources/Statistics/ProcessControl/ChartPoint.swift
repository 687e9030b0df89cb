/// One period of an XmR chart (statistics.md section 5.2).
public struct ChartPoint: Hashable, Sendable {
  /// nil is a gap.
  public let value: Double?
  public let isProvisional: Bool
  /// Which segment it belongs to, from 0.
  public let segment: Int
  /// Every rule it takes part in, in naming order.
  public let signals: [Signal]
  public let variation: Variation

  /// The signal that names it.
  public var signal: Signal? { signals.first }
}
