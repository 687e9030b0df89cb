extension ReturnInspection {
  mutating func inspectUnaccompanied(_ rows: ArraySlice<UnaccompaniedRow>, of child: Int) {
    guard let row = rows.last else { return }
    if !isInHeader(child) { add(.uascChildNotInHeader, row) }
    if row.ceased != DateCells.open, row.ceased > birthday(child, tables[.adultAge]) { add(.uascEndsAfter18, row) }
    if present.contains(.episodes), !children.marks[child].contains(.episodes) { add(.uascNeverLookedAfter, row) }
    if let segment = course.segments.last {
      let need = course.episodes[segment.episode].need
      if need > CodeList.unknown, lists.need.categories[Int(need)] != lists.need.categories.last {
        add(.uascOtherNeed, row)
      }
    }
  }

  mutating func inspectHealth(_ rows: ArraySlice<HealthRow>, of child: Int) {
    if let row = rows.first, !isInHeader(child) { add(.oc2ChildNotInHeader, row) }
    for row in rows {
      let day = extract(row).lastDay
      let isContinuous = isContinuous(on: day)
      if present.contains(.episodes) {
        if isContinuous, row.isBlank { add(.oc2BlankForContinuous, row) }
        if !isContinuous, !row.isBlank { add(.oc2NotContinuous, row) }
      }
      guard let age = age(child, on: day) else { continue }
      let isOfAge = age >= tables[.sdqFromAge] && age < tables[.sdqBelowAge]
      let hasScore = row.score != HealthRow.noScore
      if isOfAge, isContinuous, !hasScore, row.reason == CodeList.blank { add(.sdqNeither, row) }
      if !isOfAge, hasScore { add(.sdqOutsideAges, row) }
      if age >= tables[.developmentBelowAge], row[.developmentCheck] == .yes { add(.developmentCheckAt5, row) }
      if row[.convicted] == .yes, age < tables[.convictedFromAge] || age >= tables[.convictedBelowAge] {
        add(.convictedOutsideAges, row)
      }
    }
    for extract in extracts where extract.files.contains(.oc2) && extract.files.contains(.episodes) {
      guard isContinuous(on: extract.lastDay), let segment = course.segment(on: extract.lastDay),
        !rows.contains(where: { self.extract($0).year == extract.year })
      else { continue }
      add(.oc2MissingForContinuous, course.episodes[segment.episode])
    }
  }

  mutating func inspectLeavers(_ rows: ArraySlice<LeaverRow>, of child: Int) {
    if let row = rows.first, !isInHeader(child) { add(.oc3ChildNotInHeader, row) }
    for row in rows {
      let day = extract(row).lastDay
      if course.isLookedAfter(on: day) { add(.careLeaverLookedAfter, row) }
      if let age = age(child, on: day) {
        if age < tables[.leaverLowestAge] || age > tables[.leaverSupportedAge] { add(.careLeaverAge, row) }
        let accommodation = lists.accommodation[kindsOf: row.accommodation]
        if age < tables[.adultAge], accommodation.contains(.from18) { add(.stayingPutAt17, row) }
      }
      if isKnownNotEligible(child) { add(.careLeaverNotEligible, row) }
    }
  }

  /// Whether the episodes here tell that the child was not looked after long enough; where the return does not go back far
  /// enough to tell, it is not said.
  private func isKnownNotEligible(_ child: Int) -> Bool {
    let from = birthday(child, tables[.eligibleFromAge])
    guard from != DateCells.open, !course.segments.isEmpty || from >= firstDay else { return false }
    guard course.periods.first?.isStartKnown ?? true || from >= firstDay else { return false }
    let (young, adult) = (birthday(child, tables[.eligibleAtAge]), birthday(child, tables[.adultAge]))
    var days = 0
    var isAtAge = false
    for segment in course.segments {
      let to = min(segment.to, min(adult, lastDay + 1))
      days += max(0, Int(to) - Int(max(segment.from, from)))
      if to > max(segment.from, young) { isAtAge = true }
    }
    return days < tables[.eligibleDays] || !isAtAge
  }
}
