internal import Board
internal import CareModel
internal import Statistics

/// The mean and the limits of an indicator's chart, a stretch at a time, as lines for its trend.
struct TrendLimits {
  /// What must be said of them: that they are on trial, and where they start again.
  private(set) var notes: [String] = []
  private var mean: [Period: Double] = [:]
  private var lower: [Period: Double] = [:]
  private var upper: [Period: Double] = [:]
  private var centre = "mean"
  private var edge = "limit"

  /// - Parameter rebases: the decisions on record to start the limits again.
  init(_ assessment: Assessment, rebases: [Rebase] = []) {
    guard let judgement = assessment.judgement else { return }
    // Nothing is below nought, and no percentage above a hundred.
    let most = assessment.indicator.unit.isPercentage ? 100.0 : .infinity
    func clamp(_ value: Double) -> Double { min(max(value, 0), most) }
    let periods = judgement.periods
    switch judgement.chart {
    case .process(let chart):
      for (number, segment) in chart.segments.enumerated() {
        for place in segment.places where periods.indices.contains(place) {
          if let drawn = segment.drawn {
            mean[periods[place]] = drawn.mean
            lower[periods[place]] = clamp(drawn.lower)
            upper[periods[place]] = clamp(drawn.upper)
          } else if let own = segment.mean {
            mean[periods[place]] = own
          }
        }
        if number > 0, periods.indices.contains(segment.places.lowerBound) {
          let start = periods[segment.places.lowerBound]
          notes.append("limits start again at \(start.label)\(TrendLimits.reason(start, rebases))")
        }
      }
      if chart.segments.last?.standing == .trial {
        edge = "trial limit"
        notes.append("limits are on trial: fewer than twelve points")
      }
      if let place = chart.rebaseSuggestion, periods.indices.contains(place) {
        notes.append("a lasting shift: limits might be started again at \(periods[place].label)")
      }
    case .attribute(let chart, _):
      let offset = periods.count - chart.points.count
      // The chart is of shares or of counts, and the trend in the unit that is shown.
      let scale = chart.kind == .c ? 1 : assessment.indicator.multiplier
      for (place, point) in chart.points.enumerated() where periods.indices.contains(place + offset) {
        guard let point else { continue }
        mean[periods[place + offset]] = clamp(chart.centre * scale)
        lower[periods[place + offset]] = clamp(point.lower * scale)
        upper[periods[place + offset]] = clamp(point.upper * scale)
      }
    case .run(let chart, _):
      centre = "median"
      for period in periods { mean[period] = chart.median }
    case .line: break
    }
  }

  /// ": recording moved to the new system (decided by the head of service)"; empty where no decision is on record.
  private static func reason(_ start: Period, _ rebases: [Rebase]) -> String {
    guard let rebase = rebases.last(where: { start.contains($0.from) }) else { return "" }
    let by = rebase.decidedBy.isEmpty ? "" : " (decided by: \(rebase.decidedBy))"
    return rebase.reason.isEmpty ? by : ": \(rebase.reason)\(by)"
  }

  func added(to trend: Trend) -> Trend {
    func line(_ name: String, _ role: Role, _ values: [Period: Double]) -> Trend.Line? {
      let values = trend.periods.map { values[$0] }
      return values.contains { $0 != nil } ? Trend.Line(name: name, role: role, values: values, isStepped: true) : nil
    }
    let lines = [line(centre, .series2, mean), line(edge, .muted, upper), line(edge, .muted, lower)].compactMap { $0 }
    return Trend(unit: trend.unit, periods: trend.periods, lines: trend.lines + lines, target: trend.target)
  }
}
