/// A figure against a fixed value such as England's, by the Fingertips method (statistics.md section 7.1).
///
/// The value compared with is taken as without error: fair at England's size, less so for a region or a neighbour
/// average, which the screen says.
public struct BenchmarkComparison: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case better, worse, similar
    /// Higher or lower where that is neither better nor worse: never red or green.
    case higher, lower
  }

  public let benchmark: Double
  /// In the indicator's units.
  public let interval: ClosedRange<Double>
  public let widerInterval: ClosedRange<Double>
  public let direction: ImprovementDirection

  /// Better, similar or worse at a confidence: equality is similar.
  public func verdict(_ confidence: Confidence = .ninetyFive) -> Verdict {
    let range = confidence == .ninetyFive ? interval : widerInterval
    let isHigher = range.lowerBound > benchmark
    guard isHigher || range.upperBound < benchmark else { return .similar }
    switch direction {
    case .increase: return isHigher ? .better : .worse
    case .decrease: return isHigher ? .worse : .better
    case .neutral, .range: return isHigher ? .higher : .lower
    }
  }

  /// The five-level form: "much" where it holds at 99.8 % too.
  public var words: String {
    let verdict = verdict()
    return verdict != .similar && self.verdict(.ninetyNinePointEight) == verdict ? "much \(verdict.rawValue)" : verdict.rawValue
  }

  /// - Parameters:
  ///   - benchmark: in the indicator's units.
  ///   - samePeriod: whether both figures are for the same period; refused otherwise.
  public static func of(
    _ ratio: Finding<Ratio>, benchmark: Double?, direction: ImprovementDirection?, samePeriod: Bool = true
  ) -> Finding<BenchmarkComparison> {
    guard let direction else { return .notAssessed(.noPolarity) }
    guard let benchmark else { return .notAssessed(.noComparator) }
    guard benchmark.isFinite else { return .notAssessed(.notANumber) }
    guard samePeriod else { return .notAssessed(.differentPeriods) }
    return ratio.map { ratio in
      BenchmarkComparison(
        benchmark: benchmark, interval: ratio.interval(.ninetyFive),
        widerInterval: ratio.interval(.ninetyNinePointEight), direction: direction)
    }
  }
}
