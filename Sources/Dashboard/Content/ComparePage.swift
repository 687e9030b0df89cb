internal import Board
internal import CareModel
internal import Statistics

/// One indicator among neighbours, region, England and all authorities, in words and digits ready to show.
struct ComparePage: Sendable {
  /// One line of the plot.
  struct Row: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case ours, neighbour, beside, median, pooled, region, england, all }

    /// The area's code, or the word for a group.
    let id: String
    let kind: Kind
    let name: String
    let value: Double?
    let interval: ClosedRange<Double>?
    /// The middle half of all authorities; nil for one area.
    let band: ClosedRange<Double>?
    /// `47.3%`, or the shorthand of why there is none.
    let figure: String
    /// `79 of 167`; empty where the counts are not known.
    let counts: String
    /// `40–55%`; empty where only a rounded value is known.
    let range: String
    /// Why there is no figure, in words; nil where there is one.
    let absence: String?
  }

  let id: Indicator.ID
  let title: String
  let shortTitle: String
  let unit: Indicator.Unit
  /// "2023-24 · statistical neighbours: 2025 model".
  let subtitle: String
  /// Us and the areas we are set beside, in the order asked for; those without a figure last.
  let areas: [Row]
  /// The groups: median, pooled value, region, England, all authorities.
  let groups: [Row]
  /// What may be said, the most important first.
  let sentences: [String]
  /// What must be known to read it rightly.
  let notes: [String]
  /// Ours over time beside the neighbours' median and England; nil where fewer than two figures are known.
  let trend: Trend?

  var rows: [Row] { areas + groups }
}

/// How the areas of a comparison are ordered.
enum PeerOrder: Hashable, Sendable {
  case value, nearness

  var words: String { self == .value ? "best first" : "nearest first" }
}

/// What the reader has asked of every comparison.
struct Comparing: Hashable, Sendable {
  var order = PeerOrder.value
  /// Areas set beside ours, in the order they were picked.
  var others: [AreaCode] = []
}
