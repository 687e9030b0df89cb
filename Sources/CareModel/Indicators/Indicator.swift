/// One thing a panel measures: what it is called, what it counts, and which way is better.
public struct Indicator: Hashable, Sendable, Identifiable {
  public typealias ID = String

  public enum Unit: String, Sendable, CaseIterable {
    case count
    case percent
    /// A percentage told to the public, which has no decimals; made of `percent` with the public view and given by no file.
    case wholePercent = "whole_percent"
    case ratePer10000 = "rate_per_10000"
    case ratePer1000 = "rate_per_1000"
    case pounds
    case average

    /// Those that a file can give.
    public static let allCases: [Unit] = [.count, .percent, .ratePer10000, .ratePer1000, .pounds, .average]

    /// The unit with as many decimals as it has for officers, in which targets are told to everybody.
    public var exact: Unit { self == .wholePercent ? .percent : self }

    public var isPercentage: Bool { self == .percent || self == .wholePercent }

    /// What files call it: how finely a figure is told is no matter of what it measures.
    public var name: String { self == .wholePercent ? Unit.percent.rawValue : rawValue }
  }

  public enum Polarity: String, Sendable, CaseIterable {
    case higher, lower, neutral
  }

  public enum Frequency: String, Sendable, CaseIterable {
    case monthly, quarterly, annual
  }

  /// Whether a figure counts on a day or over a stretch of time.
  public enum Timing: String, Sendable, CaseIterable {
    case date, period
  }

  /// A breakdown of another indicator, shown as an indicator of its own.
  public struct Profile: Hashable, Sendable {
    public let indicator: Indicator.ID
    public let breakdown: String

    public init(indicator: Indicator.ID, breakdown: String) {
      self.indicator = indicator
      self.breakdown = breakdown
    }
  }

  public internal(set) var id: ID
  public var title: String
  /// At most 24 characters.
  public var shortTitle: String
  public var theme: String
  public var unit: Unit
  public var polarity: Polarity
  /// Whether somebody has said which way is better; where nobody has, `polarity` is neutral.
  public var isPolarityStated = true
  public var frequency: Frequency
  public var timing: Timing
  /// Periods for which a figure normally still moves after it is first given.
  public var lag: Int
  public var definition: String
  public var numerator: String
  public var denominator: String
  public var source: String
  public var caveats: String
  /// Ids of the breakdowns it is reported by.
  public var breakdowns: [String]
  public var target: Target?
  public var comparators: [String]
  public var returnRule: String?
  public var profile: Profile?
  public var isSeasonal: Bool
  /// Whether a numerator above its denominator is no mistake: a share of a threshold can pass 100 %.
  public var exceedsWhole: Bool
  /// Whether a figure below zero is no mistake: a difference of two counts.
  public var fallsBelowZero: Bool
  /// The noun phrase that sentences use: "children in our care".
  public var phrase: String

  public init(
    id: ID, title: String, shortTitle: String? = nil, theme: String = "", unit: Unit = .count,
    polarity: Polarity = .neutral, frequency: Frequency = .annual, timing: Timing = .period,
    lag: Int = 0, definition: String = "", numerator: String = "", denominator: String = "",
    source: String = "", caveats: String = "", breakdowns: [String] = [], target: Target? = nil,
    comparators: [String] = [], returnRule: String? = nil, profile: Profile? = nil,
    isSeasonal: Bool = false, exceedsWhole: Bool = false, fallsBelowZero: Bool = false,
    phrase: String = ""
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle ?? String(title.prefix(24))
    self.theme = theme
    self.unit = unit
    self.polarity = polarity
    self.frequency = frequency
    self.timing = timing
    self.lag = lag
    self.definition = definition
    self.numerator = numerator
    self.denominator = denominator
    self.source = source
    self.caveats = caveats
    self.breakdowns = breakdowns
    self.target = target
    self.comparators = comparators
    self.returnRule = returnRule
    self.profile = profile
    self.isSeasonal = isSeasonal
    self.exceedsWhole = exceedsWhole
    self.fallsBelowZero = fallsBelowZero
    self.phrase = phrase
  }

  /// What one unit of numerator over denominator is worth: 100 for a percentage, 10,000 for a rate per 10,000.
  public var multiplier: Double {
    switch unit {
    case .percent, .wholePercent: 100
    case .ratePer10000: 10_000
    case .ratePer1000: 1000
    case .count, .pounds, .average: 1
    }
  }

  /// Whether the value is a numerator over a denominator.
  public var isRatio: Bool {
    switch unit {
    case .percent, .wholePercent, .ratePer10000, .ratePer1000, .average, .pounds: true
    case .count: false
    }
  }

  /// Whether it is what others are measured against, a population or a quota, and no matter for a colour or a signal itself.
  public var isBackground: Bool { id == "child_population" || id == "uasc_nts_threshold" }
}
