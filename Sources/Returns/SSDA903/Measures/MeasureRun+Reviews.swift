extension MeasureRun {
  /// Children whose reviews due in a period were all on time, and how far they took part.
  mutating func countReviews(_ child: Int) {
    let rows = source.reviews[child]
    if !rows.isEmpty { countParticipation(rows) }
    guard !course.periods.isEmpty, let lastDay = source.covered.last?.upperBound else { return }
    var due: [ReviewTimetable.Due] = []
    var index = rows.startIndex
    for period in course.periods {
      while index < rows.endIndex, rows[index].day < period.from { index += 1 }
      let first = index
      while index < rows.endIndex, rows[index].day < period.to, rows[index].day <= lastDay { index += 1 }
      timetable.append(period, rows[first..<index].map { $0.day }, to: &due)
    }
    for row in flows.rows { count(due, row) }
  }

  private mutating func count(_ due: [ReviewTimetable.Due], _ row: FlowPeriods.Row) {
    let place = MeasureRun.place(.reviewsOnTime)
    // The latest of each period; of one child few, so that looking through them is the shortest way.
    var worst: [(index: Int, days: Int)] = []
    for review in due {
      guard let index = row.index(of: min(review.day, review.held)) else { continue }
      let held = review.held == DateCells.open ? max(row.lastDays[index] + 1, review.day + 1) : review.held
      let days = Int(held) - Int(review.day)
      if let known = worst.lastIndex(where: { $0.index == index }) {
        worst[known].days = max(worst[known].days, days)
      } else {
        worst.append((index, days))
      }
    }
    for (index, days) in worst {
      let column = row.offset + index
      let day = row.lastDays[index]
      tally(
        .reviewsOnTime, [CategorySpace.whole, facets.age(on: day), facets.sex, facets.ethnicity, facets.unaccompanied(on: day)],
        column, days <= 0)
      counts[place].count(GroupTables.group(groups.lateness, of: days), column)
    }
  }

  private mutating func countParticipation(_ rows: ArraySlice<ReviewRow>) {
    let list = tables.lists.review
    for review in rows where review.code > CodeList.unknown {
      let kinds = list[kindsOf: review.code]
      if kinds.contains(.under4) { continue }
      let own = [
        CategorySpace.whole, facets.age(on: review.day), facets.sex, facets.ethnicity,
        facets.unaccompanied(on: review.day),
      ]
      for row in flows.rows {
        guard let index = row.index(of: review.day) else { continue }
        tally(.reviewParticipation, own, row.offset + index, kinds.contains(.tookPart))
      }
    }
  }
}
