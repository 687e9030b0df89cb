/// Whether a change can be told from chance, and by what (statistics.md section 4).
public struct Distinction: Hashable, Sendable {
  public enum Method: Hashable, Sendable {
    /// Twelve points or more: whether the latest is special cause.
    case processControl(Variation)
    /// Two percentages.
    case newcombe(NewcombeInterval)
    /// Two rates; the two-sided p.
    case exactConditional(p: Double)
  }

  public let method: Method
  /// Whether it can be told from chance, at 95 %: the arrow is filled only then.
  public let isDistinguishable: Bool
  /// Much the same children were counted both times, so the test is indicative only.
  public let isIndicative: Bool

  /// The verdict in plain words; never "stable".
  public var sentence: String {
    let tail = isIndicative ? " (indicative)" : ""
    switch method {
    case .processControl(let variation): return variation.sentence + tail
    case .newcombe, .exactConditional:
      return (isDistinguishable ? "a change beyond chance" : "could be chance") + tail
    }
  }

  /// Two periods against each other; refused unless both have counts of the same kind.
  public static func between(_ now: Ratio?, _ before: Ratio?, timing: Timing) -> Finding<Distinction> {
    guard let now, let before, now.kind == before.kind else { return .notAssessed(.noCounts) }
    let isIndicative = timing == .snapshot
    switch now.kind {
    case .proportion:
      guard let interval = NewcombeInterval(now: now, before: before) else { return .notAssessed(.impossibleCounts) }
      return .found(
        Distinction(
          method: .newcombe(interval), isDistinguishable: interval.excludesZero, isIndicative: isIndicative))
    case .rate:
      let p = ExactTest.conditional(now: now, before: before)
      return .found(
        Distinction(
          method: .exactConditional(p: p), isDistinguishable: p < Confidence.ninetyFive.alpha,
          isIndicative: isIndicative))
    }
  }
}
