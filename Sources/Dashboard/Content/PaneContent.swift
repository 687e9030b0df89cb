public import CareModel

/// What one headline pane says, apart from how it is drawn.
public struct PaneContent: Hashable, Sendable {
  /// The indicator that opens when the pane is opened.
  public let indicator: Indicator.ID
  public let title: String
  /// A word or two, where panes stand as tabs.
  public let shortTitle: String
  /// One plain sentence made from the figures.
  public let headline: String
  /// The same for those who hear it, with the period that stands beside the figure; nil where the headline has it or needs none.
  public var spokenHeadline: String?
  public let blocks: [Block]
  /// What is said only where there is room to spare: since when, and whether it is a signal.
  public var asides: [Block] = []
  /// What is shown only when the pane fills the screen.
  public var more: [Block] = []

  public init(indicator: Indicator.ID, title: String, shortTitle: String? = nil, headline: String, blocks: [Block]) {
    self.indicator = indicator
    self.title = title
    self.shortTitle = shortTitle ?? title
    self.headline = headline
    self.blocks = blocks
  }

  /// One piece of a pane; views draw each shape in one way wherever it stands.
  public enum Block: Hashable, Sendable {
    /// A number to be seen first, with how it changed.
    case figure(Measure)
    /// Numbers side by side with their targets and comparators.
    case measures([Measure])
    case trend(Trend)
    case gauge(ThresholdGauge)
    case cohorts(CohortTable)
    case facts([Fact])
    case note(String)
  }
}
