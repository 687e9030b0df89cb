import Glibc

/// A run chart: the median and the Anhøj rules, for values of any kind (statistics.md section 5.8).
public struct RunChart: Hashable, Sendable {
  public let count: Int
  public let median: Double
  /// Points not on the median.
  public let usefulCount: Int
  /// The longest run on one side of the median, points on it dropped.
  public let longestRun: Int
  /// A longer run than this is a signal; nil where no point is useful.
  public let longestRunExpected: Int?
  /// How often the line crosses the median.
  public let crossings: Int
  /// Fewer crossings than this are a signal; nil where no point is useful.
  public let crossingsExpected: Int?

  /// Whether the runs are not what chance gives; refused for fewer than six points, or where all lie on the median.
  public var signal: Finding<Bool> {
    guard count >= ProcessChart.trialCount else { return .notAssessed(.tooFewPoints) }
    guard let longestRunExpected, let crossingsExpected else { return .notAssessed(.noVariation) }
    return .found(longestRun > longestRunExpected || crossings < crossingsExpected)
  }

  /// Values in time order; gaps and what is not a number are dropped. Nil for no values.
  public init?(_ values: [Double?]) {
    let present = values.compactMap { $0 }.filter(\.isFinite)
    guard let median = Quantile.median(present), median.isFinite else { return nil }
    let sides = present.filter { $0 != median }.map { $0 > median }
    var longest = 0
    var current = 0
    var crossings = 0
    for (place, side) in sides.enumerated() {
      let continues = place > 0 && sides[place - 1] == side
      if place > 0, !continues { crossings += 1 }
      current = continues ? current + 1 : 1
      longest = max(longest, current)
    }
    count = present.count
    self.median = median
    usefulCount = sides.count
    longestRun = longest
    self.crossings = crossings
    longestRunExpected = sides.isEmpty ? nil : Int(log2(Double(sides.count)).rounded(.toNearestOrEven)) + 3
    crossingsExpected = sides.isEmpty
      ? nil : BinomialDistribution(trials: sides.count - 1, chance: 0.5)?.quantile(0.05)
  }
}
