import CareModel

/// A sum of several indicators that everybody knows to hold (`data/publishing/relations.csv`): all children are UASC and the rest.
struct CountRelation: Sendable {
  /// One indicator in it, of a category or of the whole.
  struct Term: Sendable {
    let indicator: Indicator.ID
    let category: Category?
    /// Of the period before.
    let isBefore: Bool
    /// The group that a share is of, not those whom it counts.
    let isGroup: Bool
    let factor: Int

    /// Reads `cla_number`, `cla_number/uasc/uasc`, `cla_number@before`, `rha_up_to_date@among`; nil for anything else.
    init?(_ text: String, factor: Int = 1) {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard let name = parts.first, parts.count == 1 || (parts.count == 2 && ["before", "among"].contains(parts[1])) else { return nil }
      let steps = name.split(separator: "/").map(String.init)
      guard let indicator = steps.first, steps.count == 1 || steps.count == 3 else { return nil }
      self.indicator = indicator
      category = steps.count == 3 ? Category(breakdown: steps[1], id: steps[2]) : nil
      isBefore = parts.last == "before" && parts.count == 2
      isGroup = parts.last == "among" && parts.count == 2
      self.factor = factor
    }

    /// Which of a figure's two counts it means.
    func count(_ cell: (counted: Int?, among: Int?)?) -> Int? { isGroup ? cell?.among : cell?.counted }
  }

  let whole: Term
  let parts: [Term]
  /// Whether the parts leave some out: `+ *`.
  let hasRest: Bool
  /// Whether it holds for every group of every breakdown, not only for the whole.
  let isOfEveryCategory: Bool
  let why: String

  /// Nil where the row is not of the form it should have.
  init?(whole: String, parts: String, by: String, why: String) {
    guard let whole = Term(whole) else { return nil }
    var terms: [Term] = []
    var hasRest = false
    var factor = 1
    for word in parts.split(separator: " ") {
      switch word {
      case "+": factor = 1
      case "-": factor = -1
      case "*": hasRest = true
      default:
        guard let term = Term(String(word), factor: factor) else { return nil }
        terms.append(term)
      }
    }
    // With a rest, one part is set against the whole; several would need a name for the rest.
    guard !terms.isEmpty, !hasRest || terms.count == 1 else { return nil }
    self.whole = whole
    self.parts = terms
    self.hasRest = hasRest
    isOfEveryCategory = by == "every"
    self.why = why
  }
}
