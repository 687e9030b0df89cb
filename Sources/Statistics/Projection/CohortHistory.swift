/// Who was there, who left and who joined from month end to month end, up to the one a projection starts from.
///
/// Whoever joins and leaves between two month ends is not in it: no number at a month end has them.
public struct CohortHistory: Sendable {
  /// Leavers and those who could have left, in one month.
  struct Month {
    /// By band and whether it is the first month of the stay: band × 2, plus 1 from the second month on.
    var atRisk: [Int]
    var left: [Int]
    /// Ages in months, at its end, of those who joined in it.
    var joined: [Int] = []
  }

  /// One of those who are there at the end.
  struct Present {
    let age: Int
    let isNew: Bool
  }

  let terms: ProjectionTerms
  /// One for each step from a month end to the next, the earliest first.
  private(set) var months: [Month]
  /// How many were there at each month end, under the limit of age.
  private(set) var numbers: [Int]
  private(set) var present: [Present] = []

  /// Months from the first month end to the last.
  public var length: Int { months.count }
  /// How many are there at the end, under the limit of age.
  public var number: Int { present.count }

  /// - Parameter last: the month end a projection is to start from; what members do after it is not looked at.
  public init(_ members: [CohortMember], until last: Int, terms: ProjectionTerms) {
    self.terms = terms
    let last = max(0, last)
    let cells = terms.bands.count * 2
    months = Array(
      repeating: Month(atRisk: Array(repeating: 0, count: cells), left: Array(repeating: 0, count: cells)), count: last)
    numbers = Array(repeating: 0, count: last + 1)
    for member in members { add(member, last) }
  }

  private mutating func add(_ member: CohortMember, _ last: Int) {
    for stay in member.stays {
      // Nobody is counted from the day they reach the limit.
      let from = max(stay.lowerBound, 0)
      let to = min(stay.upperBound, last + 1, terms.limit - member.age)
      guard from < to else { continue }
      for month in from..<to {
        guard let band = terms.band(member.age + month) else { continue }
        numbers[month] += 1
        let isNew = month == stay.lowerBound
        if isNew, month > 0 { months[month - 1].joined.append(member.age + month) }
        if month == last {
          present.append(Present(age: member.age + month, isNew: isNew))
        } else if member.age + month + 1 < terms.limit {
          let cell = band * 2 + (isNew ? 0 : 1)
          months[month].atRisk[cell] += 1
          if month + 1 == stay.upperBound { months[month].left[cell] += 1 }
        }
      }
    }
  }
}
