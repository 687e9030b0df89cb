/// The place of a figure in the store: which indicator, area, category and period, packed so that sorting is comparing.
///
/// Layout from the top: indicator 11 bits, area 14, breakdown 8, group 12, period kind 2, last day 17. The order makes
/// every series, and every breakdown of an area, one contiguous run.
public struct FigureKey: Hashable, Comparable, Sendable {
  public let bits: UInt64

  // One below what the bits hold, so that the key after any series, area or indicator never runs over.
  public static let indicatorLimit = (1 << 11) - 1
  public static let areaLimit = (1 << 14) - 1
  public static let breakdownLimit = (1 << 8) - 1
  public static let groupLimit = (1 << 12) - 1
  // 1 January 1800, so that 17 bits of days reach the year 2158.
  static let firstDay = -62_091

  init(bits: UInt64) { self.bits = bits }

  /// Nil where an index is beyond its limit or the day is before 1800 or after 2158.
  public init?(indicator: Int, area: Int, breakdown: Int, group: Int, period: Period) {
    let day = period.lastDay.number - FigureKey.firstDay
    guard (0..<FigureKey.indicatorLimit).contains(indicator), (0..<FigureKey.areaLimit).contains(area),
      (0..<FigureKey.breakdownLimit).contains(breakdown), (0..<FigureKey.groupLimit).contains(group),
      (0..<(1 << 17)).contains(day)
    else { return nil }
    bits =
      UInt64(indicator) << 53 | UInt64(area) << 39 | UInt64(breakdown) << 31 | UInt64(group) << 19
      | UInt64(period.kind.rawValue) << 17 | UInt64(day)
  }

  public static func < (left: FigureKey, right: FigureKey) -> Bool { left.bits < right.bits }

  public var indicator: Int { Int(bits >> 53) }
  public var area: Int { Int(bits >> 39 & 0x3FFF) }
  public var breakdown: Int { Int(bits >> 31 & 0xFF) }
  public var group: Int { Int(bits >> 19 & 0xFFF) }
  var kindBits: UInt8 { UInt8(bits >> 17 & 3) }
  public var lastDay: Day { Day(number: Int(bits & 0x1FFFF) + FigureKey.firstDay) }

  public var period: Period {
    let kind = Period.Kind(rawValue: kindBits) ?? .day
    return Period(kind: kind, endingOn: lastDay) ?? .day(lastDay)
  }

  /// The place of another period of the same series; nil where its kind is another or its day beyond the limits.
  func sibling(_ period: Period) -> FigureKey? {
    let day = period.lastDay.number - FigureKey.firstDay
    guard period.kind.rawValue == kindBits, (0..<(1 << 17)).contains(day) else { return nil }
    return FigureKey(bits: seriesBits << 17 | UInt64(day))
  }

  /// The place of the same series in the period of another key.
  package func inPeriod(of other: FigureKey) -> FigureKey { FigureKey(bits: bits & ~0x7FFFF | other.bits & 0x7FFFF) }

  /// The same place in the whole: breakdown and group taken out.
  var ofWhole: FigureKey { FigureKey(bits: bits & ~(UInt64(0xFFFFF) << 19)) }
  /// The same place in the total of its own breakdown.
  var ofBreakdownTotal: FigureKey { FigureKey(bits: bits & ~(UInt64(0xFFF) << 19)) }
  /// What all periods of one series share.
  var seriesBits: UInt64 { bits >> 17 }
}
