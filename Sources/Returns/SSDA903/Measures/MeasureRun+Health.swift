extension MeasureRun {
  /// Health, SDQ, substance misuse and convictions of children looked after for twelve months.
  mutating func countHealth(_ child: Int) {
    let years = answers.all(.oc2)
    guard !years.isEmpty, !course.segments.isEmpty else { return }
    let rows = source.health[child]
    for (year, column) in years {
      guard course.isContinuous(from: dates.firstDays[column], to: dates.days[column]) else { continue }
      let row = rows.last { source.extract($0.section).year == year }
      if choices.healthOfRowsOnly, row?.isBlank ?? true { continue }
      count(row, column)
    }
  }

  private mutating func count(_ row: HealthRow?, _ column: Int) {
    let day = dates.days[column]
    let own = facets.groups(at: Int32(column))
    func yes(_ question: HealthRow.Question) -> Bool { row?[question] == .yes }
    tally(.healthAssessment, own, column, yes(.assessment))
    tally(.dentalCheck, own, column, yes(.dentalCheck))
    tally(.immunisations, own, column, yes(.immunisations))
    tally(.substanceMisuse, own, column, yes(.substanceMisuse))
    if yes(.substanceMisuse) {
      let group = yes(.received) ? groups.received : yes(.offered) ? groups.refused : groups.neither
      counts[MeasureRun.place(.substanceMisuse)].count(group, column)
    }
    guard let age = facets.years(on: day) else { return }
    if age < tables[.developmentBelowAge] { tally(.developmentChecks, own, column, yes(.developmentCheck)) }
    if age >= tables[.convictedFromAge], age < tables[.convictedBelowAge] {
      tally(.convictions, own, column, yes(.convicted))
    }
    guard age >= tables[.sdqPublishedFromAge], age < tables[.sdqBelowAge] else { return }
    let score = row?.score ?? HealthRow.noScore
    tally(.sdqReceived, own, column, score != HealthRow.noScore)
    let band = score == HealthRow.noScore ? groups.noScore : GroupTables.group(groups.scores, of: Int(score))
    counts[MeasureRun.place(.sdqReceived)].count(band, column)
    guard score != HealthRow.noScore else { return }
    for group in own {
      counts[MeasureRun.place(.sdqScore)].count(group, column, by: Int32(score))
      bases[MeasureRun.place(.sdqScore)].count(group, column)
    }
  }

  mutating func tally(_ measure: SSDA903Measure, _ own: [UInt16], _ column: Int, _ counts: Bool) {
    let place = MeasureRun.place(measure)
    for group in own {
      bases[place].count(group, column)
      if counts { self.counts[place].count(group, column) }
    }
  }
}
