import CareModel

/// One pass over all children that counts every measure at once.
struct MeasureRun {
  let source: SSDA903Return
  let tables: SSDA903Tables
  let choices: SSDA903Choices
  let kinds: EpisodeKinds
  let dates: MeasureDates
  let flows: FlowPeriods
  let groups: GroupTables
  var space: CategorySpace
  var course: ChildCourse
  var facets: ChildFacets
  /// By measure: what is counted, and out of what.
  var counts: [MeasureGrid] = []
  var bases: [MeasureGrid] = []
  /// Children of whom it is not known whether they belong in the count; one row.
  var doubts: [MeasureGrid] = []
  /// In which columns a measure can be given at all.
  var isAvailable: [[Bool]] = []
  /// The date of each year's answers on health, care leavers and social workers.
  let answers: AnswerDates
  let timetable: ReviewTimetable

  init(_ source: SSDA903Return, choices: SSDA903Choices, catalogue: Catalogue, days: [Day]) {
    self.source = source
    self.choices = choices
    tables = source.tables
    kinds = EpisodeKinds(tables.lists)
    dates = MeasureDates(
      source.covered, extra: days.map { Int32(clamping: $0.number) }, months: tables[.continuousMonths])
    flows = FlowPeriods(source.covered)
    space = CategorySpace(catalogue)
    groups = GroupTables(tables, &space)
    course = ChildCourse(kinds: kinds, choices: choices)
    facets = ChildFacets(groups: groups, kinds: kinds, choices: choices)
    answers = AnswerDates(source.extracts, dates)
    timetable = ReviewTimetable(tables, covered: source.covered)
    for measure in SSDA903Measure.allCases {
      let columns = measure.timing == .date ? dates.count : flows.periods.count
      let grid = MeasureGrid(columns: columns, categories: space.categories.count)
      counts.append(grid)
      bases.append(grid)
      doubts.append(MeasureGrid(columns: columns, categories: 1))
      isAvailable.append(availability(of: measure, columns: columns))
    }
  }

  /// The place of a measure in the arrays.
  @inline(__always)
  static func place(_ measure: SSDA903Measure) -> Int { measure.place }

  /// Counts all children, and then what follows from the counts.
  ///
  /// - Parameter counted: told of each child once it is counted, with the counts so far.
  mutating func run(_ counted: (MeasureRun, Int) -> Void = { _, _ in }) {
    count(0..<source.children.count, counted)
    finish()
  }

  /// The same with the second half of the children counted by another thread.
  mutating func runInHalves() async {
    let all = source.children.count
    let start = self
    async let second = start.counting(all / 2..<all)
    count(0..<all / 2)
    let other = await second
    for place in counts.indices {
      counts[place].add(other.counts[place])
      bases[place].add(other.bases[place])
      doubts[place].add(other.doubts[place])
    }
    finish()
  }

  private func counting(_ children: Range<Int>) async -> MeasureRun {
    var run = self
    run.count(children)
    return run
  }

  private mutating func count(_ children: Range<Int>, _ counted: (MeasureRun, Int) -> Void = { _, _ in }) {
    for child in children {
      let episodes = source.episodes[child]
      course.follow(episodes)
      facets.follow(course, child, in: source.children, dates)
      if !episodes.isEmpty {
        countStock()
        countStability()
        countFlows()
        countAdoption(child)
      }
      countMissing(child)
      countReviews(child)
      countHealth(child)
      countLeaver(child)
      countSocialWorkers(child)
      counted(self, child)
    }
  }

  /// What two lists of runs, each in order, have in common.
  static func common(_ one: [IndexSpan], _ other: [IndexSpan]) -> [IndexSpan] {
    var result: [IndexSpan] = []
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      let span = one[left].common(other[right])
      if span.lo < span.hi { result.append(span) }
      if one[left].hi < other[right].hi { left += 1 } else { right += 1 }
    }
    return result
  }

  private func availability(of measure: SSDA903Measure, columns: Int) -> [Bool] {
    switch measure {
    case .manyPlacements: dates.hasWindow
    case .longTermStability where choices.longCareOnlyIfCovered: dates.days.map { hasLongPast($0) }
    case .healthAssessment, .dentalCheck, .immunisations, .developmentChecks, .substanceMisuse, .convictions, .sdqScore,
      .sdqReceived:
      answers.columns(of: .oc2, columns)
    case .eet17To18, .eet19To21, .suitable17To18, .suitable19To21, .inTouch17To18, .inTouch19To21:
      answers.columns(of: .oc3, columns)
    case .manySocialWorkers: answers.columns(of: .socialWorker, columns)
    case .missingChildren, .missingShare, .missingIncidents, .awayChildren: periods(with: .missing)
    case .reviewsOnTime, .reviewParticipation: periods(with: .reviews)
    case .unaccompanied, .unaccompaniedTurning18:
      dates.days.map { day in source.hasFile(.uasc, on: day) || source.hasFile(.uasc, on: day + 1) }
    default: Array(repeating: true, count: columns)
    }
  }

  /// Whether everything is known of the time that a child must have been looked after: else those who have stayed put are seen
  /// to have done so, by the date of their episode, and those who moved are not.
  private func hasLongPast(_ day: Int32) -> Bool {
    source.covered.contains { $0.contains(day) && CivilDay.adding(months: tables[.longCareMonths], to: $0.lowerBound) <= day + 1 }
  }

  private func periods(with file: SSDA903File) -> [Bool] {
    flows.periods.map { source.hasFile(file, on: Int32(clamping: $0.lastDay.number)) }
  }

  private mutating func finish() {
    for measure in SSDA903Measure.allCases {
      let place = MeasureRun.place(measure)
      if measure.timing == .date, !AnswerDates.isAnswer(measure) {
        counts[place].sum()
        bases[place].sum()
        doubts[place].sum()
      }
    }
    counts[MeasureRun.place(.netChange)] = counts[MeasureRun.place(.started)]
    counts[MeasureRun.place(.netChange)].subtract(counts[MeasureRun.place(.ceased)])
    let order = space.fromTheTop
    for place in counts.indices {
      counts[place].rollUp(space.parents, order: order)
      bases[place].rollUp(space.parents, order: order)
    }
    closeDistance()
    // A file that tells of no child looked after tells nothing.
    let workers = MeasureRun.place(.manySocialWorkers)
    for column in 0..<dates.count where doubts[workers][0, column] >= bases[workers][0, column] {
      isAvailable[workers][column] = false
    }
  }

  /// Distances are given only on dates for which every child looked after has the column.
  private mutating func closeDistance() {
    let unknown = doubts[MeasureRun.place(.farFromHome)]
    for measure in [SSDA903Measure.farFromHome, .farOutside] {
      let place = MeasureRun.place(measure)
      for column in 0..<dates.count where unknown[0, column] > 0 { isAvailable[place][column] = false }
      doubts[place] = MeasureGrid(columns: dates.count, categories: 1)
    }
    let all = counts[MeasureRun.place(.lookedAfter)]
    let locality = bases[MeasureRun.place(.farOutside)]
    for column in 0..<dates.count where all[0, column] > 0 && locality[0, column] < all[0, column] {
      isAvailable[MeasureRun.place(.farOutside)][column] = false
    }
    bases[MeasureRun.place(.farOutside)] = MeasureGrid(columns: dates.count, categories: space.categories.count)
  }
}
