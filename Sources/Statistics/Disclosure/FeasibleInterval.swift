/// The counts that an outsider cannot rule out (statistics.md section 8.4): from `least` to `most`, both included.
public struct FeasibleInterval: Hashable, Sendable, CustomStringConvertible {
  /// Nil: there is no lower end. Only differences, which may be negative, have none.
  public let least: Int?
  /// Nil: there is no upper end.
  public let most: Int?
  /// False: the interval is proven to reach at least this far, and may reach further.
  public let isExact: Bool

  public init(least: Int?, most: Int?, isExact: Bool = true) {
    self.least = least
    self.most = most
    self.isExact = isExact
  }

  /// A figure printed as it is.
  public init(_ count: Int) { self.init(least: count, most: count) }

  /// Whether the count is known.
  public var isPoint: Bool { least != nil && least == most }

  /// Whether an outsider can be sure that the count is from 1 to the threshold.
  public func confirmsSmall(_ rules: DisclosureRules) -> Bool {
    guard let least, let most else { return false }
    return least >= 1 && most <= rules.threshold
  }

  public func contains(_ count: Int) -> Bool {
    least.map { $0 <= count } ?? true && most.map { count <= $0 } ?? true
  }

  /// What is known of the sum of two counts.
  public static func + (one: FeasibleInterval, other: FeasibleInterval) -> FeasibleInterval {
    FeasibleInterval(
      least: sum(one.least, other.least), most: sum(one.most, other.most), isExact: one.isExact && other.isExact)
  }

  /// What is known of the difference of two counts that nothing else ties together (section 8.5).
  public static func - (one: FeasibleInterval, other: FeasibleInterval) -> FeasibleInterval {
    one + FeasibleInterval(
      least: other.most.flatMap(negated), most: other.least.flatMap(negated), isExact: other.isExact)
  }

  /// The part that is nought or more, for a difference that counts people.
  public var ofPeople: FeasibleInterval {
    FeasibleInterval(least: max(least ?? 0, 0), most: most.map { max($0, 0) }, isExact: isExact)
  }

  public var description: String {
    "\(least.map(String.init) ?? "…")–\(most.map(String.init) ?? "…")\(isExact ? "" : " or wider")"
  }

  private static func sum(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  private static func negated(_ number: Int) -> Int? { number == .min ? nil : -number }
}
