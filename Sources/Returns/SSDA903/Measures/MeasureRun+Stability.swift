extension MeasureRun {
  /// Three or more placements in twelve months, and long-term stability.
  mutating func countStability() {
    guard !facets.inCare.isEmpty else { return }
    let place = MeasureRun.place(.manyPlacements)
    if course.stays.count >= tables[.manyPlacements] {
      let many = MeasureRun.spans(
        of: course.stays.map { (dates.index($0.from), dates.windowIndex($0.to)) }, atLeast: tables[.manyPlacements])
      counts[place].add(MeasureRun.common(facets.inCare, many), Facet.ofChildren, of: facets)
    }
    countLongTerm()
  }

  /// Runs of dates on which at least `number` of the given runs hold.
  static func spans(of runs: [(from: Int32, to: Int32)], atLeast number: Int) -> [IndexSpan] {
    var events: [(date: Int32, change: Int)] = []
    for run in runs where run.from < run.to {
      events.append((run.from, 1))
      events.append((run.to, -1))
    }
    events.sort { $0.date < $1.date }
    var result: [IndexSpan] = []
    var count = 0
    var from: Int32?
    var index = 0
    while index < events.count {
      let date = events[index].date
      while index < events.count, events[index].date == date {
        count += events[index].change
        index += 1
      }
      if count >= number {
        if from == nil { from = date }
      } else if let start = from {
        result.append(IndexSpan(lo: start, hi: date))
        from = nil
      }
    }
    return result
  }

  private mutating func countLongTerm() {
    let young = facets.under(tables[.longUnderAge], dates)
    guard young.hi > 0 else { return }
    let place = MeasureRun.place(.longTermStability)
    var long: [IndexSpan] = []
    for period in course.periods {
      let whole = IndexSpan(lo: dates.index(period.from), hi: dates.index(period.to)).common(young)
      let ripe = dates.index(CivilDay.adding(months: tables[.longCareMonths], to: period.from))
      long.append(IndexSpan(lo: max(whole.lo, ripe), hi: whole.hi))
      if !period.isStartKnown {
        doubts[place].add(CategorySpace.whole, IndexSpan(lo: whole.lo, hi: min(whole.hi, ripe)))
      }
    }
    long.removeAll { $0.lo >= $0.hi }
    guard !long.isEmpty else { return }
    var stable: [IndexSpan] = []
    for (index, stay) in course.stays.enumerated() {
      var (from, isKnown) = (stay.from, stay.isStartKnown)
      if stay.isAdoption, index > 0 {
        let before = course.stays[index - 1]
        if before.period == stay.period, before.to == stay.from { (from, isKnown) = (before.from, before.isStartKnown) }
      }
      let ripe = dates.index(CivilDay.adding(months: tables[.longPlacementMonths], to: from))
      let whole = IndexSpan(lo: dates.index(stay.from), hi: dates.index(stay.to))
      stable.append(IndexSpan(lo: max(whole.lo, ripe), hi: whole.hi))
      if !isKnown {
        for span in MeasureRun.common(long, [IndexSpan(lo: whole.lo, hi: min(whole.hi, ripe))]) {
          doubts[place].add(CategorySpace.whole, span)
        }
      }
    }
    stable.removeAll { $0.lo >= $0.hi }
    bases[place].add(long, Facet.ofChildren, of: facets)
    counts[place].add(MeasureRun.common(long, stable), Facet.ofChildren, of: facets)
  }
}
