extension MeasureRun {
  /// Children missing, how often and how long; away without authorisation is counted apart.
  mutating func countMissing(_ child: Int) {
    let rows = source.missing[child]
    guard !rows.isEmpty else { return }
    for row in flows.rows {
      countMissing(rows, row)
      countAway(rows, row)
    }
  }

  private mutating func countMissing(_ rows: ArraySlice<MissingRow>, _ row: FlowPeriods.Row) {
    let incidents = MeasureRun.place(.missingIncidents)
    // For each period, how many incidents and the first of them.
    var seen: [Int: (count: Int, first: Int32)] = [:]
    for missing in rows where missing.isMissing {
      let placed = placement(on: missing.start)
      let end = end(of: missing)
      for index in row.indices(from: missing.start, to: end) {
        let column = row.offset + index
        let day = max(missing.start, row.firstDays[index])
        // One still open has lasted until the end of the period so far.
        let until = missing.end == DateCells.open ? min(end, row.lastDays[index]) : end
        for group in [
          CategorySpace.whole, facets.age(on: day), facets.sex, facets.ethnicity, facets.unaccompanied(on: day), placed,
          GroupTables.group(groups.durations, of: Int(until) - Int(missing.start)),
        ] {
          counts[incidents].count(group, column)
        }
        seen[index, default: (0, day)].count += 1
      }
    }
    let children = MeasureRun.place(.missingChildren)
    for (index, incident) in seen {
      for group in [
        CategorySpace.whole, facets.age(on: incident.first), facets.sex, facets.ethnicity,
        facets.unaccompanied(on: incident.first), placement(on: incident.first),
        incident.count > 1 ? groups.moreThanOnce : groups.once,
      ] {
        counts[children].count(group, row.offset + index)
      }
    }
  }

  private mutating func countAway(_ rows: ArraySlice<MissingRow>, _ row: FlowPeriods.Row) {
    var next = 0
    for away in rows where !away.isMissing {
      let indices = row.indices(from: away.start, to: end(of: away))
      for index in max(next, indices.lowerBound)..<max(next, indices.upperBound) {
        counts[MeasureRun.place(.awayChildren)].count(CategorySpace.whole, row.offset + index)
      }
      next = max(next, indices.upperBound)
    }
  }

  /// The last day of an episode; one still open is closed at the 18th birthday at the latest.
  private func end(of missing: MissingRow) -> Int32 {
    guard missing.end == DateCells.open, facets.birth > DateCells.unreadable else { return missing.end }
    return max(missing.start, CivilDay.birthday(facets.birth, age: tables[.adultAge]))
  }

  private func placement(on day: Int32) -> UInt16 {
    guard let segment = course.segment(on: day) else { return CategorySpace.none }
    let episode = course.episodes[segment.episode]
    return groups.placement(episode.placement, locality: episode.locality)
  }
}
