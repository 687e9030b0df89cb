/// Something about a child that somebody has to see to, as the return tells it on a day.
///
/// In the order in which they press; of two alike, the one that has lasted longer comes first.
public enum RecordMatter: Hashable, Sendable {
  /// Missing on the day, for so many days; no end is recorded by then.
  case missing(days: Int)
  /// Away without authorisation on the day.
  case away(days: Int)
  /// A review fell due so many days before and had not been held.
  case reviewOverdue(days: Int)
  /// A review of the period was held so many days after it was due.
  case reviewHeldLate(days: Int)
  /// A review that fell due in the period was not held before care ended.
  case reviewNotHeld
  case notInTouch
  case notSuitablyAccommodated
  case notInEET
  case noHealthAssessment, noDentalCheck, noImmunisations, noDevelopmentCheck, noSDQScore
  case manySocialWorkers, manyPlacements
  /// Becomes an adult within so many months: the least band of 3, 6 and 12 that holds.
  case becomesAdult(withinMonths: Int)

  /// As a person reads it, with nothing before or after.
  public var phrase: String {
    switch self {
    case .missing(let days): "missing, no end recorded" + RecordMatter.lasting(days)
    case .away(let days): "away without authorisation" + RecordMatter.lasting(days)
    case .reviewOverdue(let days): days == 0 ? "review due today, not held" : "review \(RecordMatter.days(days)) overdue"
    case .reviewHeldLate(let days): "review held \(RecordMatter.days(days)) late"
    case .reviewNotHeld: "review not held before care ended"
    case .notInTouch: "not in touch"
    case .notSuitablyAccommodated: "accommodation not suitable or not known"
    case .notInEET: "not in education, employment or training, or not known"
    case .noHealthAssessment: "no health assessment this year"
    case .noDentalCheck: "no dental check this year"
    case .noImmunisations: "immunisations not up to date"
    case .noDevelopmentCheck: "development checks not up to date"
    case .noSDQScore: "no SDQ score this year"
    case .manySocialWorkers: "3 or more social workers in 12 months"
    case .manyPlacements: "3+ placements in 12 months"
    case .becomesAdult(let months): "18 within \(months) months"
    }
  }

  /// Days that it is late by; nil where there is no such thing.
  public var daysLate: Int? {
    switch self {
    case .missing(let days), .away(let days), .reviewOverdue(let days), .reviewHeldLate(let days): days
    default: nil
    }
  }

  /// Less presses more.
  var rank: Int {
    switch self {
    case .missing: 0
    case .away: 1
    case .reviewOverdue: 2
    case .reviewHeldLate: 3
    case .reviewNotHeld: 4
    case .notInTouch: 5
    case .notSuitablyAccommodated: 6
    case .notInEET: 7
    case .noHealthAssessment: 8
    case .noDentalCheck: 9
    case .noImmunisations: 10
    case .noDevelopmentCheck: 11
    case .noSDQScore: 12
    case .manySocialWorkers: 13
    case .manyPlacements: 14
    case .becomesAdult(let months): 14 + months
    }
  }

  private static func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }

  private static func lasting(_ days: Int) -> String { days == 0 ? ", since today" : ", \(RecordMatter.days(days))" }
}
