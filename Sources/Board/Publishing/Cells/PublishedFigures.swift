import CareModel

/// The figures of one area, and of others that add up with it, as tables of counts: which counts each prints, and which sums tie the counts together.
struct PublishedFigures {
  var counts: [PublishedCount] = []
  var lists: [CountList] = []
  /// What is withdrawn whole.
  var withdrawnTracks: Set<CountTrack> = []
  /// A count and the group that it is part of: those who are not can be worked out wherever both are known.
  var shares: [CountShare] = []
  var equations: [CountEquation] = []
  /// For each figure with counts, its place in the columns and the places of what it prints.
  var prints: [(place: Int, counts: [Int])] = []
  /// Figures that follow from two others and are no count of people: shown only where those are.
  var differences: [(place: Int, counts: [Int])] = []
  var bare: [BareFigure] = []
  /// Groups of a return at dates and in periods that end no year, or of which nobody expects the public to be told: not
  /// published, which is the first remedy of section 8.5.
  var delayed: Set<Int> = []
  /// Figures that may fall below zero, with nothing that says what they follow from.
  var untied: Set<Int> = []
  /// What the Department has hidden, by what it counts.
  private var hiddenElsewhere: Set<CountKey> = []

  let figures: Figures
  /// The board's own first.
  let areas: [Int]
  let relations: [CountRelation]
  let rules: PublicationRules
  private let returnGroups: [Indicator.ID: Set<String>]
  private let countsNobody: Set<Indicator.ID>
  /// Every text of the program's own catalogue.
  let ownTexts: Set<String>
  private var columnsOf: [Category: (Int, Int)] = [:]
  let unpublished: Set<Int>
  /// With the names of earlier releases that no figure has any more.
  private(set) var breakdownNames: [String]
  private(set) var groupNames: [String]
  var firstPrint: [Int: Int] = [:]
  /// Of counts that no figure of the board prints.
  var namesOfOthers: [Int: String] = [:]
  /// Counts as they are now and as an earlier release had them.
  var pairs: [(now: Int, then: Int)] = []
  /// Indicators of earlier releases that the board does not know, with how many of their figures were released.
  var forgotten: [Indicator.ID: Int] = [:]
  /// Counts that go by several names.
  private(set) var doubled: Set<Int> = []
  /// The parts of every list, by its whole.
  var listed: [Int: Set<Int>] = [:]
  /// Tracks that are the same children under two names, as far as all their figures tell.
  var doubles: [String] = []
  /// Small counts that the figures of other areas, published by others, give away whatever is hidden here.
  var givenAway: [String] = []
  /// Figures of areas around ours that are not shown, because ours could be worked out from them.
  var exposing: Set<Int> = []
  /// Sums that such an area has published, with where its figures stand.
  var wholesOfOthers: [Int: [Int]] = [:]
  var meanings = CountMeanings()
  var index: [CountKey: Int] = [:]
  /// The same by the whole they come to.
  var listsOf: [Int: [CountList]] = [:]
  private(set) var sharesOf: [Int: [CountShare]] = [:]
  private(set) var equationsOf: [Int: [CountEquation]] = [:]
  var knownLists: Set<CountList> = []
  var knownShares: Set<CountShare> = []
  /// The numerator and denominator of every figure, by where it stands.
  private(set) var cells: [Place: (counted: Int?, among: Int?)] = [:]
  /// Where the figures of each indicator stand, in order.
  private(set) var placesOf: [Int: [Place]] = [:]

  struct Place: Hashable {
    let area: Int
    let indicator: Int
    let breakdown: Int
    let group: Int
    let period: Period
  }

  /// - Parameters:
  ///   - areas: the board's own first, then those for whose figures the council answers too.
  ///   - ledger: what was released before of the first of them.
  ///   - unpublished: the files that the Department did not publish, as figures number them.
  init(
    _ figures: Figures, areas: [Int], ledger: PublicationLedger? = nil, rules: PublicationRules, tables: PublishingTables,
    unpublished: Set<Int>
  ) {
    self.unpublished = unpublished
    self.figures = figures
    self.areas = areas
    self.rules = rules
    (breakdownNames, groupNames) = (figures.breakdownNames, figures.groupNames)
    relations = tables.relations
    returnGroups = tables.returnGroups
    countsNobody = tables.countsNobody
    ownTexts = tables.ownTexts
    for indicator in figures.catalogue.indicators.indices {
      for area in areas { gather(indicator, area) }
    }
    if let ledger { recall(ledger) }
    for place in counts.indices where hiddenElsewhere.contains(counts[place].key.first) { counts[place].isHiddenByOthers = true }
    uniteDoubles()
    withdrawWhatIsMostlySmall()
    for indicator in figures.catalogue.indicators.indices { addUp(indicator) }
    relate()
    relateAreas()
    tieSums()
    listsOf = Dictionary(grouping: lists, by: \.whole)
    sharesOf = Dictionary(grouping: shares, by: \.whole)
    equationsOf = Dictionary(grouping: equations, by: \.whole)
  }

  /// Where a category stands in the columns.
  func columns(of category: Category) -> (Int, Int)? {
    if let known = columnsOf[category] { return known }
    guard let breakdown = breakdownNames.firstIndex(of: category.breakdown), let group = groupNames.firstIndex(of: category.id)
    else { return nil }
    return (breakdown, group)
  }

  /// The same for one that may be known from an earlier release only.
  mutating func addColumns(of category: Category) -> (Int, Int) {
    if let known = columnsOf[category] { return known }
    let breakdown = breakdownNames.firstIndex(of: category.breakdown) ?? breakdownNames.count
    if breakdown == breakdownNames.count { breakdownNames.append(category.breakdown) }
    let group = groupNames.firstIndex(of: category.id) ?? groupNames.count
    if group == groupNames.count { groupNames.append(category.id) }
    columnsOf[category] = (breakdown, group)
    return (breakdown, group)
  }

  /// Takes counts that are one for one everywhere.
  mutating func unite(_ union: CountUnion) {
    var union = union
    var places: [Int: Int] = [:]
    var united: [PublishedCount] = []
    var renumbered: [Int] = []
    for (old, count) in counts.enumerated() {
      let root = union.root(old)
      let new = places[root] ?? united.count
      renumbered.append(new)
      guard places.updateValue(new, forKey: root) != nil else {
        united.append(count)
        continue
      }
      united[new].absorb(count)
      doubled.insert(new)
    }
    guard united.count < counts.count else { return }
    counts = united
    func new(_ old: Int) -> Int { renumbered[old] }
    cells = cells.mapValues { ($0.counted.map(new), $0.among.map(new)) }
    prints = prints.map { ($0.place, $0.counts.map(new)) }
    firstPrint = [:]
    for (number, print) in prints.enumerated() { for count in print.counts where firstPrint[count] == nil { firstPrint[count] = number } }
    bare = bare.map { BareFigure(place: $0.place, value: $0.value, isPercentage: $0.isPercentage, population: $0.population.map(new), isPublished: $0.isPublished) }
    namesOfOthers = Dictionary(namesOfOthers.map { (new($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    pairs = pairs.map { (new($0.now), new($0.then)) }
    index = index.mapValues(new)
    equations = equations.map { equation in
      CountEquation(whole: new(equation.whole), parts: equation.parts.map { .init(place: new($0.place), factor: $0.factor) })
    }
    knownShares = []
    let old = shares
    shares = []
    for share in old { split(new(share.part), new(share.whole)) }
  }

  mutating func enter(_ cell: (counted: Int?, among: Int?), at place: Place) {
    if cells.updateValue(cell, forKey: place) == nil { placesOf[place.indicator, default: []].append(place) }
  }

  // MARK: Counts

  /// Whether the figures of an indicator count people at all, and not those of another indicator again.
  func isCounted(_ indicator: Indicator) -> Bool { indicator.profile == nil && !countsNobody.contains(indicator.id) }

  private mutating func gather(_ number: Int, _ area: Int) {
    let indicator = figures.catalogue.indicators[number]
    guard isCounted(indicator) else { return }
    let numerator = meanings.number(of: indicator.numerator, indicator, "counted")
    let denominator = meanings.number(of: indicator.denominator, indicator, "among")
    var sameDay: [Place: (counted: Int?, among: Int?)] = [:]
    for place in figures.places(indicator: number, area: area) {
      let key = figures.key(at: place)
      let figure = figures.figure(at: place)
      let here = Place(area: area, indicator: number, breakdown: key.breakdown, group: key.group, period: figure.period)
      if figure.absence == .suppressed, !unpublished.contains(figure.file) {
        // The year the Department hides is the month that ends with it.
        hiddenElsewhere.insert(self.key(numerator, here, indicator))
      }
      guard figure.value != nil else { continue }
      if figures.isCounted(figure), isDelayed(key, figure.period, indicator) {
        delayed.insert(place)
        continue
      }
      guard !indicator.fallsBelowZero else {
        untied.insert(place)
        continue
      }
      let among = PublishedFigures.people(figure.denominator).flatMap { count in
        // What a share of can pass 100 % is a quota, which counts nobody.
        indicator.isRatio && !indicator.exceedsWhole ? add(denominator, here, indicator, count) : nil
      }
      var counted: Int?
      if let count = PublishedFigures.people(indicator.isRatio ? figure.numerator : figure.value), indicator.countsPeopleAbove {
        counted = add(numerator, here, indicator, count)
      }
      if let counted, let among { split(counted, among) }
      let printed = [counted, among].compactMap { $0 }
      if !unpublished.contains(figure.file), figures.files[figure.file] != DerivedFigures.source {
        for count in printed { counts[count].isOfPublisher = true }
      }
      enter((counted, among), at: here)
      if indicator.timing == .date, let year = Period(kind: .financialYear, endingOn: figure.period.lastDay) {
        let year = Place(area: area, indicator: number, breakdown: key.breakdown, group: key.group, period: year)
        if let told = sameDay.updateValue((counted, among), forKey: year) { compare((counted, among), with: told) }
      }
      let lacksOne =
        indicator.isRatio && indicator.countsPeopleAbove && !indicator.exceedsWhole && (counted == nil || among == nil)
      if printed.isEmpty || lacksOne {
        bare.append(
          BareFigure(
            place: place, value: figure.value ?? 0, isPercentage: indicator.unit == .percent,
            population: among ?? index[self.key(denominator, here, indicator)],
            isPublished: !unpublished.contains(figure.file)))
      }
      if !printed.isEmpty {
        for count in printed where firstPrint[count] == nil { firstPrint[count] = prints.count }
        prints.append((place, printed))
        hideWhatOthersHid(place, printed)
      }
    }
  }

  /// What the return counts on a day and what was published of it: who reads both sees how many were recorded late (section 8.5).
  private mutating func compare(_ cell: (counted: Int?, among: Int?), with told: (counted: Int?, among: Int?)) {
    for (now, then) in [(cell.counted, told.counted), (cell.among, told.among)] {
      guard let now, let then, now != then else { continue }
      pairs.append((now, then))
    }
  }

  /// Whether a figure of a return is left to a longer period: groups to financial years and the days that end them, and what
  /// happens in a month to its quarter.
  private func isDelayed(_ key: FigureKey, _ period: Period, _ indicator: Indicator) -> Bool {
    guard key.breakdown != 0 else { return indicator.timing == .period && period.kind == .month }
    let endsYear =
      period.kind == .financialYear
      || indicator.timing == .date && Period(kind: .financialYear, endingOn: period.lastDay) != nil
    return !endsYear || returnGroups[indicator.id]?.contains(figures.breakdownNames[key.breakdown]) != true
  }

  /// A count of people, as far as a number can be one.
  static func people(_ value: Double?) -> Int? {
    guard let value, value >= 0, value < 1e12, value == value.rounded() else { return nil }
    return Int(value)
  }

  private func key(_ meaning: Int32, _ place: Place, _ indicator: Indicator) -> CountKey {
    CountKey(
      meaning: meaning, area: Int32(truncatingIfNeeded: place.area), breakdown: UInt16(truncatingIfNeeded: place.breakdown),
      group: UInt16(truncatingIfNeeded: place.group), span: indicator.timing == .date ? 0 : place.period.kind.rawValue + 1,
      lastDay: Int32(truncatingIfNeeded: place.period.lastDay.number), variant: 0)
  }

  mutating func add(_ meaning: Int32, _ here: Place, _ indicator: Indicator, _ count: Int) -> Int {
    var cell = key(meaning, here, indicator)
    // Two figures that go by one name and differ are not the same count, whatever they are called.
    while let place = index[cell] {
      if counts[place].count == count { return place }
      cell.variant += 1
    }
    index[cell] = counts.count
    counts.append(
      PublishedCount(
        key: cell, count: count, isTotal: here.breakdown == 0, protectsZero: rules.protectsZero.contains(indicator.id),
        isReleased: rules.alreadyPublic.contains(indicator.id)))
    return counts.count - 1
  }

  /// Those of a group who are not in its numerator are a count that anybody can work out (section 8.1, rule 2).
  mutating func split(_ counted: Int, _ among: Int) {
    guard counted != among, counts[among].count >= counts[counted].count else { return }
    let share = CountShare(part: counted, whole: among)
    if knownShares.insert(share).inserted { shares.append(share) }
  }

  /// What the Department has hidden for this area and day stays hidden here (section 8.6).
  private mutating func hideWhatOthersHid(_ place: Int, _ printed: [Int]) {
    guard (figures.revisions(at: place) + figures.others(at: place)).contains(where: { $0.absence == .suppressed }) else { return }
    for cell in printed { counts[cell].isHiddenByOthers = true }
  }
}

extension Indicator {
  /// Whether the number above the line, or the figure itself, counts people: spending, cases and scores do not.
  var countsPeopleAbove: Bool { unit != .pounds && unit != .average }
}
