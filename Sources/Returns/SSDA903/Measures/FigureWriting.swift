import CareModel

/// Turns the counts of a run into figures.
struct FigureWriting {
  private let run: MeasureRun
  private var indicators: [Indicator.ID] = []
  private var periods: [Period] = []
  private var rows: [ReturnFigures.Row] = []
  private var refusals: [ReturnFigures.Refusal] = []
  /// Where the periods of each date begin in `periods`, and where those of flows do.
  private var datePeriods: [Range<Int>] = []
  private var flowStart = 0
  private let provisionalFrom: Int32
  private let onceADate: Bool

  init(_ run: MeasureRun, onceADate: Bool) {
    self.run = run
    self.onceADate = onceADate
    let latest = run.source.years.last ?? 0
    provisionalFrom = run.source.isPartYear ? ReportingYear.firstDay(latest) : Int32.max
    for own in run.dates.periods {
      datePeriods.append(periods.count..<periods.count + own.count)
      periods += own
    }
    flowStart = periods.count
    periods += run.flows.periods
  }

  /// Writes the figures of an indicator.
  mutating func write(_ indicator: Indicator.ID, rule: String) {
    guard let measure = SSDA903Measure(rawValue: rule) else {
      refuse(indicator, "a return alone does not tell this: it needs figures from elsewhere")
      return
    }
    let before = rows.count
    let place = UInt16(clamping: indicators.count)
    indicators.append(indicator)
    for category in run.space.categories.indices { write(measure, category, place) }
    if rows.count == before { refuse(indicator, "the return has no file, column or date that tells this") }
  }

  consuming func finish() -> ReturnFigures {
    ReturnFigures(
      indicators: indicators, categories: run.space.categories, periods: periods, rows: rows, refusals: refusals)
  }

  private mutating func refuse(_ indicator: Indicator.ID, _ reason: String) {
    refusals.append(ReturnFigures.Refusal(indicator: indicator, reason: reason))
  }

  private mutating func write(_ measure: SSDA903Measure, _ category: Int, _ indicator: UInt16) {
    let own = MeasureRun.place(measure)
    var numerator = run.counts[MeasureRun.place(measure.source)]
    var numeratorRow = category
    let base = measure.base.map { run.counts[MeasureRun.place($0)] } ?? run.bases[own]
    let facet = run.space.facets[category]
    var isShare = facet?.isShare ?? false
    if measure == .farFromHome, let facet {
      // Shares of all looked after by distance, and of those far away by whether they are unaccompanied.
      if facet == .distance {
        numerator = run.counts[MeasureRun.place(.lookedAfter)]
        isShare = true
      } else if facet == .farUnaccompanied {
        let group = category == Int(run.groups.farUasc) ? run.groups.uasc : run.groups.notUasc
        return write(
          indicator, UInt16(category), measure, numerator, Int(group), denominator: numerator, denominatorRow: 0)
      }
    }
    if let facet, !isShare, !measure.canBe(by: facet) { return }
    if facet == nil { numeratorRow = 0 }
    let denominatorRow = isShare ? 0 : category
    let isEmpty = measure.isRatio && !isShare ? base.isEmpty(denominatorRow) : numerator.isEmpty(numeratorRow)
    // A count of none is a figure; of a group that never occurs there is none, but the age bands are always shown.
    let isAlwaysShown = facet == nil || (facet == .age && hasAges(measure) && isTopAge(category))
    if isEmpty, !isAlwaysShown { return }
    write(
      indicator, UInt16(category), measure, numerator, numeratorRow,
      denominator: measure.isRatio ? base : nil, denominatorRow: denominatorRow)
  }

  private func periods(of measure: SSDA903Measure, _ column: Int) -> Range<Int> {
    let own = datePeriods[column]
    guard onceADate, !own.isEmpty else { return own }
    let last = own.upperBound - 1
    // Answers are given once a year: months with one would be a series of gaps.
    let isYearly = AnswerDates.isAnswer(measure) && periods[last].kind == .financialYear
    return isYearly ? last..<last + 1 : own.lowerBound..<own.lowerBound + 1
  }

  private func hasAges(_ measure: SSDA903Measure) -> Bool {
    switch measure {
    case .lookedAfter, .started, .ceased: true
    default: false
    }
  }

  private func isTopAge(_ category: Int) -> Bool { run.space.parents[category] == CategorySpace.none }

  private mutating func write(
    _ indicator: UInt16, _ category: UInt16, _ measure: SSDA903Measure, _ numerator: MeasureGrid, _ numeratorRow: Int,
    denominator: MeasureGrid?, denominatorRow: Int
  ) {
    let own = MeasureRun.place(measure)
    let doubts = run.doubts[own]
    let facet = run.space.facets[Int(category)]
    // Of those looked after only the time it has lasted is in doubt.
    let isDoubtful = measure != .lookedAfter || facet == .lengthOfCare
    for column in 0..<numerator.columns where run.isAvailable[own][column] {
      let base = denominator.map { $0[denominatorRow, column] }
      if base == 0, facet != nil { continue }
      let day =
        measure.timing == .date ? run.dates.days[column] : Int32(clamping: run.flows.periods[column].lastDay.number)
      let status: FigureStatus =
        day >= provisionalFrom ? .provisional : isDoubtful && doubts[0, column] > 0 ? .estimated : .final
      let range = measure.timing == .date ? periods(of: measure, column) : flowStart + column..<flowStart + column + 1
      for period in range {
        rows.append(
          ReturnFigures.Row(
            indicator: indicator, category: category, period: UInt32(clamping: period),
            numerator: Int32(clamping: numerator[numeratorRow, column]),
            denominator: base.map { Int32(clamping: $0) } ?? -1, status: status))
      }
    }
  }
}
