import CareModel

/// The figures of one area as tables of counts: which counts each prints, and which sums tie the counts together.
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
  /// Figures that may fall below zero, with nothing that says what they follow from.
  var untied: Set<Int> = []
  /// What the Department has hidden, by what it counts.
  private var hiddenElsewhere: Set<CountKey> = []

  let figures: Figures
  let area: Int
  let relations: [CountRelation]
  let rules: PublicationRules
  private let countsNobody: Set<Indicator.ID>
  private let unpublished: Set<Int>
  var firstPrint: [Int: Int] = [:]
  private var meanings = CountMeanings()
  var index: [CountKey: Int] = [:]
  /// The same by the whole they come to.
  private(set) var listsOf: [Int: [CountList]] = [:]
  private(set) var sharesOf: [Int: [CountShare]] = [:]
  private(set) var equationsOf: [Int: [CountEquation]] = [:]
  var knownLists: Set<CountList> = []
  var knownShares: Set<CountShare> = []
  /// The numerator and denominator of every figure, by where it stands.
  var cells: [Place: (counted: Int?, among: Int?)] = [:]

  struct Place: Hashable {
    let indicator: Int
    let breakdown: Int
    let group: Int
    let period: Period
  }

  /// - Parameter unpublished: the files that the Department did not publish, as figures number them.
  init(_ figures: Figures, area: Int, rules: PublicationRules, tables: PublishingTables, unpublished: Set<Int>) {
    self.unpublished = unpublished
    self.figures = figures
    self.area = area
    self.rules = rules
    relations = tables.relations
    countsNobody = tables.countsNobody
    for indicator in figures.catalogue.indicators.indices { gather(indicator) }
    for place in counts.indices where hiddenElsewhere.contains(counts[place].key.first) { counts[place].isHiddenByOthers = true }
    withdrawWhatIsMostlySmall()
    for indicator in figures.catalogue.indicators.indices { addUp(indicator) }
    relate()
    listsOf = Dictionary(grouping: lists, by: \.whole)
    sharesOf = Dictionary(grouping: shares, by: \.whole)
    equationsOf = Dictionary(grouping: equations, by: \.whole)
  }

  // MARK: Counts

  private mutating func gather(_ number: Int) {
    let indicator = figures.catalogue.indicators[number]
    guard indicator.profile == nil, !countsNobody.contains(indicator.id) else { return }
    let numerator = meanings.number(of: indicator.numerator, indicator, "counted")
    let denominator = meanings.number(of: indicator.denominator, indicator, "among")
    for place in figures.places(indicator: number, area: area) {
      let key = figures.key(at: place)
      let figure = figures.figure(at: place)
      if figure.absence == .suppressed, !unpublished.contains(figure.file) {
        // The year the Department hides is the month that ends with it.
        hiddenElsewhere.insert(self.key(numerator, key, figure.period, indicator))
      }
      guard figure.value != nil else { continue }
      guard !indicator.fallsBelowZero else {
        untied.insert(place)
        continue
      }
      let among = PublishedFigures.people(figure.denominator).flatMap { count in
        // What a share of can pass 100 % is a quota, which counts nobody.
        indicator.isRatio && !indicator.exceedsWhole ? add(denominator, key, figure.period, indicator, count) : nil
      }
      var counted: Int?
      if let count = PublishedFigures.people(indicator.isRatio ? figure.numerator : figure.value), indicator.countsPeopleAbove {
        counted = add(numerator, key, figure.period, indicator, count)
      }
      if let counted, let among { split(counted, among) }
      let printed = [counted, among].compactMap { $0 }
      cells[Place(indicator: number, breakdown: key.breakdown, group: key.group, period: figure.period)] = (counted, among)
      let lacksOne =
        indicator.isRatio && indicator.countsPeopleAbove && !indicator.exceedsWhole && (counted == nil || among == nil)
      if printed.isEmpty || lacksOne {
        bare.append(
          BareFigure(
            place: place, value: figure.value ?? 0, isPercentage: indicator.unit == .percent,
            population: among ?? index[self.key(denominator, key, figure.period, indicator)],
            isPublished: !unpublished.contains(figure.file)))
      }
      if !printed.isEmpty {
        for count in printed where firstPrint[count] == nil { firstPrint[count] = prints.count }
        prints.append((place, printed))
        hideWhatOthersHid(place, printed)
      }
    }
  }

  /// A count of people, as far as a number can be one.
  static func people(_ value: Double?) -> Int? {
    guard let value, value >= 0, value < 1e12, value == value.rounded() else { return nil }
    return Int(value)
  }

  private func key(_ meaning: Int32, _ key: FigureKey, _ period: Period, _ indicator: Indicator) -> CountKey {
    CountKey(
      meaning: meaning, breakdown: UInt8(truncatingIfNeeded: key.breakdown), group: UInt16(truncatingIfNeeded: key.group),
      span: indicator.timing == .date ? 0 : period.kind.rawValue + 1,
      lastDay: Int32(truncatingIfNeeded: period.lastDay.number), variant: 0)
  }

  private mutating func add(_ meaning: Int32, _ key: FigureKey, _ period: Period, _ indicator: Indicator, _ count: Int) -> Int {
    var cell = self.key(meaning, key, period, indicator)
    // Two figures that go by one name and differ are not the same count, whatever they are called.
    while let place = index[cell] {
      if counts[place].count == count { return place }
      cell.variant += 1
    }
    index[cell] = counts.count
    counts.append(
      PublishedCount(
        key: cell, count: count, isTotal: key.breakdown == 0, protectsZero: rules.protectsZero.contains(indicator.id),
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

extension Figures {
  /// Where a category stands in the columns.
  func columns(of category: Category) -> (Int, Int)? {
    guard let breakdown = breakdownNames.firstIndex(of: category.breakdown), let group = groupNames.firstIndex(of: category.id)
    else { return nil }
    return (breakdown, group)
  }
}
