public import CareModel

/// Values over time that share one axis, oldest first, with a place for every period.
public struct Trend: Hashable, Sendable {
  /// One line of a chart.
  public struct Line: Hashable, Sendable {
    public let name: String
    public let role: Role
    /// One a period; nil for a gap or an absence, which is drawn as a gap.
    public let values: [Double?]
    /// The same before they were put where their figures are told; by these they are compared.
    let exact: [Double?]
    /// Places of values that may still move.
    public let provisional: Set<Int>
    /// Whether the value holds until the next one, as a threshold does.
    public let isStepped: Bool

    public init(
      name: String, role: Role, values: [Double?], provisional: Set<Int> = [], isStepped: Bool = false
    ) {
      self.init(name: name, role: role, values: values, exact: values, provisional: provisional, isStepped: isStepped)
    }

    private init(name: String, role: Role, values: [Double?], exact: [Double?], provisional: Set<Int>, isStepped: Bool) {
      self.name = name
      self.role = role
      self.values = values
      self.exact = exact
      self.provisional = provisional
      self.isStepped = isStepped
    }

    fileprivate func rounded(_ unit: Indicator.Unit) -> Line {
      Line(
        name: name, role: role, values: exact.map { $0.map { FigureText.drawn($0, unit: unit) } }, exact: exact, provisional: provisional,
        isStepped: isStepped)
    }

    fileprivate func dropFirst(_ from: Int) -> Line {
      Line(
        name: name, role: role, values: Array(values.dropFirst(from)), exact: Array(exact.dropFirst(from)),
        provisional: Set(provisional.map { $0 - from }.filter { $0 >= 0 }), isStepped: isStepped)
    }
  }

  public let unit: Indicator.Unit
  public let periods: [Period]
  public let lines: [Line]
  public let target: Double?
  /// What stands below the axis at a period: the mark of a remark, of a peak or of a low.
  public var marks: [Int: String] = [:]
  /// What its figures count.
  var noun = CountedNoun.none
  /// Whether there are figures that it does not show, hidden ones or earlier ones: its highest need not be the highest there was.
  var isPart = false
  /// Places of estimates by the name of their line; what else may still move is provisional.
  var estimates: [String: Set<Int>] = [:]

  public init(unit: Indicator.Unit, periods: [Period], lines: [Line], target: Double? = nil) {
    self.unit = unit
    self.periods = periods
    // A point can be read off its chart: it stands where its figure is told.
    self.lines = unit == .wholePercent ? lines.map { $0.rounded(unit) } : lines
    self.target = target
  }

  public var isEmpty: Bool { !lines.contains { $0.values.contains { $0 != nil } } }

  /// The latest `count` periods of it.
  public func suffix(_ count: Int) -> Trend {
    let from = max(0, periods.count - max(0, count))
    guard from > 0 else { return self }
    var shown = Trend(
      unit: unit, periods: Array(periods[from...]),
      lines: lines.map { $0.dropFirst(from) }, target: target)
    shown.noun = noun
    shown.isPart = true
    for (place, mark) in marks where place >= from { shown.marks[place - from] = mark }
    shown.estimates = estimates.mapValues { Set($0.map { $0 - from }.filter { $0 >= 0 }) }
    return shown
  }
}

/// A number against a limit it should not pass.
public struct ThresholdGauge: Hashable, Sendable {
  public let value: Double
  public let limit: Double
  /// `105%`.
  public let share: String

  public init(value: Double, limit: Double, share: String) {
    self.value = value
    self.limit = limit
    self.share = share
  }
}
