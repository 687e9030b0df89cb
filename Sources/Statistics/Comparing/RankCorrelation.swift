internal import Glibc

/// Whether the areas that stand high on one figure tend to stand high on another (question 30): Spearman's rank
/// correlation, ties sharing the middle of their places.
///
/// It says that two figures go together, never that one causes the other.
public struct RankCorrelation: Hashable, Sendable {
  public enum Link: Hashable, Sendable {
    /// High with high, low with low.
    case together
    /// High with low.
    case opposite
    /// Chance alone could have put them so.
    case unclear
  }

  /// From −1, every area in the opposite order, to 1, every area in the same.
  public let coefficient: Double
  /// Areas that have both figures.
  public let count: Int
  /// How often chance alone would put them at least so, 0–1: over every order for up to eight areas, by Student's t
  /// beyond.
  public let p: Double

  /// At 95 %.
  public var link: Link {
    guard p < Confidence.ninetyFive.alpha else { return .unclear }
    return coefficient > 0 ? .together : .opposite
  }

  /// The fewest areas of which anything is said: of five, no order at all is beyond chance at 95 % unless it is perfect.
  public static let fewest = 6

  /// - Parameter pairs: one an area that has both figures; those that are not numbers are left out.
  ///
  /// Refused for fewer than six areas, and where one figure is the same everywhere.
  public static func of(_ pairs: [(first: Double, second: Double)]) -> Finding<RankCorrelation> {
    let given = pairs.filter { $0.first.isFinite && $0.second.isFinite }
    guard given.count >= fewest else { return .notAssessed(.tooFewAreas) }
    let (first, second) = (places(given.map(\.first)), places(given.map(\.second)))
    guard let coefficient = product(first, second) else { return .notAssessed(.noVariation) }
    let p = given.count <= 8 ? exact(first, second, coefficient) : student(coefficient, given.count)
    return .found(RankCorrelation(coefficient: coefficient, count: given.count, p: p))
  }

  /// Places from 1, the lowest; those that tie share the middle of theirs.
  static func places(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var places = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      let same = order[start...].prefix { values[$0] == values[order[start]] }
      for index in same { places[index] = Double(start) + Double(same.count + 1) / 2 }
      start += same.count
    }
    return places
  }

  /// Pearson's correlation of the places; nil where one of them does not vary.
  private static func product(_ first: [Double], _ second: [Double]) -> Double? {
    let middle = Double(first.count + 1) / 2
    var (both, one, other) = (0.0, 0.0, 0.0)
    for (left, right) in zip(first, second) {
      both += (left - middle) * (right - middle)
      one += (left - middle) * (left - middle)
      other += (right - middle) * (right - middle)
    }
    guard one > 0, other > 0 else { return nil }
    return max(-1, min(1, both / (one * other).squareRoot()))
  }

  /// The share of all orders of the second that are at least as strong.
  private static func exact(_ first: [Double], _ second: [Double], _ coefficient: Double) -> Double {
    let reached = abs(coefficient) - 1e-12
    var (asStrong, all) = (0, 0)
    var order = second
    // Heap's way through every order.
    var turns = [Int](repeating: 0, count: order.count)
    func weigh() {
      all += 1
      if let other = product(first, order), abs(other) >= reached { asStrong += 1 }
    }
    weigh()
    var place = 1
    while place < order.count {
      if turns[place] < place {
        order.swapAt(place % 2 == 0 ? 0 : turns[place], place)
        weigh()
        turns[place] += 1
        place = 1
      } else {
        turns[place] = 0
        place += 1
      }
    }
    return Double(asStrong) / Double(all)
  }

  private static func student(_ coefficient: Double, _ count: Int) -> Double {
    let freedom = Double(count - 2)
    let rest = 1 - coefficient * coefficient
    guard rest > 0 else { return 0 }
    // With t² = r²·ν / (1 − r²), the two tails are I of ν / (ν + t²), which is 1 − r².
    return BetaFunction.lowerShare(freedom / 2, 0.5, rest) ?? 1
  }
}
