import CareModel
import Statistics

/// Counts who came and went by month and age, for one kind of child.
struct OutlookCount {
  private(set) var history: CohortHistory
  /// Ages in months of those there on the last day.
  private(set) var ages: [Int] = []
  private(set) var turning18: [Int]
  private let ends: [Int32]
  private let horizons: [Int]
  private let adultAge: Int
  /// Those whose birth is not known: they are there, and nothing can be said of when they leave.
  private(set) var ageless = 0

  init(bands: [Range<Int>], ends: [Int32], horizons: [Int], adultAge: Int) {
    history = CohortHistory(bands: bands, months: ends.count - 1)
    self.ends = ends
    self.horizons = horizons
    self.adultAge = adultAge
    turning18 = horizons.map { _ in 0 }
  }

  /// - Parameter isThere: whether the child is counted on a day.
  mutating func add(birth: Int32?, isThere: (Int32) -> Bool) {
    guard let last = ends.last else { return }
    guard let birth else {
      if isThere(last) { ageless += 1 }
      return
    }
    var was = isThere(ends[0])
    for month in 1..<ends.count {
      let (from, to) = (ends[month - 1], ends[month])
      let now = isThere(to)
      if was { history.expose(month: month - 1, age: OutlookCount.months(from: birth, to: from)) }
      if was, !now, CivilDay.birthday(birth, age: adultAge) > to {
        history.leave(month: month - 1, age: OutlookCount.months(from: birth, to: from))
      }
      if now, !was { history.enter(month: month - 1, age: OutlookCount.months(from: birth, to: to)) }
      was = now
    }
    guard was else { return }
    ages.append(OutlookCount.months(from: birth, to: last))
    let adult = CivilDay.birthday(birth, age: adultAge)
    guard adult > last else { return }
    for (place, months) in horizons.enumerated() where CivilDay.adding(months: months, to: last) >= adult { turning18[place] += 1 }
  }

  /// Whole months of life on a day.
  static func months(from birth: Int32, to day: Int32) -> Int {
    let (born, now) = (Day(number: Int(birth)).components, Day(number: Int(day)).components)
    return (now.year - born.year) * 12 + now.month - born.month - (now.day < born.day ? 1 : 0)
  }

  func part(terms: CohortProjection.Terms, leastMonths: Int, leastChildren: Int) -> Outlook.Part {
    let counts = history.bands.map { band in ages.count { band.contains($0) } }
    let now = ages.count + ageless
    let refusal: String? =
      history.months < leastMonths
      ? "the return covers \(history.months) months, and rates need \(leastMonths)"
      : now < leastChildren ? "of fewer than \(leastChildren) children chance says more than rates" : nil
    let projection = refusal == nil ? CohortProjection(ages: ages, history: history, terms: terms) : nil
    return Outlook.Part(
      now: now, nowByBand: counts, turning18: turning18,
      outcomes: projection.map { projection in horizons.map { projection.outcome(after: $0, beside: ageless) } } ?? [], refusal: refusal)
  }
}
