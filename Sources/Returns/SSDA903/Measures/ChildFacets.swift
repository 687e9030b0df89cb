/// To which group of each breakdown a child belongs, date by date.
struct ChildFacets {
  /// A run of dates in one group.
  struct Piece {
    var span: IndexSpan
    var group: UInt16
  }

  private let groups: GroupTables
  private let kinds: EpisodeKinds
  private let choices: SSDA903Choices
  private(set) var sex = CategorySpace.none
  private(set) var ethnicity = CategorySpace.none
  private(set) var isEverUnaccompanied = false
  private(set) var unaccompaniedUntil = Int32.min
  private(set) var birth = DateCells.blank
  /// Dates on which the child is looked after.
  private(set) var inCare: [IndexSpan] = []
  /// For each of those, which episode counts for the placement: that of a temporary stay is the one before.
  private(set) var placed: [(span: IndexSpan, episode: Int)] = []
  private var pieces: [[Piece]]
  // The day each age band begins, in order.
  private var ageDays: [(day: Int32, group: UInt16)] = []

  init(groups: GroupTables, kinds: EpisodeKinds, choices: SSDA903Choices) {
    self.groups = groups
    self.kinds = kinds
    self.choices = choices
    pieces = Array(repeating: [], count: Facet.allCases.count)
  }

  mutating func follow(_ course: borrowing ChildCourse, _ child: Int, in register: ChildRegister, _ dates: MeasureDates) {
    sex = groups.sexes[Int(register.sexes[child])]
    ethnicity = groups.ethnicities[Int(register.ethnicities[child])]
    isEverUnaccompanied = register.marks[child].contains(.unaccompanied)
    unaccompaniedUntil = !isEverUnaccompanied ? Int32.min
      : choices.everUnaccompanied ? DateCells.open : register.unaccompaniedUntil[child]
    birth = register.births[child]
    for index in pieces.indices { pieces[index].removeAll(keepingCapacity: true) }
    inCare.removeAll(keepingCapacity: true)
    placed.removeAll(keepingCapacity: true)
    setAges(dates)
    setUnaccompanied(dates)
    setPlaces(course, dates)
    setLengths(course, dates)
  }

  subscript(facet: Facet) -> [Piece] { pieces[ChildFacets.row(facet)] }

  /// Every group of a child looked after on a date, the whole first.
  func groups(at date: Int32) -> [UInt16] {
    [CategorySpace.whole, sex, ethnicity]
      + Facet.ofChildren.compactMap { facet in
        pieces[ChildFacets.row(facet)].first { $0.span.lo <= date && $0.span.hi > date }?.group
      }
  }

  /// The age band on a day.
  func age(on day: Int32) -> UInt16 {
    var group = CategorySpace.none
    for band in ageDays where band.day <= day { group = band.group }
    return group
  }

  func unaccompanied(on day: Int32) -> UInt16 { unaccompaniedUntil > day ? groups.uasc : groups.notUasc }

  /// Completed years on a day; nil where the birth is not known.
  func years(on day: Int32) -> Int? {
    birth > DateCells.unreadable ? CivilDay.age(birth, on: day) : nil
  }

  /// The dates before the child completes `age` years; none where the birth is not known.
  func under(_ age: Int, _ dates: MeasureDates) -> IndexSpan {
    guard birth > DateCells.unreadable else { return IndexSpan(lo: 0, hi: 0) }
    return IndexSpan(lo: 0, hi: dates.index(CivilDay.birthday(birth, age: age)))
  }

  private static func row(_ facet: Facet) -> Int {
    switch facet {
    case .age: 0
    case .need: 1
    case .legalStatus: 2
    case .placement: 3
    case .provider: 4
    case .locality: 5
    case .distance: 6
    case .uasc: 7
    case .lengthOfCare: 8
    default: 9
    }
  }

  private mutating func append(_ facet: Facet, _ span: IndexSpan, _ group: UInt16) {
    guard group != CategorySpace.none, span.lo < span.hi else { return }
    let row = ChildFacets.row(facet)
    if let last = pieces[row].indices.last, pieces[row][last].group == group, pieces[row][last].span.hi == span.lo {
      pieces[row][last].span.hi = span.hi
    } else {
      pieces[row].append(Piece(span: span, group: group))
    }
  }

  private mutating func setAges(_ dates: MeasureDates) {
    ageDays.removeAll(keepingCapacity: true)
    guard birth > DateCells.unreadable else { return }
    for limit in groups.ages {
      ageDays.append((CivilDay.birthday(birth, age: limit.band.from ?? 0), limit.group))
    }
    for (index, band) in ageDays.enumerated() {
      let next = index + 1 < ageDays.count ? dates.index(ageDays[index + 1].day) : Int32(dates.count)
      append(.age, IndexSpan(lo: dates.index(band.day), hi: next), band.group)
    }
  }

  private mutating func setUnaccompanied(_ dates: MeasureDates) {
    let end = Int32(dates.count)
    let until = unaccompaniedUntil == Int32.min ? 0 : dates.index(unaccompaniedUntil)
    append(.uasc, IndexSpan(lo: 0, hi: until), groups.uasc)
    append(.uasc, IndexSpan(lo: until, hi: end), groups.notUasc)
  }

  private mutating func setPlaces(_ course: borrowing ChildCourse, _ dates: MeasureDates) {
    var standing: (episode: Int, to: Int32)?
    var period = 0
    for segment in course.segments {
      while period < course.periods.count, course.periods[period].to <= segment.from {
        period += 1
        standing = nil
      }
      let episode = course.episodes[segment.episode]
      var place = segment.episode
      if kinds.placement(episode).contains(.temporary), let before = standing, before.to == segment.from,
        !kinds.placement(course.episodes[before.episode]).contains(.temporary)
      {
        place = before.episode
      }
      standing = (place, segment.to)
      let span = IndexSpan(lo: dates.index(segment.from), hi: dates.index(segment.to))
      guard span.lo < span.hi else { continue }
      if let last = inCare.indices.last, inCare[last].hi == span.lo {
        inCare[last].hi = span.hi
      } else {
        inCare.append(span)
      }
      placed.append((span, place))
      let home = course.episodes[place]
      append(.need, span, groups.needs[Int(episode.need)])
      append(.legalStatus, span, groups.legalStatuses[Int(episode.legalStatus)])
      append(.placement, span, groups.placement(home.placement, locality: home.locality))
      append(.provider, span, groups.providers[Int(home.provider)])
      append(.locality, span, groups.localities[Int(home.locality)])
      append(.distance, span, groups.distance(home.distance, locality: home.locality))
    }
  }

  private mutating func setLengths(_ course: borrowing ChildCourse, _ dates: MeasureDates) {
    for period in course.periods {
      let whole = IndexSpan(lo: dates.index(period.from), hi: dates.index(period.to))
      guard whole.lo < whole.hi else { continue }
      for limit in groups.lengths {
        let from = dates.index(CivilDay.adding(months: limit.band.from ?? 0, to: period.from))
        let to = limit.band.below.map { dates.index(CivilDay.adding(months: $0, to: period.from)) } ?? whole.hi
        append(.lengthOfCare, IndexSpan(lo: max(whole.lo, from), hi: min(whole.hi, to)), limit.group)
      }
    }
  }
}
