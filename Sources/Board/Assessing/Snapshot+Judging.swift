public import CareModel
import Statistics

extension Snapshot {
  /// What the statistics say of the figure of `period` in its series, in the order statistics.md section 9 lays down.
  func judgement(
    of figure: Figure, in series: Series, indicator: Indicator, comparators: [Comparator], area: AreaCode
  ) -> Judgement {
    let run = series.withGaps().filter { $0.period <= figure.period }
    let rebases = profile.rebases[indicator.id] ?? []
    // The first period that the new definition reaches into, whether or not a figure stands at its very date.
    let breaks = Set(
      rebases.filter(\.isDefinition).compactMap { rebase in run.firstIndex { $0.period.lastDay >= rebase.from } })
    let observations = run.enumerated().map { place, one in
      indicator.observation(one.figure, startsDefinition: breaks.contains(place))
    }
    // A decision is the board's own, of its own figures; a definition may be anybody's.
    let places = area != (profile.area ?? area) ? [] : rebases.filter { !$0.isDefinition }.compactMap { rebase in
      run.firstIndex { $0.period.contains(rebase.from) }
    }
    let kind = figure.period.kind.frequency
    // Limits, arrows and colours over periods of different lengths would compare what is not alike.
    let isMixed = figures.mixedFrequency(indicator.profile?.indicator ?? indicator.id, area: area) != nil
    let chart =
      isMixed
      ? .line(.mixedFrequencies)
      : ControlChart.of(
        observations, kind: indicator.valueKind, direction: indicator.direction, rebases: places,
        isSeasonal: indicator.isSeasonal, frequency: kind)
    let goal = isMixed ? .notAssessed(.mixedFrequencies) : goal(indicator, area, on: figure.period.lastDay)
    let ratio = indicator.ratio(figure)
    let rating = rating(figure, indicator, goal)
    let record = revisionRecord(series, upTo: figure.period)
    let variation = chart.variation(direction: indicator.direction)
    return Judgement(
      ratedSince: rating.value.flatMap { ratedSince($0, run, indicator, area) }, rating: rating,
      shown: shown(figure, indicator, goal.value, ratio.value),
      certainty: goal.flatMap { goal in ratio.map { RatingCertainty.of($0, against: goal) } },
      shortfall: shortfall(indicator, goal.value, ratio.value, rating.value), periods: run.map(\.period),
      chart: chart, variation: variation, signal: signal(chart),
      assurance: assurance(chart, indicator, profile.target(for: indicator, of: area, on: figure.period.lastDay)),
      directions: isMixed ? .refused(.mixedFrequencies) : directions(observations, run.map(\.period), indicator, kind, chart),
      comparisons: comparisons(figure, indicator, comparators, area), revisions: record,
      ratingCouldChange: figure.status == .provisional
        && (goal.value.flatMap { goal in
          figure.value.flatMap { value in record.value?.couldChange(rating: value, against: goal) }
        } ?? false))
  }

  private func goal(_ indicator: Indicator, _ area: AreaCode, on day: Day) -> Finding<Goal> {
    let target = profile.target(for: indicator, of: area, on: day)
    if area == profile.area, target == nil, profile.targets[indicator.id]?.contains(where: { ($0.from ?? day) > day }) ?? false {
      return .notAssessed(.targetNotInForce)
    }
    return Goal.of(
      direction: indicator.statedDirection, target: target?.value, tolerance: target?.allowance ?? .none)
  }

  private func assurance(_ chart: ControlChart, _ indicator: Indicator, _ target: Target?) -> Finding<Assurance> {
    indicator.isPolarityStated ? chart.assurance(target: target?.value) : .notAssessed(.noPolarity)
  }

  private func rating(_ figure: Figure, _ indicator: Indicator, _ goal: Finding<Goal>) -> Finding<Rating> {
    guard figure.value != nil else {
      if figure.absence == .impossible { return .notAssessed(.impossibleCounts) }
      return .notAssessed(figure.denominator == 0 ? .noDenominator : .noFigure)
    }
    // Nine children bear no colour: one of them would move the figure by eleven points (section 2.2).
    if goal.value != nil, let ratio = indicator.ratio(figure).value, ratio.isSmallCohort { return .notAssessed(.smallCohort) }
    if let exact = exact(figure, indicator) { return goal.map { $0.rating(of: exact) } }
    return .notAssessed(.notANumber)
  }

  /// Counts where they make the value, else the value as it was written.
  private func exact(_ figure: Figure, _ indicator: Indicator) -> Fraction? {
    guard let value = figure.value else { return nil }
    if let ratio = indicator.ratio(figure).value, abs(ratio.value - value) < 1e-9 { return ratio.exact }
    return Fraction(value)
  }

  private func ratedSince(
    _ rating: Rating, _ run: [(period: Period, figure: Figure?)], _ indicator: Indicator, _ area: AreaCode
  ) -> Period? {
    var since: Period?
    for (period, figure) in run.reversed() {
      guard let figure, figure.value != nil else { continue }
      guard self.rating(figure, indicator, goal(indicator, area, on: period.lastDay)).value == rating else { break }
      since = period
    }
    return since
  }

  private func shown(_ figure: Figure, _ indicator: Indicator, _ goal: Goal?, _ ratio: Ratio?) -> ShownFigure? {
    guard let value = figure.value, let exact = exact(figure, indicator) else { return nil }
    let places = FigureText.places(indicator.unit, value: value, denominator: ratio.map { Double($0.denominator) })
    return ShownFigure.of(exact, goal: goal, places: places, most: indicator.unit == .wholePercent ? places : 2)
  }

  private func shortfall(_ indicator: Indicator, _ goal: Goal?, _ ratio: Ratio?, _ rating: Rating?)
    -> Judgement.Shortfall?
  {
    guard let rating, rating != .green, let goal, let ratio, ratio.kind == .proportion,
      let needed = goal.numeratorNeeded(of: ratio.denominator, multiplier: ratio.multiplier)
    else { return nil }
    let difference = needed - ratio.numerator
    guard difference != 0 else { return nil }
    return Judgement.Shortfall(count: abs(difference), of: ratio.denominator, isMore: difference > 0)
  }

  private func signal(_ chart: ControlChart) -> Signal? {
    guard case .process(let process) = chart else { return nil }
    return process.signal
  }

  private func directions(
    _ observations: [Observation], _ periods: [Period], _ indicator: Indicator, _ frequency: Frequency,
    _ chart: ControlChart
  ) -> Judgement.Directions {
    let timing: Statistics.Timing = indicator.timing == .date ? .snapshot : .flow
    let against = { (comparator: DirectionOfTravel.Comparator) in
      DirectionOfTravel.of(
        observations, against: comparator, direction: indicator.direction, frequency: frequency, timing: timing,
        isSeasonal: indicator.isSeasonal, chart: chart)
    }
    let now = periods.last
    let end = now.flatMap { now in
      periods.lastIndex { $0 < now && $0.lastDay == Period.financialYear(starting: now.financialYearStart - 1).lastDay }
    }
    return Judgement.Directions(
      previous: against(.previousPeriod), lastYear: against(.samePeriodLastYear),
      yearEnd: end.map { against(.yearEnd(place: $0)) } ?? .notAssessed(.nothingBefore))
  }

  private func comparisons(_ figure: Figure, _ indicator: Indicator, _ comparators: [Comparator], _ area: AreaCode)
    -> [Comparator.Kind: Finding<BenchmarkComparison>]
  {
    var found: [Comparator.Kind: Finding<BenchmarkComparison>] = [:]
    // Neighbours that are named but not in the data are said to be missing; without a list there is nothing to say.
    if neighbourListName(of: area) != nil { found[.neighbours] = .notAssessed(.tooFewNeighbours) }
    for comparator in comparators {
      let beside = comparator.isSamePeriod ? figure : ours(indicator, area, beside: comparator.period)
      guard let beside else {
        found[comparator.kind] = .notAssessed(.differentPeriods)
        continue
      }
      let ratio = indicator.ratio(beside)
      // One child would move such a figure by ten points: it bears no word of better or worse.
      if let ratio = ratio.value, ratio.isSmallCohort {
        found[comparator.kind] = .notAssessed(.smallCohort)
        continue
      }
      found[comparator.kind] = BenchmarkComparison.of(
        ratio, benchmark: comparator.value, direction: indicator.direction)
    }
    return found
  }

  /// Our own figure for a comparator's period: published ones come months later, and only like is set beside like.
  /// A count on a day answers for every period that the day closes.
  public func ours(_ indicator: Indicator, _ area: AreaCode, beside period: Period) -> Figure? {
    let source = indicator.profile?.indicator ?? indicator.id
    if let same = figures.figure(source, area: area, period: period) { return same }
    guard indicator.timing == .date else { return nil }
    return figures.kinds(source, area: area).lazy.compactMap { kind in
      Period(kind: kind, endingOn: period.lastDay).flatMap { self.figures.figure(source, area: area, period: $0) }
    }.first
  }

  /// First figures that were provisional, beside what they became.
  private func revisionRecord(_ series: Series, upTo period: Period) -> Finding<RevisionRecord> {
    guard figures.hasRevisions else { return RevisionRecord.of([]) }
    let pairs = series.indices.compactMap { place -> RevisionRecord.Pair? in
      let figure = series[place]
      guard figure.period <= period, figure.status == .final || figure.status == .revised, let final = figure.value else { return nil }
      guard let first = series.revisions(at: place).last?.value else { return nil }
      return RevisionRecord.Pair(first: first, final: final)
    }
    return RevisionRecord.of(pairs)
  }
}
