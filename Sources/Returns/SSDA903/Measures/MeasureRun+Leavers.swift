extension MeasureRun {
  /// Care leavers by what they do, where they live and whether we are in touch; 17–18 and 19–21 never together.
  mutating func countLeaver(_ child: Int) {
    let rows = source.leavers[child]
    guard !rows.isEmpty else { return }
    for row in rows {
      let year = source.extract(row.section).year
      guard let column = answers.place(.oc3, year: year), let age = facets.years(on: dates.days[column]) else {
        continue
      }
      count(row, age: age, column)
    }
  }

  private mutating func count(_ row: LeaverRow, age: Int, _ column: Int) {
    // Who has a birthday of an age within the year has that age on its last day.
    let isYoung = age >= tables[.leaverLowestAge] && age <= tables[.adultAge]
    guard isYoung || (age > tables[.adultAge] && age <= tables[.leaverHighestAge]) else { return }
    let lists = tables.lists
    let contact = lists.inTouch[kindsOf: row.inTouch]
    let own = [
      CategorySpace.whole, GroupTables.group(groups.leaverAges, of: age), facets.sex, facets.ethnicity,
      facets.isEverUnaccompanied ? groups.uasc : groups.notUasc,
    ]
    guard !contact.contains(.leftOut), !hasMovedAuthority(by: dates.days[column]) else { return }
    let activity = lists.activity[kindsOf: row.activity]
    let eet: SSDA903Measure = isYoung ? .eet17To18 : .eet19To21
    tally(eet, own, column, activity.contains(.eet))
    let known = groups.activities[Int(row.activity)]
    counts[MeasureRun.place(eet)].count(known == CategorySpace.none ? groups.activityNotKnown : known, column)
    let accommodation = lists.accommodation[kindsOf: row.accommodation]
    if !accommodation.contains(.leftOut) {
      let suitable: SSDA903Measure = isYoung ? .suitable17To18 : .suitable19To21
      tally(suitable, own, column, accommodation.contains(.suitable))
      let group =
        accommodation.contains(.suitable)
        ? groups.suitable : accommodation.contains(.unsuitable) ? groups.unsuitable : groups.noInformation
      counts[MeasureRun.place(suitable)].count(group, column)
      counts[MeasureRun.place(suitable)].count(groups.accommodations[Int(row.accommodation)], column)
    }
    if row.inTouch > CodeList.unknown {
      let inTouch: SSDA903Measure = isYoung ? .inTouch17To18 : .inTouch19To21
      tally(inTouch, own, column, contact.contains(.inTouch))
      counts[MeasureRun.place(inTouch)].count(groups.inTouch[Int(row.inTouch)], column)
    }
  }

  /// Whether another authority took over the child's care, the last time it ended, and it has not begun again.
  private func hasMovedAuthority(by day: Int32) -> Bool {
    guard let last = course.ends.last(where: { $0.day <= day }),
      kinds.reasonCeased(course.episodes[last.episode]).contains(.movedAuthority)
    else { return false }
    return !course.segments.contains { $0.from >= last.day && $0.from <= day }
  }
}
