import CareModel

/// Tells of one child what a restricted view may show, from the run that has just counted it.
struct RecordWriting {
  /// Counts of one measure on the day of the list: what a child adds to them tells how it stands in the measure.
  private struct Sign {
    let matter: RecordMatter
    let counted: FigureCells.Cell
    let base: FigureCells.Cell?
    /// Whether it is counting that matters, or being left out of the count.
    let isCounting: Bool
    var seen: (counted: Int, base: Int) = (0, 0)
  }

  private let measure: SSDA903Measure
  private let asAt: Int32
  private let period: ClosedRange<Int32>
  private let hasReviews: Bool
  private let hasMissing: Bool
  private let timetable: ReviewTimetable
  private var signs: [Sign] = []

  init(_ measure: SSDA903Measure, _ period: Period, in run: MeasureRun) {
    self.measure = measure
    asAt = Int32(clamping: period.lastDay.number)
    self.period = Int32(clamping: period.firstDay.number)...max(asAt, Int32(clamping: period.firstDay.number))
    hasReviews = run.source.hasFile(.reviews, on: asAt)
    hasMissing = run.source.hasFile(.missing, on: asAt)
    // Reviews that fall due after the last day covered are known from those before.
    let ahead = run.source.covered.map { $0.lowerBound...max($0.lowerBound, CivilDay.adding(months: 12, to: $0.upperBound)) }
    timetable = ReviewTimetable(run.tables, covered: ahead)
    guard let column = run.dates.place(of: asAt) else { return }
    func cell(_ measure: SSDA903Measure, isBase: Bool = false) -> FigureCells.Cell {
      FigureCells.Cell(measure: measure, isBase: isBase, rows: [0], column: column)
    }
    for (matter, measure) in [
      (RecordMatter.notInTouch, SSDA903Measure.inTouch17To18), (.notInTouch, .inTouch19To21),
      (.notSuitablyAccommodated, .suitable17To18), (.notSuitablyAccommodated, .suitable19To21),
      (.notInEET, .eet17To18), (.notInEET, .eet19To21), (.noHealthAssessment, .healthAssessment),
      (.noDentalCheck, .dentalCheck), (.noImmunisations, .immunisations), (.noDevelopmentCheck, .developmentChecks),
      (.noSDQScore, .sdqReceived),
    ] where run.isAvailable[MeasureRun.place(measure)][column] {
      signs.append(Sign(matter: matter, counted: cell(measure), base: cell(measure, isBase: true), isCounting: false))
    }
    for (matter, measure) in [
      (RecordMatter.manySocialWorkers, SSDA903Measure.manySocialWorkers), (.manyPlacements, .manyPlacements),
    ] where run.isAvailable[MeasureRun.place(measure)][column] {
      signs.append(Sign(matter: matter, counted: cell(measure), base: nil, isCounting: true))
    }
  }

  /// What the child just counted adds to the measures that tell of something to be done.
  mutating func signs(_ run: MeasureRun) -> [RecordMatter] {
    var matters: [RecordMatter] = []
    for index in signs.indices {
      let now = (counted: signs[index].counted.total(run), base: signs[index].base?.total(run) ?? 0)
      let seen = signs[index].seen
      signs[index].seen = now
      if signs[index].isCounting ? now.counted > seen.counted : now.base > seen.base && now.counted == seen.counted {
        matters.append(signs[index].matter)
      }
    }
    return matters
  }

  /// The record of a child that the figure counts or is out of.
  func record(_ child: Int, _ run: MeasureRun, amount: Int, outOf: Int, signs: [RecordMatter]) -> ChildRecord {
    let left = leaving(run)
    let isInCare = left == nil && run.course.isLookedAfter(on: asAt)
    let lastInCare = isInCare ? asAt : left.map { $0 - 1 }
    var matters = signs
    if isInCare { matters += soonAdult(run) }
    matters += away(child, run)
    let care = lastInCare.flatMap { run.course.period(on: $0) }
    let reviews = isInCare ? care.map { self.reviews($0, child, run) } ?? [] : []
    // At most one is not held by the day: the next, or the one that is overdue.
    let next = reviews.first { $0.held > asAt }
    if let next, next.day <= asAt { matters.append(.reviewOverdue(days: Int(asAt) - Int(next.day))) }
    if measure == .reviewsOnTime { matters += late(child, run) }
    let groups = lastInCare.map { place(on: $0, run) }
    return ChildRecord(
      pseudonym: Pseudonym(run.source.children.hashes[child]),
      age: run.facets.years(on: left ?? asAt).map { max(0, $0) },
      monthsInCare: care.map { RecordWriting.months(from: $0.from, to: left ?? asAt) },
      isStartKnown: care?.isStartKnown ?? true,
      placement: groups?.placement, legalStatus: groups?.legalStatus, amount: amount, outOf: outOf,
      matters: matters.sorted { ($0.rank, -($0.daysLate ?? 0)) < ($1.rank, -($1.daysLate ?? 0)) },
      nextReview: next.map { Int($0.day) - Int(asAt) })
  }

  /// The day care ended, where the figure is of those who left and the child was not looked after on the day of the list.
  private func leaving(_ run: MeasureRun) -> Int32? {
    switch measure {
    case .ceased, .netChange, .adopted, .adoptedShare, .adoptionDays:
      run.course.isLookedAfter(on: asAt) ? nil : run.course.ends.last { $0.day <= asAt }?.day
    default: nil
    }
  }

  /// Reviews of a period of care that fell due by the day of the list, and the one that comes next.
  private func reviews(_ care: ChildCourse.Period, _ child: Int, _ run: MeasureRun) -> [ReviewTimetable.Due] {
    guard hasReviews else { return [] }
    // What was held after the day of the list was not known on it.
    let held = run.source.reviews[child].map { $0.day }.filter { $0 >= care.from && $0 < care.to && $0 <= asAt }
    var due: [ReviewTimetable.Due] = []
    timetable.append(care, held, to: &due)
    return due
  }

  /// What was late in the period, and is past: reviews held late, or not at all before care ended.
  private func late(_ child: Int, _ run: MeasureRun) -> [RecordMatter] {
    var heldLate = 0
    var isUnheld = false
    for care in run.course.periods where care.from <= asAt {
      for review in reviews(care, child, run) where period.contains(review.day) {
        if review.held != DateCells.open {
          heldLate = max(heldLate, Int(review.held) - Int(review.day))
        } else if care.to <= asAt {
          isUnheld = true
        }
      }
    }
    return (isUnheld ? [.reviewNotHeld] : []) + (heldLate > 0 ? [.reviewHeldLate(days: heldLate)] : [])
  }

  private func away(_ child: Int, _ run: MeasureRun) -> [RecordMatter] {
    guard hasMissing, (run.facets.years(on: asAt) ?? 0) < run.tables[.adultAge] else { return [] }
    let now = run.source.missing[child].filter { $0.start <= asAt && $0.end > asAt }
    var matters: [RecordMatter] = []
    if let first = now.filter({ $0.isMissing }).map({ $0.start }).min() {
      matters.append(.missing(days: Int(asAt) - Int(first)))
    }
    if let first = now.filter({ !$0.isMissing }).map({ $0.start }).min() {
      matters.append(.away(days: Int(asAt) - Int(first)))
    }
    return matters
  }

  /// In bands of months, since a number of days would tell the birthday.
  private func soonAdult(_ run: MeasureRun) -> [RecordMatter] {
    guard run.facets.birth > DateCells.unreadable else { return [] }
    let birthday = CivilDay.birthday(run.facets.birth, age: run.tables[.adultAge])
    guard birthday > asAt else { return [] }
    for months in [3, 6, 12] where CivilDay.ahead(months, of: asAt) >= birthday {
      return [.becomesAdult(withinMonths: months)]
    }
    return []
  }

  private func place(on day: Int32, _ run: MeasureRun) -> (placement: String?, legalStatus: String?) {
    guard let segment = run.course.segment(on: day) else { return (nil, nil) }
    let episode = run.course.episodes[segment.episode]
    // A temporary stay belongs to the placement before it, as everywhere on a date.
    let home =
      run.dates.place(of: day).flatMap { column in
        run.facets.placed.first { $0.span.lo <= column && column < $0.span.hi }.map { run.course.episodes[$0.episode] }
      } ?? episode
    func name(_ number: UInt16) -> String? {
      number == CategorySpace.none ? nil : run.space.categories[Int(number)].id
    }
    return (
      name(run.groups.placement(home.placement, locality: home.locality)),
      name(run.groups.legalStatuses[Int(episode.legalStatus)])
    )
  }

  /// Completed months between two days.
  static func months(from: Int32, to: Int32) -> Int {
    let (first, last) = (Day(number: Int(from)).components, Day(number: Int(to)).components)
    let months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, CivilDay.adding(months: months, to: from) > to ? months - 1 : months)
  }
}
