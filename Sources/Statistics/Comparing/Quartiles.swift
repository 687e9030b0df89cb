/// The cut points that part areas into quarters (statistics.md section 7.3), by linear interpolation (type 7).
public struct Quartiles: Hashable, Sendable {
  public let lowest: Double
  public let first: Double
  public let middle: Double
  public let third: Double
  public let highest: Double
  /// How many areas have a figure.
  public let count: Int

  /// Missing values are left out; refused for none.
  public static func of(_ values: [Double?]) -> Finding<Quartiles> {
    let given = values.compactMap { $0 }.filter(\.isFinite).sorted()
    guard let lowest = given.first, let highest = given.last, let first = Quantile.linear(sorted: given, 0.25),
      let middle = Quantile.linear(sorted: given, 0.5), let third = Quantile.linear(sorted: given, 0.75)
    else { return .notAssessed(.tooFewAreas) }
    return .found(
      Quartiles(lowest: lowest, first: first, middle: middle, third: third, highest: highest, count: given.count))
  }

  /// The band of a value: at a cut point it goes to the side of lower values, whichever way is better, so that with
  /// many ties nobody may be in A.
  ///
  /// - Parameter interval: the value's own 95 % interval; refused where it covers two cut points or more.
  public func band(
    of value: Double, direction: ImprovementDirection?, interval: ClosedRange<Double>? = nil
  ) -> Finding<QuartileBand> {
    guard let direction else { return .notAssessed(.noPolarity) }
    guard value.isFinite else { return .notAssessed(.notANumber) }
    if let interval, [first, middle, third].count(where: interval.contains) >= 2 {
      return .notAssessed(.couldBeChance)
    }
    let fromLow = value <= first ? 0 : value <= middle ? 1 : value <= third ? 2 : 3
    switch direction {
    case .increase: return .found([.d, .c, .b, .a][fromLow])
    case .decrease: return .found([.a, .b, .c, .d][fromLow])
    case .neutral, .range: return .notAssessed(.neutral)
    }
  }

  /// Whether a value lies on a cut point, so that the screen says "tied".
  public func isTied(_ value: Double) -> Bool { [first, middle, third].contains(value) }

  /// The quarter of each area by its rank, 1–4, as public health profiles give it; nil where it has no figure.
  ///
  /// - Parameter highestFirst: 1 is the quarter of the highest values.
  ///
  /// Refused for fewer than four areas.
  public static func quarters(_ values: [Double?], highestFirst: Bool) -> Finding<[Int?]> {
    Rank.all(values, direction: highestFirst ? .increase : .decrease).flatMap { ranks in
      guard let count = ranks.lazy.compactMap({ $0?.count }).first, count >= 4 else { return .notAssessed(.tooFewAreas) }
      return .found(ranks.map { rank in
        rank.map { rank in max(1, 5 - ((count + 1 - rank.place) * 4 + count - 1) / count) }
      })
    }
  }
}
