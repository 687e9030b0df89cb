/// What happened in Northmoor: the hand-written numbers that every file is made to agree with.
///
/// Arrays run from October 2021 to September 2024.
struct Story {
  /// Children who started to be looked after: a little more each year, fewest in August.
  let started = [
    9, 10, 6, 8, 7, 9, 8, 9, 7, 8, 5, 10,
    11, 9, 6, 9, 8, 10, 9, 8, 9, 9, 6, 10,
    12, 11, 7, 9, 9, 8, 9, 8, 8, 14, 4, 13,
  ]
  /// Children who ceased to be looked after: steady.
  let ceased = [
    8, 7, 7, 7, 8, 8, 7, 8, 8, 9, 7, 8,
    8, 7, 8, 8, 7, 9, 8, 8, 9, 8, 7, 8,
    8, 8, 8, 8, 9, 9, 8, 7, 8, 8, 7, 7,
  ]
  /// Of those who started, unaccompanied asylum-seeking children.
  let asylumStarted = [
    2, 1, 1, 1, 2, 2, 2, 1, 1, 2, 3, 2,
    3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2,
    3, 2, 1, 0, 1, 1, 1, 1, 1, 2, 3, 2,
  ]
  /// Of those who ceased, unaccompanied asylum-seeking children.
  let asylumCeased = [
    0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1,
    1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1,
  ]
  /// Transferred in under the National Transfer Scheme, of those who started.
  let transferredIn = [
    0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1,
    1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1,
    1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1,
  ]
  /// Transferred out, of those who ceased.
  let transferredOut = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1,
  ]
  /// Children aged 0 to 17 at 30 June of each year from 2020.
  let population = [44310, 44020, 43790, 43520, 43310]

  /// Looked after at the end of each month, after 282 at the end of September 2021.
  let lookedAfter: [Int]
  let asylum: [Int]

  init() {
    var children = 282
    lookedAfter = zip(started, ceased).map { start, end in
      children += start - end
      return children
    }
    var seekers = 20
    asylum = zip(asylumStarted, asylumCeased).map { start, end in
      seekers += start - end
      return seekers
    }
  }

  /// The estimate that the published rate of a month uses: mid-year of the June before its financial year ends.
  func population(month: Int) -> Int {
    population[1 + (month + 6) / 12]
  }

  /// Looked after at any time in a month: there when it began, or started in it.
  func everLookedAfter(month: Int) -> Int {
    (month == 0 ? 282 : lookedAfter[month - 1]) + started[month]
  }
}
