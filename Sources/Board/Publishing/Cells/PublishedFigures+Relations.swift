import CareModel

extension PublishedFigures {
  /// Ties the figures of different indicators together.
  mutating func relate() {
    for relation in relations {
      guard let whole = figures.catalogue.index(of: relation.whole.indicator) else { continue }
      let category = relation.whole.category.map { columns(of: $0) }
      if let category, category == nil { continue }
      let isWanted = { (breakdown: Int, group: Int) in
        category.map { $0 ?? (-1, -1) == (breakdown, group) } ?? (relation.isOfEveryCategory || breakdown == 0)
      }
      guard figures.catalogue.indicators[whole].fallsBelowZero else {
        for place in placesOf[whole] ?? [] where isWanted(place.breakdown, place.group) { relate(relation, place) }
        continue
      }
      for area in areas {
        for figure in figures.places(indicator: whole, area: area) {
          let key = figures.key(at: figure)
          guard isWanted(key.breakdown, key.group) else { continue }
          let here = Place(area: area, indicator: whole, breakdown: key.breakdown, group: key.group, period: key.period)
          guard let parts = parts(of: relation, at: here) else { continue }
          differences.append((figure, parts.map(\.place)))
          untied.remove(figure)
        }
      }
    }
  }

  private mutating func relate(_ relation: CountRelation, _ here: Place) {
    guard let parts = parts(of: relation, at: here), let whole = relation.whole.count(cells[here]),
      !parts.contains(where: { $0.place == whole })
    else { return }
    if relation.hasRest {
      if let part = parts.first, parts.count == 1 { split(part.place, whole) }
    } else if parts.reduce(0, { $0 + $1.factor * counts[$1.place].count }) == counts[whole].count {
      equations.append(CountEquation(whole: whole, parts: parts))
    }
  }

  /// What a whole comes to; nil where one of the parts is not on the board: it is then no count of people, and gives nobody away.
  private func parts(of relation: CountRelation, at here: Place) -> [CountEquation.Part]? {
    var parts: [CountEquation.Part] = []
    for term in relation.parts {
      guard let indicator = figures.catalogue.index(of: term.indicator) else { return nil }
      let category = term.category.map { columns(of: $0) } ?? (relation.isOfEveryCategory ? (here.breakdown, here.group) : (0, 0))
      guard let category, !(term.isBefore && here.period.kind == .day) else { return nil }
      let there = Place(
        area: here.area, indicator: indicator, breakdown: category.0, group: category.1,
        period: term.isBefore ? here.period.advanced(by: -1) : here.period)
      guard let cell = term.count(cells[there]) else { return nil }
      parts.append(.init(place: cell, factor: term.factor))
    }
    return parts
  }
}
