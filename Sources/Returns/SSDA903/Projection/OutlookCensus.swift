import CareModel
import Statistics

/// Who was looked after at each month end before the last day of a return, in the form a projection asks.
struct OutlookCensus {
  /// The last day and the same day of each month before it, or the ends of months where it ends one; the earliest first.
  let days: [Int32]
  /// Month ends, counted back from the last day, of which the return tells who is unaccompanied.
  let monthsTold: Int
  private(set) var everyone: [CohortMember] = []
  private(set) var others: [CohortMember] = []
  private(set) var unaccompanied: [CohortMember] = []
  /// In care on the last day without a known birth.
  private(set) var agesNotKnown = 0
  private let before: Int32
  /// Completed months of age from which nobody is a child.
  private let limit: Int

  /// The number of the last day among ``days``.
  var last: Int { days.count - 1 }

  /// Nil where the return covers nothing.
  init?(_ source: SSDA903Return, choices: SSDA903Choices) {
    guard let coverage = source.covered.last else { return nil }
    days = OutlookCensus.days(back: coverage.upperBound, to: coverage.lowerBound - 1)
    guard let first = days.first, let end = days.last else { return nil }
    before = CivilDay.adding(months: -1, to: first)
    monthsTold = days.reversed().prefix { source.hasFile(.uasc, on: $0) || source.hasFile(.uasc, on: $0 + 1) }.count
    let adultAge = source.tables[.adultAge]
    limit = adultAge * 12
    var course = ChildCourse(kinds: EpisodeKinds(source.tables.lists), choices: choices)
    for child in 0..<source.children.count {
      let episodes = source.episodes[child]
      guard !episodes.isEmpty else { continue }
      course.follow(episodes)
      // Most of those in a return of many years left long before the part without a gap.
      guard let latest = course.segments.last, latest.to > first else { continue }
      let birth = source.children.births[child]
      guard birth > DateCells.unreadable else {
        if course.isLookedAfter(on: end) { agesNotKnown += 1 }
        continue
      }
      let age = limit - OutlookCensus.months(from: end, to: CivilDay.birthday(birth, age: adultAge)) - last
      let everyone = CohortMember(age: age, stays: stays(course.segments))
      guard !everyone.stays.isEmpty else { continue }
      self.everyone.append(everyone)
      guard source.children.marks[child].contains(.unaccompanied) else {
        others.append(everyone)
        continue
      }
      let until = choices.everUnaccompanied ? DateCells.open : source.children.unaccompaniedUntil[child]
      let (alone, other) = (stays(course.segments, to: until), stays(course.segments, from: until))
      if !alone.isEmpty { unaccompanied.append(CohortMember(age: age, stays: alone)) }
      if !other.isEmpty { others.append(CohortMember(age: age, stays: other)) }
    }
  }

  /// How many are there at a month end and are children still.
  func number(_ members: [CohortMember], at month: Int) -> Int { count(members, in: Int.min..<limit, at: month) }

  /// How many are there at a month end though they are none any more.
  func adults(_ members: [CohortMember], at month: Int) -> Int { count(members, in: limit..<Int.max, at: month) }

  /// Of those there at a month end, whose age in months lies in `ages`.
  func count(_ members: [CohortMember], in ages: Range<Int>, at month: Int) -> Int {
    members.count { ages.contains($0.age + month) && $0.isPresent(month) }
  }

  /// Month ends in care, from one day to another; segments that follow one another without a break are one stay.
  private func stays(_ segments: [ChildCourse.Segment], from: Int32 = Int32.min, to: Int32 = Int32.max) -> [Range<Int>] {
    var stays: [Range<Int>] = []
    func close(_ start: Int32, _ end: Int32) {
      let (start, end) = (max(start, from), min(end, to))
      guard start < end else { return }
      let places = (start <= before ? -1 : place(of: start), place(of: end))
      if places.0 < places.1 { stays.append(places.0..<places.1) }
    }
    var open: (from: Int32, to: Int32)?
    for segment in segments {
      if let stay = open, stay.to != segment.from { close(stay.from, stay.to) }
      open = (open?.to == segment.from ? open?.from ?? segment.from : segment.from, segment.to)
    }
    if let open { close(open.from, open.to) }
    return stays
  }

  /// The first of the days that is `day` or later.
  private func place(of day: Int32) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] >= day { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func days(back last: Int32, to first: Int32) -> [Int32] {
    var days: [Int32] = []
    // A return of more than sixty years is none.
    for back in 0...720 {
      let day = CivilDay.ahead(-back, of: last)
      guard day >= first else { break }
      days.append(day)
    }
    return days.reversed()
  }

  /// The least number of months after which `day` is reached, counted as records count them and as the days back are; below 0 where it
  /// is past.
  static func months(from start: Int32, to day: Int32) -> Int {
    let (now, then) = (Day(number: Int(start)).components, Day(number: Int(day)).components)
    let months = (then.year - now.year) * 12 + then.month - now.month
    return CivilDay.ahead(months, of: start) >= day ? months : months + 1
  }
}
