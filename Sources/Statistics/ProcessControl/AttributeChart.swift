/// A p-, p′-, u- or c-chart: limits from counts, a pair for each period (statistics.md section 5.8).
public struct AttributeChart: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Proportions of up to a few hundred.
    case p
    /// Proportions of thousands: Laney's p′, the width taken from the data.
    case pPrime = "p-prime"
    /// Rates.
    case u
    /// Counts.
    case c
  }

  /// One period's count and, but for a c-chart, what it is out of.
  public struct Sample: Hashable, Sendable {
    public let count: Int
    public let size: Int?

    public init(_ count: Int, of size: Int? = nil) {
      self.count = count
      self.size = size
    }
  }

  public struct Point: Hashable, Sendable {
    /// A share, a rate not multiplied, or a count.
    public let value: Double
    /// What it is out of; 1 on a c-chart.
    public let size: Double
    /// Three sigma, cut at 0 and for shares at 1.
    public let lower: Double
    public let upper: Double
    /// Two sigma, likewise.
    public let nearLower: Double
    public let nearUpper: Double

    /// Outside three sigma, and on which side; on the limit is inside.
    public var side: Signal.Side? { value > upper ? .high : value < lower ? .low : nil }
  }

  public let kind: Kind
  public let centre: Double
  /// One a period; nil is a gap.
  public let points: [Point?]

  /// nil samples are gaps, and so are those of no size.
  ///
  /// Refused for no samples, for counts that cannot be, and for p′ where there is no variation to take the width from.
  public static func of(_ kind: Kind, _ samples: [Sample?]) -> Finding<AttributeChart> {
    let sizes = samples.map { sample -> Double? in
      guard let sample else { return nil }
      if kind == .c { return 1 }
      return sample.size.flatMap { $0 > 0 ? Double($0) : nil }
    }
    let counts = zip(samples, sizes).map { sample, size in size == nil ? nil : sample.map { Double($0.count) } }
    for case let sample? in samples {
      let isShare = kind == .p || kind == .pPrime
      if sample.count < 0 || (sample.size ?? 0) < 0 || (isShare && sample.count > sample.size ?? 0) {
        return .notAssessed(.impossibleCounts)
      }
    }
    let total = sizes.reduce(0) { $0 + ($1 ?? 0) }
    guard total > 0 else { return .notAssessed(.noFigure) }
    let centre = counts.reduce(0) { $0 + ($1 ?? 0) } / total
    let highest = kind == .p || kind == .pPrime ? 1.0 : .infinity
    let spread = kind == .p || kind == .pPrime ? centre * (1 - centre) : centre
    let sigmas = sizes.map { size in size.map { (spread / $0).squareRoot() } }
    var width = 1.0
    if kind == .pPrime {
      guard spread > 0 else { return .notAssessed(.noVariation) }
      let scores = zip(zip(counts, sizes), sigmas).compactMap { parts, sigma -> Double? in
        guard let count = parts.0, let size = parts.1, let sigma else { return nil }
        return (count / size - centre) / sigma
      }
      let ranges = zip(scores, scores.dropFirst()).map { abs($1 - $0) }
      // The reference software screens these moving ranges once, as those of an XmR chart are.
      guard let average = ProcessLimits.average(of: ranges, isScreened: true), average > 0 else {
        return .notAssessed(.noVariation)
      }
      width = average / 1.128
    }
    let points = zip(zip(counts, sizes), sigmas).map { parts, sigma -> Point? in
      guard let count = parts.0, let size = parts.1, let sigma else { return nil }
      func limit(_ sigmas: Double) -> Double { min(highest, max(0, centre + sigmas * sigma * width)) }
      return Point(
        value: count / size, size: size, lower: limit(-3), upper: limit(3), nearLower: limit(-2),
        nearUpper: limit(2))
    }
    return .found(AttributeChart(kind: kind, centre: centre, points: points))
  }

  /// Whether any period could lie outside: not where all were none or all were all.
  public var hasVariation: Bool { points.contains { point in point.map { $0.lower < $0.upper } ?? false } }

  /// The label of the latest point that is there.
  public func variation(direction: ImprovementDirection) -> Finding<Variation> {
    guard hasVariation else { return .notAssessed(.noVariation) }
    guard let latest = points.last(where: { $0 != nil }) ?? nil else { return .notAssessed(.noFigure) }
    return .found(Variation.of(latest.side.map { Signal(rule: .outsideLimits, side: $0) }, direction: direction))
  }

  /// The chance that routine variation puts the latest point outside: exact for a p-chart, three sigma's for others.
  public var chanceOfSignal: Double? {
    guard hasVariation, let latest = points.last(where: { $0 != nil }) ?? nil else { return nil }
    guard kind == .p, let size = Int(exactly: latest.size),
      let binomial = BinomialDistribution(trials: size, chance: centre)
    else { return 0.0027 }
    let below = Int((latest.lower * latest.size).rounded(.up)) - 1
    let above = Int((latest.upper * latest.size).rounded(.down))
    return binomial.cumulative(below) + binomial.above(above)
  }
}
