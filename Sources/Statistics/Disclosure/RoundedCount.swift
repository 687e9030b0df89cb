/// A count rounded half up to a base, as published figures are (statistics.md section 8.5).
public struct RoundedCount: Hashable, Sendable {
  /// The printed number: a multiple of `base`.
  public let shown: Int
  /// 1 = not rounded.
  public let base: Int

  /// - Parameters:
  ///   - count: 0 or more; less is taken as 0.
  ///   - base: 1 or more; less is taken as 1.
  public init(_ count: Int, base: Int) {
    let base = max(base, 1)
    let count = max(count, 0)
    let rest = count % base
    let (up, overflow) = (count - rest).addingReportingOverflow(base)
    self.base = base
    shown = rest >= base - rest && rest > 0 && !overflow ? up : count - rest
  }

  /// A number that somebody else printed; nil where it is negative or the base is not above nought.
  public init?(printed shown: Int, base: Int) {
    guard shown >= 0, base >= 1 else { return nil }
    self.shown = shown
    self.base = base
  }

  /// The counts that print so: [v−2, v+2] for 5, [v−5, v+4] for 10, never under nought.
  public var interval: FeasibleInterval {
    let (most, overflow) = shown.addingReportingOverflow(base - base / 2 - 1)
    return FeasibleInterval(least: max(shown - base / 2, 0), most: overflow ? nil : most)
  }

  /// The counts that print so under rules that hide 1 to the threshold: where 5 stands, hiding 1–5 leaves only 6 and 7.
  public func interval(under rules: DisclosureRules) -> FeasibleInterval {
    let plain = interval
    let least = plain.least ?? 0
    guard rules.threshold > 0, let most = plain.most else { return plain }
    if least == 0 { return FeasibleInterval(least: 0, most: most > rules.threshold ? most : 0) }
    return FeasibleInterval(least: max(least, min(rules.threshold + 1, most)), most: most)
  }
}
