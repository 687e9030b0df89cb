import CareModel

extension PublishedFigures {
  /// Ties the figures of different indicators together.
  mutating func relate() {
    for relation in relations {
      guard let whole = figures.catalogue.index(of: relation.whole.indicator) else { continue }
      let isDifference = figures.catalogue.indicators[whole].fallsBelowZero
      for place in figures.places(indicator: whole, area: area) {
        let key = figures.key(at: place)
        guard relation.whole.matches(key, in: figures, everyCategory: relation.isOfEveryCategory) else { continue }
        relate(relation, place, key, whole, isDifference)
      }
    }
  }

  private mutating func relate(_ relation: CountRelation, _ place: Int, _ key: FigureKey, _ number: Int, _ isDifference: Bool) {
    let period = key.period
    var parts: [CountEquation.Part] = []
    for term in relation.parts {
      guard let indicator = figures.catalogue.index(of: term.indicator) else { return }
      let when = term.isBefore ? period.advanced(by: -1) : period
      let category = term.category.map { figures.columns(of: $0) } ?? (relation.isOfEveryCategory ? (key.breakdown, key.group) : (0, 0))
      // A difference whose parts are not on the board is no count of people, and gives nobody away.
      guard let category, !(term.isBefore && period.kind == .day),
        let cell = term.count(cells[Place(indicator: indicator, breakdown: category.0, group: category.1, period: when)])
      else { return }
      parts.append(.init(place: cell, factor: term.factor))
    }
    if isDifference {
      differences.append((place, parts.map(\.place)))
      untied.remove(place)
      return
    }
    let here = Place(indicator: number, breakdown: key.breakdown, group: key.group, period: period)
    guard let whole = relation.whole.count(cells[here]), !parts.contains(where: { $0.place == whole }) else { return }
    if relation.hasRest {
      if let part = parts.first, parts.count == 1 { split(part.place, whole) }
    } else if parts.reduce(0, { $0 + $1.factor * counts[$1.place].count }) == counts[whole].count {
      equations.append(CountEquation(whole: whole, parts: parts))
    }
  }
}
