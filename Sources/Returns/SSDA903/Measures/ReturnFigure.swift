public import CareModel

/// One figure that a return gives: counts, what they are of, and how settled they are.
public struct ReturnFigure: Hashable, Sendable {
  /// Id in the catalogue.
  public let indicator: Indicator.ID
  public let period: Period
  public let category: Category
  /// The count, or the numerator of a share. For an average, the sum.
  public let numerator: Int
  /// What the numerator is out of; nil for a count. 0 where there was no one to count, and then there is no figure.
  public let denominator: Int?
  /// `estimated` where the return does not go back far enough to be sure of some children; `provisional` where the year is
  /// not over.
  public let status: FigureStatus
}
