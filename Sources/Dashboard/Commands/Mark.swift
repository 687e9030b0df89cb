/// A sign of the screen and what it means: the legend of the help and of the documents.
public struct Mark: Hashable, Sendable {
  public let sign: String
  /// A few words: "rose, fell, unchanged".
  public let title: String
  /// One sentence.
  public let help: String

  private init(_ sign: String, _ title: String, _ help: String) {
    self.sign = sign
    self.title = title
    self.help = help
  }

  /// In the order a newcomer meets them.
  public static let all: [Mark] = [
    Mark("R A G", "red, amber, green", "Against the target: red misses it by more than is tolerated, amber by less, green meets it."),
    Mark("!  +", "signal: worse, better", "The figure moved beyond its usual variation, to the worse or to the better; ▲ ▼ in that column where neither is better."),
    Mark("·", "no colour, no signal", "Before a row: it has no target or cannot be held against it. In the column of signals: only usual variation."),
    Mark("–", "nothing to say", "There is no figure, nothing to compare with, or too little to assess; the page of the indicator says which."),
    Mark("▲ ▼ ▬", "rose, fell, unchanged", "Which way the number moved; whether that is good is for the colour to say. △ ▽: not confirmed, for a figure may still change."),
    Mark("[p] [e] ○", "may still change", "Provisional, or an estimate; in a chart a hollow point."),
    Mark("[c]", "hidden", "Hidden so that nobody can be recognised; it is not nought, and need not be small."),
    Mark("[x] [z]", "not available, not applicable", "Nobody gave a figure, or there can be none."),
    Mark("[low] [u]", "almost nought, unreliable", "It rounds to nought and is not nought; or its publisher calls it unreliable."),
    Mark("outside limits", "beyond its usual range", "So far from the mean of its own history that chance would hardly do it. Shift or trend of 8: so many in a row on one side, or each beyond the last."),
    Mark("never meets", "what to expect", "If nothing changes, usual variation never reaches the target; hit or miss: by chance at some times; always meets."),
    Mark("▲ ▼ 1 2", "below a chart", "The highest and the lowest figure, and the remarks that are told under the chart."),
  ]
}
