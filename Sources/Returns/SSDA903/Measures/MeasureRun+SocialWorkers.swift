extension MeasureRun {
  /// Children looked after on the date who had three or more social workers in the twelve months before it.
  mutating func countSocialWorkers(_ child: Int) {
    let dated = answers.all(.socialWorker)
    guard !dated.isEmpty, !course.segments.isEmpty else { return }
    let rows = source.socialWorkers[child]
    for (_, column) in dated {
      let day = dates.days[column]
      guard course.isLookedAfter(on: day) else { continue }
      if rows.isEmpty { doubts[MeasureRun.place(.manySocialWorkers)].count(CategorySpace.whole, column) }
      var workers: Set<UInt32> = []
      for row in rows where row.start <= day && row.end > dates.firstDays[column] { workers.insert(row.worker) }
      tally(
        .manySocialWorkers, facets.groups(at: Int32(column)), column,
        workers.count >= tables[.manySocialWorkers])
    }
  }
}
