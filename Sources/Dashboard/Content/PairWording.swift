internal import CareModel
internal import Statistics

/// Whether two figures go together over authorities, in words that do not say more than that.
struct PairWording {
  let sentences: [String]

  init(
    _ first: Indicator, _ second: Indicator, spots: [PairPage.Spot], periods: [Period],
    correlation: Finding<RankCorrelation>
  ) {
    var sentences: [String] = []
    let (one, other) = (first.shortTitle, second.shortTitle)
    let whom = Wording.plural(spots.count, "authority", "authorities") + (periods.count == 1 ? ", \(periods[0].label)" : "")
    switch correlation {
    case .found(let found):
      let strength = "rank correlation \(PairWording.text(found.coefficient)) over \(whom)"
      let size = abs(found.coefficient)
      let how = size < 0.3 ? ", weakly" : size < 0.6 ? "" : ", strongly"
      switch found.link {
      case .together: sentences.append("The two go together\(how): where \(one) is higher, \(other) tends to be higher (\(strength)).")
      case .opposite: sentences.append("The two go in opposite ways\(how): where \(one) is higher, \(other) tends to be lower (\(strength)).")
      case .unclear: sentences.append("No clear link: chance alone could put the areas so (\(strength)).")
      }
      if found.link != .unclear { sentences.append("It does not say that one causes the other.") }
      if found.count < 20 { sentences.append("\(Wording.plural(found.count, "area")) are few: only a strong link would show.") }
    case .notAssessed(.tooFewAreas) where spots.isEmpty:
      sentences.append("No authority has figures of both for the same day, so there is nothing to set side by side.")
    case .notAssessed(.tooFewAreas):
      sentences.append("Too few to say: \(Wording.plural(spots.count, "authority has", "authorities have")) both figures for one day, and \(RankCorrelation.fewest) are needed.")
    case .notAssessed(.noVariation):
      sentences.append("One of the two figures is the same in every area, so nothing can go together with it.")
    case .notAssessed(let refusal): sentences.append("Not assessed: \(refusal.sentence).")
    }
    if periods.count == 2 { sentences.append("\(one) is of \(periods[0].label), \(other) of \(periods[1].label): not the same day.") }
    if !spots.isEmpty, !spots.contains(where: \.isOurs) { sentences.append("We have no figure of both for that day, so we are not among them.") }
    if first.unit == .count && second.unit == .count {
      sentences.append("Both are counts, which follow the size of an area: larger areas have more of either.")
    }
    self.sentences = sentences
  }

  /// Two decimals, and never a whole 1 for what is not quite one.
  private static func text(_ coefficient: Double) -> String {
    FigureText.decimal(abs(coefficient) < 1 ? max(-0.99, min(0.99, coefficient)) : coefficient, places: 2)
  }
}
