import CareModel

/// Decides which remarks may stand in the public view: words can tell what a table hides.
///
/// A remark that its writer has marked for everybody stands, and one marked restricted never does. Any other is withheld
/// where it speaks of a single person, names a number of people up to the threshold, or tells a count or a share that is
/// hidden in a figure of its indicator.
struct RemarkScreen {
  let words: ScreeningWords
  let threshold: Int
  /// Every count that is hidden, by indicator.
  let hidden: [Indicator.ID: Set<Int>]
  /// Every percentage, rate and average that is hidden, by indicator: "33", "33.3", without a unit.
  let hiddenShares: [Indicator.ID: Set<String>]

  init(
    words: ScreeningWords, threshold: Int, hidden: [Indicator.ID: Set<Int>], hiddenShares: [Indicator.ID: Set<String>] = [:]
  ) {
    self.words = words
    self.threshold = threshold
    self.hidden = hidden
    self.hiddenShares = hiddenShares
  }

  /// - Parameters:
  ///   - texts: all that is printed of the remark; one that may not stand takes the others with it.
  ///   - indicator: what it is about; nil: it may be about any.
  ///   - audience: whom its writer has marked it for.
  func allows(_ texts: [String], about indicator: Indicator.ID?, for audience: Audience?) -> Bool {
    switch audience {
    case .everybody: return true
    case .restricted: return false
    case nil: break
    }
    let counts = indicator.map { hidden[$0] ?? [] } ?? hidden.values.reduce(into: []) { $0.formUnion($1) }
    let shares = indicator.map { hiddenShares[$0] ?? [] } ?? hiddenShares.values.reduce(into: []) { $0.formUnion($1) }
    return texts.allSatisfy { text in
      let spoken = SpokenNumbers(text, words: words)
      if spoken.speaksOfSomebody || spoken.hints && !(counts.isEmpty && shares.isEmpty) { return false }
      return spoken.counts.allSatisfy { !(1...max(1, threshold)).contains($0) && !counts.contains($0) }
        && spoken.shares.allSatisfy { spoken in !shares.contains { RemarkScreen.isNamed($0, by: spoken) } }
    }
  }

  /// Whether a name may stand: it speaks of no single person, gives no hint of what is hidden, and has no number that is hidden.
  func allowsName(_ name: String) -> Bool {
    let spoken = SpokenNumbers(name, words: words)
    let counts = hidden.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let shares = hiddenShares.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    if spoken.speaksOfSomebody || spoken.hints && !(counts.isEmpty && shares.isEmpty) { return false }
    return spoken.counts.allSatisfy { !counts.contains($0) }
      && spoken.shares.allSatisfy { spoken in !shares.contains { RemarkScreen.isNamed($0, by: spoken) } }
  }

  // What is no number here could be any.
  private static func isNamed(_ share: String, by spoken: ClosedRange<Double>) -> Bool {
    guard let value = Double(share), value.isFinite else { return true }
    return spoken.contains(value)
  }
}
