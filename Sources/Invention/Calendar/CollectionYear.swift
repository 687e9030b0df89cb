/// A year of the return: 1 April to 31 March, called by the calendar year in which it ends.
struct CollectionYear: Hashable, Comparable, Sendable {
  let ending: Int
  /// The day on which its return is made, where that is before the year's end: nothing later is known by then.
  private let made: Day?

  /// The collection year that holds a day.
  init(holding day: Day) {
    let (year, month, _) = day.parts
    ending = month >= 4 ? year + 1 : year
    made = nil
  }

  init(ending: Int, made: Day? = nil) {
    self.ending = ending
    self.made = made
  }

  var first: Day { Day(ending - 1, 4, 1) }
  var last: Day { min(made ?? Day(ending, 3, 31), Day(ending, 3, 31)) }

  /// `2024-25`
  var name: String {
    let short = ending % 100
    return "\(ending - 1)-\(short < 10 ? "0" : "")\(short)"
  }

  static func < (left: CollectionYear, right: CollectionYear) -> Bool { left.ending < right.ending }
}
