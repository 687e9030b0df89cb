/// A percentage as it is printed, and the counts it gives away (statistics.md section 8.3).
///
/// Rounded half away from zero on the exact fraction. What rounds to 0 and is not 0 prints as `[low]`; what rounds to
/// 100 and is not all prints as `>99`, `>99.9` and so on.
public struct PublishedPercentage: Hashable, Sendable {
  public enum Print: Hashable, Sendable {
    /// The number times ten to the power of `places`.
    case number(Int)
    case low
    case nearlyAll
  }

  public let print: Print
  /// Decimals, 0–6.
  public let places: Int
  /// Whether 0 and 100 are kept for none and all, as they are by us.
  public let marksExtremes: Bool

  /// Nil where there is nobody, or more in the part than in the whole.
  public init?(_ numerator: Int, of denominator: Int, places: Int) {
    guard let units = Self.units(numerator, of: denominator, places: places) else { return nil }
    self.places = Self.kept(places)
    marksExtremes = true
    if units == 0 && numerator > 0 {
      print = .low
    } else if units == 100 * Self.power(self.places) && numerator < denominator {
      print = .nearlyAll
    } else {
      print = .number(units)
    }
  }

  /// A percentage that somebody else printed, who rounds without marks: 94.5 is 945 to one place.
  public init(printed units: Int, places: Int) {
    print = .number(units)
    self.places = Self.kept(places)
    marksExtremes = false
  }

  /// The digits without a sign.
  public var text: String {
    switch print {
    case .low: "[low]"
    case .nearlyAll: ">" + Self.digits(100 * Self.power(places) - 1, places)
    case .number(let units): Self.digits(units, places)
    }
  }

  /// The percentage times ten to the power of `places`, rounded half away from zero.
  ///
  /// - Returns: nil where there is nobody, or more in the part than in the whole.
  public static func units(_ numerator: Int, of denominator: Int, places: Int) -> Int? {
    guard denominator > 0, (0...denominator).contains(numerator) else { return nil }
    let scaled = Int128(numerator) * Int128(100 * power(kept(places)))
    return Int((2 * scaled + Int128(denominator)) / (2 * Int128(denominator)))
  }

  /// The counts that print so out of `denominator` people; nil where none does.
  public func numerators(of denominator: Int) -> ClosedRange<Int>? {
    guard denominator > 0 else { return nil }
    let all = 100 * Self.power(places)
    var range: (least: Int, most: Int)
    switch print {
    case .low: range = Self.counts(rounding: 0, of: denominator, all)
    case .nearlyAll: range = Self.counts(rounding: all, of: denominator, all)
    case .number(let units):
      guard (0...all).contains(units) else { return nil }
      range = Self.counts(rounding: units, of: denominator, all)
      if marksExtremes && units == 0 { range = (0, 0) }
      if marksExtremes && units == all { range = (denominator, denominator) }
    }
    if print == .low { range.least = 1 }
    if print == .nearlyAll { range.most = min(range.most, denominator - 1) }
    return range.least <= range.most ? range.least...range.most : nil
  }

  /// Whether neither the part nor the rest can be worked back to a count from 1 to the threshold.
  ///
  /// - Parameter denominator: what readers know of it; of a wide interval the first few thousand are tried. Where no
  ///   denominator agrees with what is printed, nothing is safe.
  public func isSafe(denominator: FeasibleInterval, rules: DisclosureRules) -> Bool {
    !confirmsSmall(denominator, rules) { range, _ in range } && !confirmsSmall(denominator, rules) { range, whole in
      (whole - range.upperBound)...(whole - range.lowerBound)
    }
  }

  /// The most decimals, from `most` down, that are safe to print; nil where none are and the figure is to be hidden.
  public static func safePlaces(
    _ numerator: Int, of denominator: Int, upTo most: Int, known: FeasibleInterval? = nil, rules: DisclosureRules
  ) -> Int? {
    guard !rules.isUnsafe(statisticOf: denominator), most >= 0 else { return nil }
    return (0...kept(most)).reversed().first { places in
      PublishedPercentage(numerator, of: denominator, places: places)?
        .isSafe(denominator: known ?? FeasibleInterval(denominator), rules: rules) ?? false
    }
  }

  private func confirmsSmall(
    _ denominator: FeasibleInterval, _ rules: DisclosureRules, _ side: (ClosedRange<Int>, Int) -> ClosedRange<Int>
  ) -> Bool {
    guard rules.threshold > 0 else { return false }
    let small = 1...rules.threshold
    let first = max(denominator.least ?? 1, 1)
    let (end, overflow) = first.addingReportingOverflow(5_000)
    let last = min(denominator.most ?? .max, overflow ? .max : end)
    guard first <= last else { return true }
    for whole in first...last {
      guard let range = numerators(of: whole).map({ side($0, whole) }) else { continue }
      if !small.contains(range.lowerBound) || !small.contains(range.upperBound) { return false }
    }
    return true
  }

  /// The counts k with `units` − ½ ≤ k × all / whole < `units` + ½, from 0 to the whole.
  private static func counts(rounding units: Int, of whole: Int, _ all: Int) -> (least: Int, most: Int) {
    let twice = 2 * Int128(all)
    let low = (2 * Int128(units) - 1) * Int128(whole)
    let high = (2 * Int128(units) + 1) * Int128(whole)
    let least = low <= 0 ? 0 : (low + twice - 1) / twice
    let most = (high + twice - 1) / twice - 1
    return (Int(least), Int(min(most, Int128(whole))))
  }

  private static func digits(_ units: Int, _ places: Int) -> String {
    guard places > 0 else { return "\(units)" }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: power(places))
    let tail = "\(rest)"
    return "\(whole)." + String(repeating: "0", count: max(places - tail.count, 0)) + tail
  }

  private static func kept(_ places: Int) -> Int { min(max(places, 0), 6) }
  private static func power(_ places: Int) -> Int { (0..<places).reduce(1) { power, _ in power * 10 } }
}
