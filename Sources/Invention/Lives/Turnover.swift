/// How many children start and cease to be looked after, month by month, where that is told beforehand.
///
/// A board that tells a story in tables can so have a return that tells the same.
public struct Turnover: Sendable {
  /// Of one kind of child: how many there are before the first month, and who comes and goes in each.
  public struct Count: Sendable {
    public let before: Int
    public let started: [Int]
    public let ceased: [Int]

    public init(before: Int, started: [Int], ceased: [Int]) {
      self.before = before
      self.started = started
      self.ceased = ceased
    }
  }

  private let year: Int
  private let month: Int
  public let unaccompanied: Count
  public let others: Count

  /// - Parameters:
  ///   - year: the calendar year of the first month.
  ///   - month: the first month, 1 to 12.
  public init(year: Int, month: Int, unaccompanied: Count, others: Count) {
    self.year = year
    self.month = month
    self.unaccompanied = unaccompanied
    self.others = others
  }

  /// How many months are told of every kind of child.
  var months: Int {
    [unaccompanied.started, unaccompanied.ceased, others.started, others.ceased].map(\.count).min() ?? 0
  }

  var firstDay: Day { day(0) }
  /// The day on which the return is made: the last of the last month.
  var lastDay: Day { day(months) - 1 }

  private func day(_ months: Int) -> Day {
    let place = month - 1 + months
    return Day(year + place / 12, place % 12 + 1, 1)
  }

  /// The number of the month of a day: -1 before the first, `months` behind the last.
  func index(of day: Day) -> Int {
    guard day >= firstDay else { return -1 }
    let parts = day.parts
    return min(months, (parts.year - year) * 12 + parts.month - month)
  }
}
