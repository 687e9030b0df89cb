/// A place among areas, best first (statistics.md section 7.3).
public struct Rank: Hashable, Sendable {
  /// 1 is best; those that tie share the best of their places (1, 2, 2, 4).
  public let place: Int
  /// How many areas have a figure.
  public let count: Int
  /// How many others share the place.
  public let tied: Int

  /// "14th of 149 with data, tied with 3".
  public var sentence: String {
    "\(Self.ordinal(place)) of \(count) with data" + (tied > 0 ? ", tied with \(tied)" : "")
  }

  /// Every area's rank; nil where it has no figure. Refused where neither way is better.
  public static func all(_ values: [Double?], direction: ImprovementDirection?) -> Finding<[Rank?]> {
    guard let direction else { return .notAssessed(.noPolarity) }
    guard direction == .increase || direction == .decrease else { return .notAssessed(.neutral) }
    let given = values.enumerated().compactMap { place, value in
      value.flatMap { $0.isFinite ? (place: place, value: $0) : nil }
    }
    let sorted = given.sorted { direction == .increase ? $0.value > $1.value : $0.value < $1.value }
    var ranks = [Rank?](repeating: nil, count: values.count)
    var start = 0
    while start < sorted.count {
      let same = sorted[start...].prefix { $0.value == sorted[start].value }
      for area in same { ranks[area.place] = Rank(place: start + 1, count: sorted.count, tied: same.count - 1) }
      start += same.count
    }
    return .found(ranks)
  }

  /// 1st, 2nd, 3rd, 11th.
  public static func ordinal(_ number: Int) -> String {
    let ending: String
    switch (number % 100, number % 10) {
    case (11...13, _): ending = "th"
    case (_, 1): ending = "st"
    case (_, 2): ending = "nd"
    case (_, 3): ending = "rd"
    default: ending = "th"
    }
    return "\(number)\(ending)"
  }
}
