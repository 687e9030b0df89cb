public import CareModel

/// The figures of a return, in the order of the indicators asked for, each by group and then by period.
///
/// Held in some twenty bytes each; a `ReturnFigure` is made when it is looked at.
public struct ReturnFigures: Sendable, RandomAccessCollection {
  struct Row {
    var indicator: UInt16
    var category: UInt16
    var period: UInt32
    var numerator: Int32
    /// -1 for a count.
    var denominator: Int32
    var status: FigureStatus
  }

  /// An indicator that the return could not be asked for, and why.
  public struct Refusal: Hashable, Sendable {
    public let indicator: Indicator.ID
    public let reason: String
  }

  /// The indicators, categories and periods that `count(at:)` numbers.
  public let indicators: [Indicator.ID]
  public let categories: [Category]
  public let periods: [Period]
  let rows: [Row]
  /// Indicators that have a return rule and got no figure.
  public let refusals: [Refusal]

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  /// One figure with its indicator, category and period by number.
  public struct Count: Sendable {
    public let indicator: Int
    public let category: Int
    public let period: Int
    public let numerator: Int
    /// Nil for a count.
    public let denominator: Int?
    public let status: FigureStatus
  }

  /// A figure with its parts by number, without making text of it: a return of ten years has hundreds of thousands.
  public func count(at position: Int) -> Count {
    let row = rows[position]
    return Count(
      indicator: Int(row.indicator), category: Int(row.category), period: Int(row.period), numerator: Int(row.numerator),
      denominator: row.denominator < 0 ? nil : Int(row.denominator), status: row.status)
  }

  public subscript(position: Int) -> ReturnFigure {
    let row = rows[position]
    return ReturnFigure(
      indicator: indicators[Int(row.indicator)], period: periods[Int(row.period)],
      category: categories[Int(row.category)], numerator: Int(row.numerator),
      denominator: row.denominator < 0 ? nil : Int(row.denominator), status: row.status)
  }
}
