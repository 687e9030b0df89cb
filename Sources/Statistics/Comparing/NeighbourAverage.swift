/// What statistical neighbours show together (statistics.md section 7.2).
///
/// A suppressed neighbour is missing, not nought.
public struct NeighbourAverage: Hashable, Sendable {
  /// How many neighbours have a figure, of how many.
  public let contributed: Int
  public let asked: Int
  /// Unweighted, as DfE's tools give it; to be labelled so.
  public let mean: Double
  /// Unweighted.
  public let median: Double
  /// Σx / Σn; nil unless the counts of all that contributed are known. It can differ from the mean by several points.
  public let pooled: Double?

  /// - Parameter neighbours: one observation each; a gap for a neighbour without a figure.
  ///
  /// Refused where fewer than six in ten have one.
  public static func of(_ neighbours: [Observation]) -> Finding<NeighbourAverage> {
    guard !neighbours.isEmpty else { return .notAssessed(.noComparator) }
    let given = neighbours.filter { $0.value != nil }
    guard given.count * 10 >= neighbours.count * 6 else { return .notAssessed(.tooFewNeighbours) }
    let values = given.compactMap(\.value)
    guard let mean = ProcessLimits.mean(of: values), let median = Quantile.median(values), mean.isFinite else {
      return .notAssessed(.notANumber)
    }
    let funnel = Funnel.of(given.map(\.ratio), atLeast: 1).value
    return .found(
      NeighbourAverage(
        contributed: given.count, asked: neighbours.count, mean: mean, median: median,
        pooled: given.allSatisfy { $0.ratio != nil } ? funnel.map { $0.pooled * $0.multiplier } : nil))
  }
}
