/// Checks every child of a return, one after the other.
struct ReturnInspection {
  let tables: SSDA903Tables
  let lists: CodeLists
  let kinds: EpisodeKinds
  let sections: [Section]
  let extracts: [Extract]
  let coverage: [ClosedRange<Int32>]
  let children: ChildRegister
  let years = YearTable()
  /// The first and last day covered.
  let firstDay: Int32
  let lastDay: Int32
  /// The files that any year has.
  let present: Set<SSDA903File>
  var course: ChildCourse
  var tally: CheckTally

  init(
    tables: SSDA903Tables, sections: [Section], extracts: [Extract], coverage: [ClosedRange<Int32>],
    children: ChildRegister, tally: CheckTally
  ) {
    self.tables = tables
    lists = tables.lists
    kinds = EpisodeKinds(tables.lists)
    self.sections = sections
    self.extracts = extracts
    self.coverage = coverage
    self.children = children
    self.tally = tally
    firstDay = coverage.first?.lowerBound ?? CivilDay.longAgo
    lastDay = coverage.last?.upperBound ?? CivilDay.farAhead
    present = extracts.reduce(into: []) { $0.formUnion($1.files) }
    course = ChildCourse(kinds: kinds, choices: SSDA903Choices())
  }

  mutating func inspect(_ episodes: GroupedRows<Episode>, _ rows: borrowing RowMerge) {
    for note in rows.repeated { add(note.rule, section: note.section, line: note.line) }
    for child in 0..<children.count {
      let own = episodes[child]
      course.follow(own)
      if !own.isEmpty { inspectEpisodes(own, of: child) }
      inspectUnaccompanied(rows.unaccompanied[child], of: child)
      inspectHealth(rows.health[child], of: child)
      inspectLeavers(rows.leavers[child], of: child)
      inspectReviews(rows.reviews[child], of: child)
      inspectMissing(rows.missing[child], of: child)
      inspectSocialWorkers(rows.socialWorkers[child], of: child)
      inspectAdoptions(rows.adoptions[child], of: child)
      inspectOrders(rows.orders[child], of: child)
    }
  }

  mutating func add(_ rule: ReturnRule, _ row: some ChildRow) {
    add(rule, section: row.section, line: row.line)
  }

  mutating func add(_ rule: ReturnRule, section: UInt16, line: UInt32) {
    tally.add(rule, file: sections[Int(section)].file, line: line)
  }

  func extract(_ row: some ChildRow) -> Extract { extracts[Int(sections[Int(row.section)].extract)] }

  func isInHeader(_ child: Int) -> Bool {
    !present.contains(.header) || children.marks[child].contains(.inHeader)
  }

  /// The day the child completes `age` years; later than any day where the birth is not known.
  func birthday(_ child: Int, _ age: Int) -> Int32 {
    let birth = children.births[child]
    return birth > DateCells.unreadable ? CivilDay.birthday(birth, age: age) : DateCells.open
  }

  func age(_ child: Int, on day: Int32) -> Int? {
    let birth = children.births[child]
    return birth > DateCells.unreadable ? CivilDay.age(birth, on: day) : nil
  }

  /// Whether the child was looked after all the twelve months that end on `day`, without a short break.
  func isContinuous(on day: Int32) -> Bool {
    let first = CivilDay.firstDayOfMonths(tables[.continuousMonths], endingOn: day)
    return course.isContinuous(from: first, to: day)
  }
}
