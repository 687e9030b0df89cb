extension MeasureRun {
  /// Children who started and ceased, each counted once a period; children looked after at any time in one.
  mutating func countFlows() {
    for row in flows.rows {
      countStarts(row)
      countEnds(row)
      countDuring(row)
    }
  }

  private mutating func countStarts(_ row: FlowPeriods.Row) {
    let place = MeasureRun.place(.started)
    let starts = course.starts
    for (index, event) in starts.enumerated() {
      guard let period = row.index(of: event.day) else { continue }
      let other = choices.countsFirstStart ? index - 1 : index + 1
      if starts.indices.contains(other), row.index(of: starts[other].day) == period { continue }
      let episode = course.episodes[event.episode]
      let isTaken = kinds.legalStatus(episode).contains(.takenIntoCare)
      let column = row.offset + period
      for group in [
        CategorySpace.whole, facets.age(on: event.day), facets.sex, facets.ethnicity, groups.needs[Int(episode.need)],
        groups.legalStatuses[Int(episode.legalStatus)],
        groups.placement(episode.placement, locality: episode.locality), groups.providers[Int(episode.provider)],
        facets.unaccompanied(on: event.day), isTaken ? groups.taken : groups.notTaken,
      ] {
        counts[place].count(group, column)
      }
    }
  }

  private mutating func countEnds(_ row: FlowPeriods.Row) {
    let place = MeasureRun.place(.ceased)
    let ends = course.ends
    for (index, event) in ends.enumerated() {
      guard let period = row.index(of: event.day) else { continue }
      let episode = course.episodes[event.episode]
      let column = row.offset + period
      let isLast = index + 1 == ends.count || row.index(of: ends[index + 1].day) != period
      let isLastAdoption =
        isAdoption(event) && !ends[(index + 1)...].contains { row.index(of: $0.day) == period && isAdoption($0) }
      guard isLast || isLastAdoption else { continue }
      let own = [
        CategorySpace.whole, facets.age(on: event.day), facets.sex, facets.ethnicity, groups.needs[Int(episode.need)],
        groups.legalStatuses[Int(episode.legalStatus)],
        groups.placement(episode.placement, locality: episode.locality), groups.providers[Int(episode.provider)],
        facets.unaccompanied(on: event.day - 1), lengthOfCare(until: event.day),
      ]
      if isLastAdoption {
        for group in own { counts[MeasureRun.place(.adopted)].count(group, column) }
      }
      guard isLast else { continue }
      for group in own { counts[place].count(group, column) }
      counts[place].count(groups.reasonsCeased[Int(episode.reasonCeased)], column)
    }
  }

  private func isAdoption(_ event: ChildCourse.Event) -> Bool {
    kinds.reasonCeased(course.episodes[event.episode]).contains(.adopted)
  }

  /// The band of the time looked after up to the day care ended.
  private mutating func lengthOfCare(until day: Int32) -> UInt16 {
    guard let period = course.period(on: day - 1) else { return CategorySpace.none }
    for limit in groups.lengths.reversed()
    where CivilDay.adding(months: limit.band.from ?? 0, to: period.from) <= day {
      return limit.group
    }
    return CategorySpace.none
  }

  private mutating func countDuring(_ row: FlowPeriods.Row) {
    let place = MeasureRun.place(.lookedAfterDuring)
    var next = 0
    for period in course.periods {
      let indices = row.indices(from: period.from, to: period.to - 1)
      for index in max(next, indices.lowerBound)..<max(next, indices.upperBound) {
        let day = max(period.from, row.firstDays[index])
        for group in [
          CategorySpace.whole, facets.age(on: day), facets.sex, facets.ethnicity, facets.unaccompanied(on: day),
        ] {
          counts[place].count(group, row.offset + index)
        }
      }
      next = max(next, indices.upperBound)
    }
  }

  /// Days from the start of care to the placement for adoption, of children adopted in the period.
  mutating func countAdoption(_ child: Int) {
    guard let end = course.ends.last(where: { kinds.reasonCeased(course.episodes[$0.episode]).contains(.adopted) }),
      let period = course.period(on: end.day - 1)
    else { return }
    let placedOn = course.segments.first {
      $0.from >= period.from && kinds.placement(course.episodes[$0.episode]).contains(.adoption)
    }
    guard let placedOn, placedOn.from <= end.day else { return }
    let place = MeasureRun.place(.adoptionDays)
    for row in flows.rows {
      guard let index = row.index(of: end.day) else { continue }
      counts[place].count(CategorySpace.whole, row.offset + index, by: placedOn.from - period.from)
      bases[place].count(CategorySpace.whole, row.offset + index)
      if !period.isStartKnown { doubts[place].count(CategorySpace.whole, row.offset + index) }
    }
  }
}
