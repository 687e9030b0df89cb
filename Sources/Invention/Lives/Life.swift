/// An invented child's time in care, whole: past the last day of the return as well, so that any year can be cut from it.
///
/// One life is used again for every child, so that an England of them needs no more memory than one.
final class Life {
  /// A legal status that held from one day to the next.
  struct Span {
    var start: Day
    var end: Day
    let status: LegalStatus
  }

  /// Where the child lived from one day to the next.
  struct Stay {
    var start: Day
    var end: Day
    let placement: Placement
    let provider: String
    let distance: Distance
    let postcode: Postcode
    let register: RegisterNumber
    /// The same people cared for the child in the stay before.
    var keepsCarer = false
    /// Why the stay ended, if the child moved on in care.
    var reason = ""
  }

  struct Episode {
    let start: Day
    let end: Day
    let entry: String
    let status: LegalStatus
    let need: String
    let stay: Int
    /// Nil where another episode follows.
    let leaving: Leaving?
    let reason: String
  }

  /// A period of care: a chain of episodes without a break.
  struct Period {
    let start: Day
    let end: Day
    let leaving: Leaving
    let isShortBreak: Bool
    let home: Postcode?
  }

  struct Absence {
    let start: Day
    let end: Day
    let isMissing: Bool
  }

  /// What was decided about adoption, and what came of it.
  struct Adoption {
    let decided: Day
    let matched: Day?
    let ended: Day
    /// Nil where the child was adopted.
    let reason: String?
    let byFosterCarer: Bool
    let adopters: String
  }

  var number = 0
  var child = ""
  var birth = Day(number: 0)
  var sex = Sex.male
  var ethnicity = ""
  var pupilNumber = ""
  var permanence = ""
  var isAsylum = false
  /// The day on which the status as unaccompanied asylum-seeking child ends.
  var statusEnds: Day?
  var firstChild: Day?
  var periods: [Period] = []
  var spans: [Span] = []
  var stays: [Stay] = []
  var episodes: [Episode] = []
  var absences: [Absence] = []
  var adoptions: [Adoption] = []

  func begin(number: Int) {
    self.number = number
    periods.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    stays.removeAll(keepingCapacity: true)
    episodes.removeAll(keepingCapacity: true)
    absences.removeAll(keepingCapacity: true)
    adoptions.removeAll(keepingCapacity: true)
    statusEnds = nil
    firstChild = nil
    isAsylum = false
  }

  /// The period of care that a day falls in, if any; short breaks are none.
  func period(on day: Day) -> Period? {
    periods.first { $0.start <= day && day < $0.end && !$0.isShortBreak }
  }

  func isLookedAfter(on day: Day) -> Bool { period(on: day) != nil }

  /// The last period of care, if it ended in a way that leaves the authority with a care leaver, who was looked after for
  /// 13 weeks since the age of 14, some of it at 16.
  var isCareLeaver: Bool {
    let (from, at, adult) = (birth.birthday(14), birth.birthday(16), birth.birthday(18))
    var days = 0
    var isLate = false
    var last: Leaving?
    for period in periods where !period.isShortBreak {
      let end = min(period.end, adult)
      days += max(0, end - max(period.start, from))
      if end > at { isLate = true }
      last = period.leaving
    }
    guard isLate, days >= 91, let last else { return false }
    return last != .e2 && last != .e3 && last != .e15 && !last.isAdoption
  }
}
