import CareModel

extension PublishedFigures {
  /// Marks what an earlier release told, and enters what it told otherwise as a count of its own. A figure that the board no longer
  /// has is remembered as it was released last: everybody still knows it, and can subtract from it or with it.
  mutating func recall(_ ledger: PublicationLedger) {
    guard let area = areas.first else { return }
    for release in ledger.releases.reversed() {
      for entry in release.entries {
        guard let number = figures.catalogue.index(of: entry.indicator) else {
          forgotten[entry.indicator, default: 0] += 1
          continue
        }
        let indicator = figures.catalogue.indicators[number]
        guard isCounted(indicator), !indicator.fallsBelowZero else { continue }
        let (breakdown, group) = addColumns(of: entry.category)
        let here = Place(area: area, indicator: number, breakdown: breakdown, group: group, period: entry.period)
        let told = (
          indicator.countsPeopleAbove ? PublishedFigures.people(indicator.isRatio ? entry.numerator : entry.value) : nil,
          indicator.isRatio && !indicator.exceedsWhole ? PublishedFigures.people(entry.denominator) : nil
        )
        guard let cell = cells[here] else {
          remember(told, at: here, indicator)
          continue
        }
        for (now, then) in [(cell.counted, told.0), (cell.among, told.1)] {
          guard let now, let then else { continue }
          if counts[now].count == then {
            counts[now].isReleased = true
          } else {
            pairs.append((now, remember(then, like: counts[now].key)))
          }
        }
      }
    }
    // What two releases have told together nobody can take back.
    let (told, open) = (pairs.filter { counts[$0.now].isReleased }, pairs.filter { !counts[$0.now].isReleased })
    pairs = open
    for pair in told where (1...max(1, rules.threshold)).contains(abs(counts[pair.now].count - counts[pair.then].count)) {
      givenAway.append("\(name(of: pair.now)), by how it was changed between two releases")
    }
  }

  /// A figure that is not on the board any more, in its place.
  private mutating func remember(_ told: (counted: Int?, among: Int?), at here: Place, _ indicator: Indicator) {
    guard told.counted != nil || told.among != nil else { return }
    let counted = told.counted.map { add(meanings.number(of: indicator.numerator, indicator, "counted"), here, indicator, $0) }
    let among = told.among.map { add(meanings.number(of: indicator.denominator, indicator, "among"), here, indicator, $0) }
    for count in [counted, among].compactMap({ $0 }) {
      counts[count].isReleased = true
      if firstPrint[count] == nil, namesOfOthers[count] == nil { namesOfOthers[count] = name(of: here) + ", as released before" }
    }
    if let counted, let among { split(counted, among) }
    enter((counted, among), at: here)
  }

  /// A count that stands in no figure any more, because its figure was changed.
  private mutating func remember(_ count: Int, like key: CountKey) -> Int {
    var old = key
    old.variant = -1
    while let place = index[old] {
      if counts[place].count == count { return place }
      old.variant -= 1
    }
    index[old] = counts.count
    counts.append(PublishedCount(key: old, count: count, isTotal: false, isReleased: true))
    return counts.count - 1
  }
}
