import CareModel

extension PublishedFigures {
  /// Marks what an earlier release told, and enters what it told otherwise as a count of its own.
  ///
  /// - Returns: pairs of a count as it is now and as it was.
  mutating func recall(_ ledger: PublicationLedger) -> [(now: Int, then: Int)] {
    var pairs: [(now: Int, then: Int)] = []
    for release in ledger.releases {
      for entry in release.entries {
        guard let number = figures.catalogue.index(of: entry.indicator), let (breakdown, group) = figures.columns(of: entry.category),
          let cell = cells[Place(indicator: number, breakdown: breakdown, group: group, period: entry.period)]
        else { continue }
        let isRatio = figures.catalogue.indicators[number].isRatio
        for (now, then) in [(cell.counted, isRatio ? entry.numerator : entry.value), (cell.among, entry.denominator)] {
          guard let now, let then = PublishedFigures.people(then) else { continue }
          if counts[now].count == then {
            counts[now].isReleased = true
          } else {
            let old = remember(then, like: counts[now].key)
            pairs.append((now, old))
          }
        }
      }
    }
    return pairs
  }

  /// A count that stands in no figure any more.
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

