/// Figures over time as lines, with a labelled axis, targets and thresholds, and gaps where there
/// is no figure.
///
/// Periods are spread evenly over the width, the first at the left edge and the last at the right;
/// values from the bottom of the axis to its top. Parts are given up as room gets short: labels at
/// the line's end, then the axis, then the labels below; at one cell there is still a mark.
public struct LineChart: Hashable, Sendable {
  /// One line.
  public struct Series: Hashable, Sendable {
    /// One a period; nil where there is no figure, which is drawn as a gap and never as zero.
    public var values: [Double?]
    public var style: Style
    public var mark: Mark
    /// Periods whose figures may still change: their points are hollow and the line to them is
    /// dotted.
    public var hollow: Set<Int>
    /// Shown to the right of the last point.
    public var endLabel: String
    /// Whether it is there to read the others by, as a mean or a limit is: references go before it, and have its room.
    public var isBackground: Bool

    public init(
      values: [Double?], style: Style = .plain, mark: Mark = .line, hollow: Set<Int> = [],
      endLabel: String = "", isBackground: Bool = false
    ) {
      self.values = values
      self.style = style
      self.mark = mark
      self.hollow = hollow
      self.endLabel = endLabel
      self.isBackground = isBackground
    }
  }

  /// How a series is drawn.
  public enum Mark: Hashable, Sendable {
    /// A solid line with a dot at its end, and at every point where there is room for them.
    case line
    /// A dotted line, for something to compare with.
    case dotted
    /// A dotted line that holds each value until the next period: a threshold that is set again
    /// from time to time.
    case steps
    /// Points that no line joins.
    case points
  }

  /// A value that holds throughout, such as a target.
  public struct Reference: Hashable, Sendable {
    public var value: Double
    public var label: String
    public var style: Style

    public init(_ value: Double, label: String = "", style: Style = .plain) {
      self.value = value
      self.label = label
      self.style = style
    }
  }

  /// What is written below one period.
  public struct Label: Hashable, Sendable {
    public var index: Int
    public var text: String

    public init(_ index: Int, _ text: String) {
      self.index = index
      self.text = text
    }
  }

  /// Where the axis begins.
  public enum Baseline: Hashable, Sendable {
    /// Close around the figures, so that changes show.
    case tight
    /// At zero, so that heights compare.
    case zero
  }

  /// The most important first: where lines meet, the earlier one's colour wins.
  public var series: [Series]
  public var references: [Reference]
  /// In order of index; where they would touch, some are left out, the last one never.
  public var labels: [Label]
  /// What the axis shows; nil fits it to the figures and references.
  public var range: ClosedRange<Double>?
  public var baseline: Baseline
  /// Written after each number of the axis, such as `%`.
  public var unit: String
  /// Whether those numbers are whole even where figures are not.
  public var isWhole = false
  public var axisStyle: Style
  /// Shown instead of a chart without a single figure.
  public var emptyText: String

  public init(
    series: [Series], references: [Reference] = [], labels: [Label] = [],
    range: ClosedRange<Double>? = nil, baseline: Baseline = .tight, unit: String = "",
    axisStyle: Style = .plain, emptyText: String = "no figures"
  ) {
    self.series = series
    self.references = references
    self.labels = labels
    self.range = range
    self.baseline = baseline
    self.unit = unit
    self.axisStyle = axisStyle
    self.emptyText = emptyText
  }
}
