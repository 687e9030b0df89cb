/// A board as anybody may see it: what disclosure control left of a snapshot (statistics.md section 8).
///
/// There is no way to make one but `DisclosureControl`, and nothing in it can be turned back: figures that are withheld are
/// absent, not covered, and whatever is worked out from it is worked out without them.
public struct PublicSnapshot: Sendable {
  /// The board with every unsafe figure, remark and file name taken out.
  public let board: Snapshot
  /// The rules it was made under, in words for the reader.
  public let rules: PublicationRules
  /// How many figures of the board's own are withheld, and how many are shown.
  public let withheld: Int
  public let shown: Int

  init(board: Snapshot, rules: PublicationRules, withheld: Int, shown: Int) {
    self.board = board
    self.rules = rules
    self.withheld = withheld
    self.shown = shown
  }

  /// What stands under every public table and slide with a withheld figure.
  public var explanation: String {
    "[c]: hidden, so that nobody can be recognised from a number of 1 to \(rules.threshold) or work one out."
  }
}
