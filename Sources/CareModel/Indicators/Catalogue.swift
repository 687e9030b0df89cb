/// Every indicator and breakdown a board can speak of, in the order they are shown.
public struct Catalogue: Sendable {
  public private(set) var indicators: [Indicator] = []
  public private(set) var breakdowns: [Breakdown] = []
  private var indicatorIndex: [Indicator.ID: Int] = [:]
  private var breakdownIndex: [String: Int] = [:]

  public init(indicators: [Indicator] = [], breakdowns: [Breakdown] = []) {
    for indicator in indicators { set(indicator) }
    for breakdown in breakdowns { set(breakdown) }
  }

  public subscript(id: Indicator.ID) -> Indicator? { indicatorIndex[id].map { indicators[$0] } }

  public subscript(breakdown id: String) -> Breakdown? { breakdownIndex[id].map { breakdowns[$0] } }

  /// The place of an indicator in `indicators`.
  public func index(of id: Indicator.ID) -> Int? { indicatorIndex[id] }

  /// Adds an indicator, or replaces the one with its id.
  public mutating func set(_ indicator: Indicator) {
    if let known = indicatorIndex[indicator.id] {
      indicators[known] = indicator
    } else {
      indicatorIndex[indicator.id] = indicators.count
      indicators.append(indicator)
    }
  }

  /// Adds a breakdown, or replaces the one with its id.
  public mutating func set(_ breakdown: Breakdown) {
    if let known = breakdownIndex[breakdown.id] {
      breakdowns[known] = breakdown
    } else {
      breakdownIndex[breakdown.id] = breakdowns.count
      breakdowns.append(breakdown)
    }
  }

  /// The same with percentages that are told without decimals, as the public has them (statistics.md section 10).
  ///
  /// The unit goes with an indicator into every sentence, table and chart, so that none of them has to know whom it is for.
  public var inWholePercentages: Catalogue {
    var catalogue = self
    for place in indicators.indices where indicators[place].unit == .percent { catalogue.indicators[place].unit = .wholePercent }
    return catalogue
  }

  /// The same indicators in the same order, some by other ids; no two may come to share one.
  public func calling(_ names: [Indicator.ID: Indicator.ID]) -> Catalogue {
    guard !names.isEmpty else { return self }
    var catalogue = self
    for place in indicators.indices {
      let indicator = indicators[place]
      catalogue.indicators[place].id = names[indicator.id] ?? indicator.id
      guard let profile = indicator.profile, let name = names[profile.indicator] else { continue }
      catalogue.indicators[place].profile = Indicator.Profile(indicator: name, breakdown: profile.breakdown)
    }
    catalogue.indicatorIndex = [:]
    for (place, indicator) in catalogue.indicators.enumerated() { catalogue.indicatorIndex[indicator.id] = place }
    return catalogue
  }

  /// The themes in the order their first indicator appears.
  public var themes: [String] {
    var seen: Set<String> = []
    return indicators.map(\.theme).filter { seen.insert($0).inserted }
  }

  /// A category's title, "Under 1"; its id in words where the catalogue does not know it.
  public func title(of category: Category) -> String {
    if category == .whole { return "All" }
    return self[breakdown: category.breakdown]?[group: category.id]?.title ?? Catalogue.words(category.id)
  }

  /// A breakdown's title, "Legal status"; its id in words where the catalogue does not know it.
  public func title(ofBreakdown id: String) -> String {
    self[breakdown: id]?.title ?? Catalogue.words(id)
  }

  private static func words(_ id: String) -> String {
    let spaced = id.map { $0 == "_" ? " " : $0 }
    guard let first = spaced.first else { return id }
    return first.uppercased() + String(spaced.dropFirst())
  }
}
