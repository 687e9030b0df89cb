import CareModel

/// Decides which remarks may stand in the public view: words can tell what a table hides.
///
/// A remark that its writer has marked for everybody stands, and one marked restricted never does. Any other is withheld
/// where it speaks of a single person, names a number of people up to the threshold, or names a number that is hidden in a
/// figure of its indicator.
struct RemarkScreen {
  let words: ScreeningWords
  let threshold: Int
  /// Every count that is hidden, by indicator.
  let hidden: [Indicator.ID: Set<Int>]

  func allows(_ texts: [String], about indicator: Indicator.ID?, for audience: Audience?) -> Bool {
    switch audience {
    case .everybody: return true
    case .restricted: return false
    case nil: break
    }
    let counts = indicator.flatMap { hidden[$0] } ?? []
    return texts.allSatisfy { text in
      let spoken = SpokenNumbers(text, words: words)
      return !spoken.speaksOfSomebody
        && spoken.counts.allSatisfy { !(1...max(1, threshold)).contains($0) && !counts.contains($0) && (indicator != nil || !isHidden($0)) }
    }
  }

  // A remark about no indicator may be about any.
  private func isHidden(_ count: Int) -> Bool { hidden.values.contains { $0.contains(count) } }
}
