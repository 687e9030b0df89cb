public import CareModel

/// The National Transfer Scheme threshold that held for an area on a day, and where it comes from (nts.md).
public struct StandingThreshold: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// The board says what the Home Office has told the authority.
    case given(from: Day)
    /// A figure in a file of the board.
    case reported(Period)
    /// A share of the children who live there, rounded down.
    case computed(percent: Double, population: Double, estimate: Day)
  }

  public let children: Int
  public let basis: Basis

  /// The basis as a panel reads it, clauses after a semicolon the first to go where room is short: "set by the board from 1 Apr 2023", "0.1% of 46,271 under-18s, mid-2024; rounded down".
  public var rule: String {
    switch basis {
    case .given(let from): return "set by the board from \(from.label)"
    case .reported(let period): return "as reported for \(period.label)"
    case .computed(let percent, let population, let estimate):
      let parts = estimate.components
      let date = parts.month == 6 && parts.day == 30 ? "mid-\(parts.year)" : estimate.label
      return "\(DataText.number(percent))% of \(FigureText.whole(population)) under-18s, \(date); rounded down"
    }
  }
}

extension Figures {
  /// What the board has been told goes first, then what a file gives; else the rule of the day on the latest population estimate by then.
  ///
  /// Nil before the scheme began, and where neither a figure nor an estimate is known.
  func threshold(of area: AreaCode, on day: Day, profile: BoardProfile, rules: [ThresholdRule]) -> StandingThreshold? {
    // The scheme gives thresholds to authorities, not to regions or the nation.
    guard let level = areas[area]?.level, level != .nation, level != .region, level != .regionPart else { return nil }
    if area == profile.area, let own = profile.thresholds.last(where: { $0.from <= day }) {
      return StandingThreshold(children: own.children, basis: .given(from: own.from))
    }
    if let reported = latest("uasc_nts_threshold", area, by: day), let children = reported.value,
      let whole = Int(exactly: children.rounded(.down))
    {
      return StandingThreshold(children: whole, basis: .reported(reported.period))
    }
    guard let estimate = latest("child_population", area, by: day), let population = estimate.value,
      let rule = rules.last(where: { $0.from <= day }),
      let children = ThresholdRule.threshold(population: population, on: day, rules: rules)
    else { return nil }
    return StandingThreshold(
      children: children,
      basis: .computed(percent: rule.percent, population: population, estimate: estimate.period.lastDay))
  }
}

extension Figures {
  private func latest(_ id: Indicator.ID, _ area: AreaCode, by day: Day) -> Figure? {
    kinds(id, area: area).compactMap { kind in
      series(id, area: area, kind: kind).last { figure in
        figure.period.lastDay <= day && figure.value != nil
          && files.indices.contains(figure.file) && files[figure.file] != DerivedFigures.source
      }
    }.max { $0.period < $1.period }
  }
}

extension Snapshot {
  /// The National Transfer Scheme threshold of an area on a day; nil where none can be known.
  public func threshold(of area: AreaCode, on day: Day) -> StandingThreshold? {
    figures.threshold(of: area, on: day, profile: profile, rules: thresholdRules)
  }
}
