internal import CareModel

/// Sentences about figures in a British panel's plain English.
enum Wording {
  /// `9 more`, `3.1 points lower`, `no change`.
  static func difference(_ change: Double, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let size = FigureText.gap(abs(change), unit: unit, denominator: denominator)
    guard size.contains(where: { ("1"..."9").contains($0) }) else { return "no change" }
    switch unit {
    case .count: return "\(size) \(change > 0 ? "more" : "fewer")"
    case .pounds: return "\(size) \(change > 0 ? "more" : "less")"
    case .wholePercent where size == "<1": return "less than a point \(change > 0 ? "higher" : "lower")"
    case .percent, .wholePercent: return "\(size) \(size == "1" ? "point" : "points") \(change > 0 ? "higher" : "lower")"
    case .ratePer10000, .ratePer1000, .average: return "\(size) \(change > 0 ? "higher" : "lower")"
    }
  }

  /// `9 more than last quarter`, `no change since last quarter`.
  static func change(_ change: Double, since before: String, unit: Indicator.Unit, denominator: Double? = nil) -> String {
    let words = difference(change, unit: unit, denominator: denominator)
    return words == "no change" ? "no change since \(before)" : "\(words) than \(before)"
  }

  /// `312 children in our care`; `The average weekly cost of a placement is £1,254` for a phrase that names a thing.
  static func statement(_ number: String, _ phrase: String) -> String {
    if phrase.hasPrefix("the ") { return "\(sentence(phrase)) is \(number)" }
    guard number == "1" else { return "\(number) \(phrase)" }
    let space = phrase.firstIndex(of: " ") ?? phrase.endIndex
    let singular = ["children": "child", "incidents": "incident", "episodes": "episode", "households": "household", "families": "family"]
    return "1 " + (singular[String(phrase[..<space])] ?? String(phrase[..<space])) + phrase[space...]
  }

  /// The first letter in upper case.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A title within a sentence: `Those over 20 miles away, by UASC` as `those over 20 miles away, by UASC`.
  static func within(_ title: String) -> String {
    title.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.count(where: \.isUppercase) > 1 ? String($0) : $0.lowercased() }.joined(separator: " ")
  }

  /// How long something is late: `65 days`, and beyond three months what can be pictured: `over 5 months`, `over 2 years`.
  static func lateness(_ days: Int) -> String {
    guard days > 92 else { return plural(days, "day") }
    // The longest months and years, so that "over" holds whichever they were.
    guard days > 366 else { return "over \(plural(days / 31, "month"))" }
    return days > 732 ? "over \(days / 366) years" : "over a year"
  }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `3, 6, 12`.
  static func numbers(_ numbers: [Int]) -> String { numbers.map { "\($0)" }.joined(separator: ", ") }

  static func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    plural(Double(count), one, many)
  }

  /// The same for a figure, which may be larger than any whole number a machine counts with.
  static func plural(_ count: Double, _ one: String, _ many: String? = nil) -> String {
    "\(FigureText.whole(count)) \(count == 1 ? one : many ?? one + "s")"
  }
}
