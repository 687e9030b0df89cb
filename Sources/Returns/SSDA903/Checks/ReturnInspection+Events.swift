extension ReturnInspection {
  mutating func inspectReviews(_ rows: ArraySlice<ReviewRow>, of child: Int) {
    if let row = rows.first, !isInHeader(child) { add(.reviewChildNotInHeader, row) }
    for row in rows {
      if row.day > lastDay {
        add(.reviewAfterLastDay, row)
      } else if row.day >= firstDay, present.contains(.episodes), !course.isLookedAfter(on: row.day),
        !course.isLookedAfter(on: row.day - 1)
      {
        add(.reviewOutsideCare, row)
      }
      guard row.code > CodeList.unknown, let age = age(child, on: row.day) else { continue }
      let isCodedYoung = lists.review[kindsOf: row.code].contains(.under4)
      let isYoung = age < tables[.participationAge]
      if isCodedYoung, !isYoung { add(.reviewUnder4Code, row) }
      if !isCodedYoung, isYoung { add(.review4AndOverCode, row) }
    }
    guard present.contains(.reviews), let last = course.periods.last, last.isStartKnown, last.from >= firstDay,
      last.from <= lastDay
    else { return }
    let due = ReviewTimetable.workingDays(
      tables[.firstReviewWorkingDays], after: last.from, holidays: tables.bankHolidays)
    if due <= lastDay, due < last.to, !rows.contains(where: { $0.day >= last.from }),
      let segment = course.segment(on: last.from)
    {
      add(.firstReviewMissing, course.episodes[segment.episode])
    }
  }

  mutating func inspectMissing(_ rows: ArraySlice<MissingRow>, of child: Int) {
    if let row = rows.first, !isInHeader(child) { add(.missingChildNotInHeader, row) }
    let adult = birthday(child, tables[.adultAge])
    var reached = Int32.min
    for row in rows {
      if row.start < reached { add(.missingOverlaps, row) }
      reached = max(reached, row.end)
      if present.contains(.episodes), !course.isLookedAfter(on: row.start), row.start <= lastDay {
        add(.missingOutsideCare, row)
      }
      if row.end == DateCells.open {
        if present.contains(.episodes), !course.isLookedAfter(on: lastDay) { add(.missingOpenAfterCare, row) }
        if adult <= lastDay { add(.missingPast18, row) }
      } else if row.end > adult {
        add(.missingPast18, row)
      }
    }
  }

  mutating func inspectSocialWorkers(_ rows: ArraySlice<SocialWorkerRow>, of child: Int) {
    if let row = rows.first, !isInHeader(child) { add(.socialWorkerChildNotInHeader, row) }
    var reached = Int32.min
    for row in rows {
      if row.start < reached { add(.socialWorkersOverlap, row) }
      reached = max(reached, row.end)
    }
    guard let latest = extracts.last(where: { $0.lastDay == lastDay && $0.files.contains(.socialWorker) }),
      let segment = course.segment(on: latest.lastDay),
      !rows.contains(where: { $0.start <= latest.lastDay && $0.end > latest.lastDay })
    else { return }
    add(.socialWorkerNone, course.episodes[segment.episode])
  }

  mutating func inspectAdoptions(_ rows: ArraySlice<AdoptionRow>, of child: Int) {
    guard let row = rows.last, present.contains(.episodes) else { return }
    let isAdopted = course.ends.contains { event in
      kinds.reasonCeased(course.episodes[event.episode]).contains(.adopted)
    }
    if !isAdopted { add(.adoptionWithoutEnd, row) }
  }

  mutating func inspectOrders(_ rows: ArraySlice<OrderRow>, of child: Int) {
    guard present.contains(.episodes) else { return }
    for row in rows where !course.isLookedAfter(on: row.start) && row.start <= lastDay && row.start >= firstDay {
      add(.doloOutsideCare, row)
    }
  }
}
