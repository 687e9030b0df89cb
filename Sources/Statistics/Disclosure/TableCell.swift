/// One count of a release: a cell of every table in which it is printed.
///
/// `id` is the definition of the count, not its label: the same children counted the same way are one cell, wherever
/// and however often they are printed, so that what is hidden in one table is hidden in all (statistics.md section 8.4).
public struct TableCell<ID: Hashable & Sendable>: Sendable {
  public let id: ID
  /// People; nil where only the publisher knows, who has hidden it.
  public let count: Int?
  /// The publisher before us has hidden it, so we hide it too (section 8.6). Always so where `count` is nil.
  public var isHiddenByOthers: Bool
  /// Its publisher has withdrawn what it is part of, whatever it is itself.
  public var isWithdrawn: Bool
  /// A margin or total, hidden only when nothing else is left.
  public var isTotal: Bool
  /// Never hidden to protect another; hidden all the same where it is unsafe itself.
  public var mustShow: Bool
  /// Released before: it is too late to hide it, and everybody is taken to know it.
  public var isPublicAlready: Bool
  /// None of the group, or all of it, is as unsafe as one of it: the `protectZero` of section 8.1.
  public var protectsZero: Bool
  /// The groups it is counted in. Where one has no more people than the threshold, the cell is hidden whatever it is.
  public var populations: [ID]
  /// Printed rounded to this; nil = as the rules say.
  public var roundingBase: Int?
  /// What readers learn of the count where it is not printed itself, for instance from a percentage; nil = printed.
  public var toldRange: ClosedRange<Int>?

  public init(
    _ id: ID, _ count: Int?, isHiddenByOthers: Bool = false, isWithdrawn: Bool = false, isTotal: Bool = false, mustShow: Bool = false,
    isPublicAlready: Bool = false, protectsZero: Bool = false, populations: [ID] = [], roundingBase: Int? = nil,
    toldRange: ClosedRange<Int>? = nil
  ) {
    self.id = id
    self.count = count
    self.isHiddenByOthers = isHiddenByOthers
    self.isWithdrawn = isWithdrawn
    self.isTotal = isTotal
    self.mustShow = mustShow
    self.isPublicAlready = isPublicAlready
    self.protectsZero = protectsZero
    self.populations = populations
    self.roundingBase = roundingBase
    self.toldRange = toldRange
  }
}
