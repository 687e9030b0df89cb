/// An XmR chart: segments, limits, signals, variation and assurance (statistics.md section 5).
public struct ProcessChart: Hashable, Sendable {
  /// From so many final points limits are set, on trial.
  public static let trialCount = 6
  /// From so many final points limits stand and assurance is given.
  public static let fullCount = 12

  public let direction: ImprovementDirection
  public let segments: [ProcessSegment]
  /// One a period, gaps and provisional figures among them.
  public let points: [ChartPoint]

  /// Charts one series in time order.
  ///
  /// - Parameters:
  ///   - rebases: places in the series at which mean and limits start again, by a recorded decision; each starts a
  ///     segment with its own period. A change of definition starts one unasked (section 2.3).
  ///   - baseline: set each segment's limits from its first so many points and carry them forward; 12 or more.
  ///   - isScreened: drop extreme moving ranges once (on by default; say so on the chart).
  ///
  /// Refused for a rebase outside the series and a baseline under 12. A segment that cannot have limits refuses them
  /// itself, and its points then carry no signals.
  public static func of(
    _ series: [Observation], direction: ImprovementDirection, rebases: [Int] = [], baseline: Int? = nil,
    isScreened: Bool = true
  ) -> Finding<ProcessChart> {
    guard series.contains(where: { $0.value != nil }) else { return .notAssessed(.noFigure) }
    guard rebases.allSatisfy(series.indices.contains) else { return .notAssessed(.rebaseUnmatched) }
    if let baseline, baseline < fullCount { return .notAssessed(.baselineTooShort) }
    let breaks = series.indices.filter { series[$0].startsDefinition }
    let starts = Set([0] + rebases + breaks).sorted()
    var segments: [ProcessSegment] = []
    var points: [ChartPoint] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : series.count
      // A definition that changed cannot be judged by limits from before it.
      let earlier = series[start].startsDefinition ? nil : segments.last?.drawn
      let segment = segment(series, start..<end, baseline: baseline, isScreened: isScreened, earlier: earlier)
      let values = series[start..<end].map(\.finalValue)
      let signals = segment.limits.value.map { Signal.all(in: values, limits: $0) }
        ?? Array(repeating: [], count: values.count)
      for (observation, fired) in zip(series[start..<end], signals) {
        points.append(
          ChartPoint(
            value: observation.value, isProvisional: observation.isProvisional, segment: number, signals: fired,
            variation: Variation.of(fired.first, direction: direction)))
      }
      segments.append(segment)
    }
    return .found(ProcessChart(direction: direction, segments: segments, points: points))
  }

  private static func segment(
    _ series: [Observation], _ places: Range<Int>, baseline: Int?, isScreened: Bool, earlier: ProcessLimits?
  ) -> ProcessSegment {
    let values = series[places].map(\.finalValue)
    let count = values.count { $0 != nil }
    let limits: Finding<ProcessLimits> =
      count < trialCount
      ? .notAssessed(.tooFewPoints) : ProcessLimits.of(values, baseline: baseline, isScreened: isScreened)
    let mean = ProcessLimits.mean(of: ProcessLimits.start(of: values, count: baseline).compactMap { $0 })
      .flatMap { $0.isFinite ? $0 : nil }
    return ProcessSegment(
      places: places, count: count, mean: mean, limits: limits,
      drawn: limits.value ?? (count < trialCount ? earlier : nil))
  }

  /// The place of the latest final point.
  public var latest: Int? { points.lastIndex { $0.value != nil && !$0.isProvisional } }

  /// Whether figures later than the latest final one are provisional: the screen says so.
  public var latestIsProvisional: Bool { points.last { $0.value != nil }?.isProvisional ?? false }

  /// The label of the latest final point and nothing older (section 5.7).
  public var variation: Finding<Variation> {
    guard let latest else { return .notAssessed(.noFigure) }
    return segments[points[latest].segment].limits.map { _ in points[latest].variation }
  }

  /// The rule that names the latest final point; nil for common cause or no limits.
  public var signal: Signal? { latest.flatMap { points[$0].signal } }

  /// The target in force against the limits of the current segment; refused below 12 points (section 5.6).
  public func assurance(target: Double?, upper: Double? = nil) -> Finding<Assurance> {
    guard direction != .neutral else { return .notAssessed(.neutral) }
    guard target != nil else { return .notAssessed(.noTarget) }
    guard let current = segments.last else { return .notAssessed(.noFigure) }
    return current.limits.flatMap { limits in
      guard current.standing == .full else { return .notAssessed(.trialLimits) }
      return Assurance.of(target: target, upper: upper, limits: limits, direction: direction)
    }
  }

  /// Whether the latest point is special cause, so that the limits may not describe the process as it is now; to be
  /// said beside assurance (section 5.6).
  public var limitsMayNotDescribe: Bool { variation.value?.isSpecialCause ?? false }

  /// The place from which limits might be started again: a shift has fired in the current segment and 12 points after
  /// it have not gone back over the mean. Suggested, never done (section 5.5). The level a segment begins with is not a shift from
  /// anything: its limits begin there as it is.
  public var rebaseSuggestion: Int? {
    guard let segment = segments.last, let mean = segment.limits.value?.mean else { return nil }
    let final = segment.places.filter { points[$0].value != nil && !points[$0].isProvisional }
    var start = 0
    while start < final.count {
      guard let side = points[final[start]].signals.first(where: { $0.rule == .shift })?.side else {
        start += 1
        continue
      }
      let stays = final[start...].prefix { place in
        points[place].value.map { side == .high ? $0 > mean : $0 < mean } ?? false
      }
      if start > 0, stays.count >= RunRule.runLength + 12 { return final[start] }
      start += max(stays.count, 1)
    }
    return nil
  }
}
