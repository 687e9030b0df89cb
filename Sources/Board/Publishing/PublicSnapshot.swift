public import CareModel

/// A board as anybody may see it: what disclosure control left of a snapshot (statistics.md section 8).
///
/// There is no way to make one but `DisclosureControl`, and nothing in it can be turned back: figures that are withheld are
/// absent, not covered, and whatever is worked out from it is worked out without them.
public struct PublicSnapshot: Sendable {
  /// The board with every unsafe figure, remark and file name taken out.
  public let board: Snapshot
  /// Whose view it is, by the code that the public has for it; nil where the reader must choose.
  public let area: AreaCode?
  /// The rules it was made under, in words for the reader.
  public let rules: PublicationRules
  /// How many figures of the board's own are withheld, and how many are shown.
  public let withheld: Int
  public let shown: Int

  private let withoutCounts: Set<Withheld>

  /// A figure that is not shown.
  struct Withheld: Hashable {
    let indicator: Indicator.ID
    let area: AreaCode
    let category: Category
    let period: Period
  }

  init(board: Snapshot, area: AreaCode? = nil, rules: PublicationRules, withheld: Int, shown: Int, withoutCounts: Set<Withheld> = []) {
    self.withoutCounts = withoutCounts
    self.board = board
    self.area = area ?? board.homeArea
    self.rules = rules
    self.withheld = withheld
    self.shown = shown
  }

  /// What stands under every public table and slide with a withheld figure.
  public var explanation: String {
    "[c]: hidden, so that nobody can be recognised from a number of 1 to \(rules.threshold) or work one out."
  }

  /// Whether a figure is hidden only because it was given without the counts behind it.
  public func lacksCounts(_ indicator: Indicator.ID, area: AreaCode? = nil, category: Category = .whole, period: Period) -> Bool {
    guard let area = area ?? self.area else { return false }
    return withoutCounts.contains(Withheld(indicator: indicator, area: area, category: category, period: period))
  }

  /// Why a figure is hidden, as a sentence for everybody; nil for one that is shown or was never given.
  ///
  /// Small figures and those that protect them have one reason and the same words, because to tell them apart would tell too much
  /// (statistics.md section 8.2). A figure without its counts is told apart: that says nothing of how many they are.
  public func reason(_ indicator: Indicator.ID, area: AreaCode? = nil, category: Category = .whole, period: Period) -> String? {
    guard let area = area ?? self.area,
      board.figures.figure(indicator, area: area, category: category, period: period)?.absence == .suppressed
    else { return nil }
    let figure = Withheld(indicator: indicator, area: area, category: category, period: period)
    return withoutCounts.contains(figure)
      ? "Withheld: it was given without the counts behind it, so that nobody can show it to be safe."
      : "Withheld, so that nobody can be recognised from a number of 1 to \(rules.threshold) or work one out."
  }
}
