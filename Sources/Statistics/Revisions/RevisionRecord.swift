/// What first figures have become: the record of their revisions (statistics.md section 2.3).
///
/// It is shown beside a provisional figure and never used to adjust it.
public struct RevisionRecord: Hashable, Sendable {
  /// A past period's first figure and its final one.
  public struct Pair: Hashable, Sendable {
    public let first: Double
    public let final: Double

    public init(first: Double, final: Double) {
      self.first = first
      self.final = final
    }
  }

  /// So many past periods are needed.
  public static let fewest = 8

  public let count: Int
  /// The middle of final less first, in the indicator's units.
  public let median: Double
  public let lowest: Double
  public let highest: Double

  /// Refused for fewer than eight periods with both figures.
  public static func of(_ pairs: [Pair]) -> Finding<RevisionRecord> {
    let changes = pairs.compactMap { pair -> Double? in
      if let first = Fraction(pair.first), let final = Fraction(pair.final), let change = final.minus(first) {
        return change.double
      }
      let change = pair.final - pair.first
      return change.isFinite ? change : nil
    }
    guard changes.count >= fewest, let median = Quantile.median(changes), let lowest = changes.min(),
      let highest = changes.max()
    else { return .notAssessed(.tooFewRevisions) }
    return .found(RevisionRecord(count: changes.count, median: median, lowest: lowest, highest: highest))
  }

  /// Whether a provisional figure would change colour anywhere within the revisions there have been: "rating could
  /// change when final".
  public func couldChange(rating value: Double, against goal: Goal) -> Bool {
    // Added as decimals: 85.3 less 0.3 is 85 and not a shade under.
    guard let exact = Fraction(value), let down = Fraction(lowest), let up = Fraction(highest),
      let least = exact.plus(down)?.double, let most = exact.plus(up)?.double
    else { return false }
    return goal.ratings(over: least...most).union([goal.rating(of: exact)]).count > 1
  }
}
