/// A figure rounded for the screen so that it does not contradict its colour (statistics.md sections 3 and 10).
///
/// 84.9 % shown as 85 % yet amber would look like a mistake: one more decimal is shown until it does not, to two at
/// most, and then a note says on which side it lies.
public struct ShownFigure: Hashable, Sendable {
  /// The digits, without a unit.
  public let text: String
  public let places: Int
  /// "just below target" and the like; nil where the digits suffice.
  public let note: String?

  /// - Parameters:
  ///   - places: the decimals to start from (section 10).
  ///   - most: the decimals to go to before a note must do.
  public static func of(_ value: Fraction, goal: Goal?, places: Int, most: Int = 2) -> ShownFigure {
    guard let goal else { return ShownFigure(text: value.text(places: places), places: places, note: nil) }
    let rating = goal.rating(of: value)
    var shown = places
    while shown < most, goal.rating(of: value.rounded(places: shown)) != rating { shown += 1 }
    let rounded = value.rounded(places: shown)
    let seeming = goal.rating(of: rounded)
    var note: String?
    if seeming != rating {
      let side = value < rounded ? "just below" : "just above"
      note = side + (rating == .green || seeming == .green ? " target" : " the amber limit")
    }
    return ShownFigure(text: value.text(places: shown), places: shown, note: note)
  }

  /// The decimals of a percentage: one from a cohort of a hundred, else none with "x of n" beside it (section 10).
  public static func places(percentageOf denominator: Int) -> Int { denominator >= 100 ? 1 : 0 }

  /// The decimals of a rate: none, or one under ten (section 10).
  public static func places(rate: Double) -> Int { abs(rate) < 10 ? 1 : 0 }
}
