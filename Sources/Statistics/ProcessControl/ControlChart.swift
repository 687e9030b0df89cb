/// The chart that a series can honestly have, and why it is no other (statistics.md sections 5.3, 5.4 and 5.8).
public enum ControlChart: Hashable, Sendable {
  case process(ProcessChart)
  /// Limits from the counts themselves, because XmR limits would mislead.
  case attribute(AttributeChart, Refusal)
  /// A median and runs only, because limits of any kind would mislead.
  case run(RunChart, Refusal)
  /// No more than the line.
  case line(Refusal)

  /// - Parameters:
  ///   - isSeasonal: such a series has no limits under three full years.
  ///   - frequency: how often it comes, which says what three full years are.
  ///   - rebases, baseline, isScreened: as for ``ProcessChart``.
  public static func of(
    _ series: [Observation], kind: ValueKind, direction: ImprovementDirection, rebases: [Int] = [],
    baseline: Int? = nil, isScreened: Bool = true, isSeasonal: Bool = false, frequency: Frequency = .monthly
  ) -> ControlChart {
    let chart = ProcessChart.of(
      series, direction: direction, rebases: rebases, baseline: baseline, isScreened: isScreened)
    guard let process = chart.value else { return .line(chart.refusal ?? .noFigure) }
    guard let current = process.segments.last else { return .line(.noFigure) }
    let recent = series[current.places].filter(\.isFinal)
    if isSeasonal, recent.count < 3 * frequency.periodsInAYear { return .line(.seasonal) }
    // A rebased segment that is still short is drawn with the limits before it.
    guard recent.count >= ProcessChart.trialCount else {
      return current.drawn == nil ? .line(.tooFewPoints) : .process(process)
    }
    if let reason = misleading(recent, kind) {
      if reason == .nearCeiling, let attribute = attribute(series[current.places]) { return .attribute(attribute, reason) }
      return run(series[current.places], reason)
    }
    guard let refusal = current.limits.refusal else { return .process(process) }
    return run(series[current.places], refusal)
  }

  /// Why XmR limits would mislead; nil where they would not (section 5.4).
  private static func misleading(_ recent: [Observation], _ kind: ValueKind) -> Refusal? {
    let values = recent.compactMap(\.value)
    // Whatever more than half of them share is also the middle one in order.
    let middle = values.sorted()[values.count / 2]
    let alike = values.count { $0 == middle }
    // All of them identical is no variation at all, which the limits say themselves.
    let isConstant = alike == values.count
    if !isConstant, alike * 2 > values.count { return .mostlyIdentical }
    let ratios = recent.compactMap(\.ratio)
    let counts = kind == .count ? values : kind == .rate ? ratios.map { Double($0.numerator) } : []
    if let mean = ProcessLimits.mean(of: counts), mean < 5 { return .smallCounts }
    guard kind == .percentage, !ratios.isEmpty,
      let cohort = Quantile.median(ratios.map { Double($0.denominator) })
    else { return nil }
    let all = ratios.reduce(0) { $0 + Double($1.denominator) }
    let share = ratios.reduce(0) { $0 + Double($1.numerator) } / all
    return cohort * min(share, 1 - share) < 5 && !isConstant ? .nearCeiling : nil
  }

  private static func attribute(_ series: ArraySlice<Observation>) -> AttributeChart? {
    let cohort = Quantile.median(series.compactMap { $0.ratio.map { Double($0.denominator) } }) ?? 0
    let kind: AttributeChart.Kind = cohort >= 1000 ? .pPrime : .p
    let samples = series.map { observation in
      observation.isProvisional
        ? nil : observation.ratio.map { AttributeChart.Sample($0.numerator, of: $0.denominator) }
    }
    let chart = AttributeChart.of(kind, samples).value
    return chart?.hasVariation == true ? chart : nil
  }

  private static func run(_ series: ArraySlice<Observation>, _ reason: Refusal) -> ControlChart {
    RunChart(series.map(\.finalValue)).map { .run($0, reason) } ?? .line(reason)
  }

  /// Why it is not the XmR chart one would expect; nil where it is.
  public var reason: Refusal? {
    switch self {
    case .process: nil
    case .attribute(_, let reason), .run(_, let reason), .line(let reason): reason
    }
  }

  /// What the latest final point shows; a run chart and a line say nothing of one point (section 5.7).
  public func variation(direction: ImprovementDirection) -> Finding<Variation> {
    switch self {
    case .process(let chart): chart.variation
    case .attribute(let chart, _): chart.variation(direction: direction)
    case .run(_, let reason), .line(let reason): .notAssessed(reason)
    }
  }

  /// Whether the target can be expected to be met; an XmR chart alone can say (section 5.6).
  public func assurance(target: Double?, upper: Double? = nil) -> Finding<Assurance> {
    switch self {
    case .process(let chart): chart.assurance(target: target, upper: upper)
    case .attribute(_, let reason), .run(_, let reason), .line(let reason): .notAssessed(reason)
    }
  }

  /// The chance that routine variation alone would give its latest final point a signal; nil where it says nothing of
  /// one point. Summed over a board, this is what ``ChanceSignals`` expects.
  public var chanceOfSignal: Double? {
    switch self {
    case .process(let chart):
      chart.variation.value == nil
        ? nil : chart.latest.map { ChanceSignals.chance(points: chart.segments[chart.points[$0].segment].count) }
    case .attribute(let chart, _): chart.chanceOfSignal
    case .run, .line: nil
    }
  }
}
