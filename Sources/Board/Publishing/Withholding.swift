import CareModel

/// Which figures of a board the public may not have.
struct Withholding {
  private let all: Figures
  private let rules: PublicationRules
  private var isWithheld: [Bool]
  /// Places of figures that are withheld because nobody gave the counts behind them.
  private var lacksCounts: Set<Int> = []

  init(_ figures: Figures, rules: PublicationRules) {
    all = figures
    self.rules = rules
    isWithheld = Array(repeating: false, count: figures.count)
  }

  /// Places of figures that are not published at all: nobody is told that they are hidden, and what was published last stands.
  private var delayed: Set<Int> = []

  /// Leaves a figure to a longer period, which is the first remedy of statistics.md section 8.5.
  mutating func delay(_ place: Int) {
    withhold(place)
    delayed.insert(place)
  }

  mutating func withhold(_ place: Int) {
    if isWithheld.indices.contains(place) { isWithheld[place] = true }
  }

  /// Withholds a figure of which only the value was given: nothing can be shown of what it tells (statistics.md section 2.1).
  mutating func withholdWithoutCounts(_ place: Int) {
    withhold(place)
    lacksCounts.insert(place)
  }

  /// Withholds what is small by itself, for areas whose publisher answers for the rest.
  mutating func withholdSmall(area: Int) {
    for (number, indicator) in all.catalogue.indicators.enumerated() where !indicator.fallsBelowZero {
      for place in all.places(indicator: number, area: area) {
        let figure = all.figure(at: place)
        let counted = indicator.isRatio ? figure.numerator : figure.value
        let others = counted.flatMap { counted in figure.denominator.map { $0 - counted } }
        if isSmall(figure.denominator) || indicator.countsPeopleAbove && (isSmall(counted) || isSmall(others)) {
          isWithheld[place] = true
        }
      }
    }
  }

  private func isSmall(_ count: Double?) -> Bool {
    guard let count else { return false }
    return count > 0 && count <= Double(rules.threshold)
  }

  /// The figures with what is withheld taken out, in words that may be public.
  func figures(in catalogue: Catalogue, names: PublicNames) -> Figures {
    all.withholding(
      isWithheld, leavingOut: delayed, catalogue: catalogue, areas: names.areas(all.areas), breakdownNames: names.breakdowns(all.breakdownNames),
      groupNames: names.groups(all.groupNames))
  }

  /// Which figures are withheld for want of their counts.
  func withoutCounts(_ names: PublicNames) -> Set<PublicSnapshot.Withheld> {
    let (breakdowns, groups) = (names.breakdowns(all.breakdownNames), names.groups(all.groupNames))
    return Set(lacksCounts.map { place in
      let key = all.key(at: place)
      return PublicSnapshot.Withheld(
        indicator: names.indicator(all.catalogue.indicators[key.indicator].id), area: names.area(all.areas.areas[key.area].code),
        category: Category(breakdown: breakdowns[key.breakdown], id: groups[key.group]), period: key.period)
    })
  }

  func withheld(of area: AreaCode) -> Int { places(of: area).count { isWithheld[$0] && !delayed.contains($0) } }

  func shown(of area: AreaCode) -> Int { places(of: area).count { !isWithheld[$0] && all.figure(at: $0).value != nil } }

  /// The figures of an area that are shown, for the ledger.
  func entries(of area: AreaCode) -> [LedgerEntry] {
    places(of: area).compactMap { place in
      let figure = all.figure(at: place)
      guard !isWithheld[place], let value = figure.value else { return nil }
      let key = all.key(at: place)
      return LedgerEntry(
        indicator: all.catalogue.indicators[key.indicator].id,
        category: Category(breakdown: all.breakdownNames[key.breakdown], id: all.groupNames[key.group]), period: figure.period,
        value: value, numerator: figure.numerator, denominator: figure.denominator)
    }
  }

  /// The percentages, rates and averages of an area that are withheld, as a person would say them: whole and to one decimal.
  func hiddenShares(of area: AreaCode) -> [Indicator.ID: Set<String>] {
    var shares: [Indicator.ID: Set<String>] = [:]
    for place in places(of: area) where isWithheld[place] {
      let indicator = all.catalogue.indicators[all.key(at: place).indicator]
      guard indicator.isRatio, let value = all.figure(at: place).value else { continue }
      for decimals in 0...1 { shares[indicator.id, default: []].insert(FigureText.decimal(value, places: decimals)) }
    }
    return shares
  }

  /// Every count that is withheld, of any area.
  var hiddenCounts: HiddenCounts {
    var counts = HiddenCounts()
    for place in isWithheld.indices where isWithheld[place] {
      let key = all.key(at: place)
      counts.add(
        all.figure(at: place), of: all.catalogue.indicators[key.indicator], area: all.areas.areas[key.area].code,
        breakdown: all.breakdownNames[key.breakdown], group: all.groupNames[key.group])
    }
    return counts
  }

  private func places(of area: AreaCode) -> [Int] {
    guard let index = all.areas.index(code: area) else { return [] }
    return all.catalogue.indicators.indices.flatMap { Array(all.places(indicator: $0, area: index)) }
  }
}
