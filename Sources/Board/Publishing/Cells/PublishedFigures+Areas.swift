import CareModel

extension PublishedFigures {
  /// Ties the figures of areas together: a county is the sum of its districts, a region of its authorities (statistics.md section 8.5).
  mutating func relateAreas() {
    let codes = figures.areaCodes()
    let places = codes.compactMap { figures.areas.index(code: $0) }
    for parent in places {
      let children = places.filter { $0 != parent && figures.areas.areas[$0].region == figures.areas.areas[parent].code }
      let ours = children.filter(areas.contains)
      if !ours.isEmpty { relate(parent, Set(ours), children.filter { !areas.contains($0) }) }
    }
  }

  /// One count of an area, in whatever lengths of period it is told.
  private struct Definition: Hashable {
    let indicator: Int
    let breakdown: Int
    let group: Int
    /// Nil for a count on a day.
    let kind: Period.Kind?
    let lastDay: Day
  }

  private mutating func relate(_ parent: Int, _ ours: Set<Int>, _ others: [Int]) {
    let known = Set(figures.indicators(area: figures.areas.areas[parent].code))
    let isRoundedThroughout = isRounded(parent, figures.catalogue.indicators.indices)
    for (number, indicator) in figures.catalogue.indicators.enumerated() where known.contains(indicator.id) {
      let base = isRoundedThroughout || isRounded(parent, number..<number + 1, least: 3) ? 10 : 1
      var order: [Definition] = []
      var members: [Definition: [Place]] = [:]
      for place in placesOf[number] ?? [] where ours.contains(place.area) {
        let definition = Definition(
          indicator: number, breakdown: place.breakdown, group: place.group,
          kind: indicator.timing == .date ? nil : place.period.kind, lastDay: place.period.lastDay)
        if members[definition] == nil { order.append(definition) }
        members[definition, default: []].append(place)
      }
      for definition in order {
        let parts = (members[definition] ?? []).compactMap { cells[$0] }
        guard let whole = told(parent, definition) else { continue }
        // The exact sum of an area that others answer for would give away what is hidden here, and is not shown beside it. Where
        // its publisher has hidden others in it, what these have is not told here either.
        if base == 1, !areas.contains(parent) {
          exposing.formUnion(placesInColumns(of: parent, definition))
          continue
        }
        let rest = others.map { told($0, definition) }
        relate(whole.counted, parts.map(\.counted), rest.map { $0?.counted }, definition, parent, base)
        relate(whole.among, parts.map(\.among), rest.map { $0?.among }, definition, parent, base)
      }
    }
  }

  private mutating func relate(
    _ whole: Told?, _ parts: [Int?], _ others: [Told??], _ definition: Definition, _ parent: Int, _ base: Int
  ) {
    let parts = Array(Set(parts.compactMap { $0 })).sorted()
    guard let whole, let first = parts.first else { return }
    let elsewhere = others.reduce(0) { $0 + (($1 ?? nil)?.count ?? 0) }
    let sum = parts.reduce(elsewhere) { $0 + counts[$1].count }
    let name = "\(name(of: first)) by area"
    let title = figures.areas.areas[parent].name
    var members = parts
    if base > 1 {
      // Of areas that do not come to the rounded total some are not here, and what these have is anybody's guess.
      guard (whole.count - base / 2..<whole.count + (base + 1) / 2).contains(sum) else { return }
      let most = whole.count + (base + 1) / 2 - 1 - elsewhere
      if parts.count == 1, (1...max(1, rules.threshold)).contains(counts[first].count), most <= rules.threshold {
        givenAway.append("\(self.name(of: first)), by what is published of \(title) and the other areas in it")
        exposing.formUnion(placesInColumns(of: parent, definition))
        return
      }
    }
    if elsewhere > 0 { members.append(addPublished(elsewhere, "\(name), the others in \(title)", like: first)) }
    guard base == 1 else {
      let rounded = addPublished(sum, "\(name), \(title) rounded to \(base)", like: first, roundingBase: base)
      if !areas.contains(parent) { wholesOfOthers[rounded] = placesInColumns(of: parent, definition) }
      sumUp(rounded, members, name)
      return
    }
    sumUp(whole.cell ?? addPublished(whole.count, "\(name), \(title)", like: first), members, name)
  }

  /// Does without the figures of areas around ours that narrow what counts could be, because these could be worked out: whoever
  /// publishes them may go on, but not beside ours.
  ///
  /// - Returns: false where there are none.
  mutating func hideWholes(around failing: Set<Int>) -> Bool {
    var near = failing
    for share in shares where failing.contains(share.part) || failing.contains(share.whole) { near.formUnion([share.part, share.whole]) }
    let hidden = lists.filter { wholesOfOthers[$0.whole] != nil && !near.isDisjoint(with: $0.parts) }.map(\.whole)
    guard !hidden.isEmpty else { return false }
    for whole in hidden { exposing.formUnion(wholesOfOthers.removeValue(forKey: whole) ?? []) }
    lists.removeAll { hidden.contains($0.whole) }
    listsOf = Dictionary(grouping: lists, by: \.whole)
    return true
  }

  /// Where the figures of an area stand that tell one count of it.
  private func placesInColumns(of area: Int, _ definition: Definition) -> [Int] {
    figures.places(indicator: definition.indicator, area: area).filter { place in
      let key = figures.key(at: place)
      return key.breakdown == definition.breakdown && key.group == definition.group && key.period.lastDay == definition.lastDay
        && (definition.kind ?? key.period.kind) == key.period.kind
    }
  }

  /// A count that others have published, so that everybody knows it.
  private mutating func addPublished(_ count: Int, _ name: String, like other: Int, roundingBase: Int? = nil) -> Int {
    var key = counts[other].key
    key.variant = .min
    namesOfOthers[counts.count] = name
    counts.append(PublishedCount(key: key, count: count, isTotal: true, isReleased: true, isOfPublisher: true, roundingBase: roundingBase))
    return counts.count - 1
  }

  /// A count of an area, with its cell where it is audited here.
  private struct Told {
    let count: Int
    let cell: Int?
  }

  private func told(_ area: Int, _ definition: Definition) -> (counted: Told?, among: Told?)? {
    let indicator = figures.catalogue.indicators[definition.indicator]
    let kinds = definition.kind.map { [$0] } ?? Period.Kind.allCases
    for kind in kinds {
      guard let period = Period(kind: kind, endingOn: definition.lastDay) else { continue }
      let place = Place(
        area: area, indicator: definition.indicator, breakdown: definition.breakdown, group: definition.group, period: period)
      if let cell = cells[place] {
        let told = { (counts: [PublishedCount], cell: Int?) in cell.map { Told(count: counts[$0].count, cell: $0) } }
        return (told(counts, cell.counted), told(counts, cell.among))
      }
      let category = Category(breakdown: breakdownNames[definition.breakdown], id: groupNames[definition.group])
      guard
        let figure = figures.figure(indicator.id, area: figures.areas.areas[area].code, category: category, period: period),
        figure.value != nil
      else { continue }
      let counted = indicator.countsPeopleAbove ? PublishedFigures.people(indicator.isRatio ? figure.numerator : figure.value) : nil
      let among = indicator.isRatio && !indicator.exceedsWhole ? PublishedFigures.people(figure.denominator) : nil
      return (counted.map { Told(count: $0, cell: nil) }, among.map { Told(count: $0, cell: nil) })
    }
    return nil
  }

  /// Whether all counts of an area in some indicators end in a nought, as the Department's of regions and England do.
  ///
  /// - Parameter least: how many there must be to tell.
  private func isRounded(_ area: Int, _ indicators: Range<Int>, least: Int = 1) -> Bool {
    var seen = 0
    for number in indicators {
      let indicator = figures.catalogue.indicators[number]
      guard isCounted(indicator), indicator.countsPeopleAbove else { continue }
      for place in figures.places(indicator: number, area: area) {
        let figure = figures.figure(at: place)
        guard let count = PublishedFigures.people(indicator.isRatio ? figure.numerator : figure.value), count > 0 else { continue }
        guard count.isMultiple(of: 10) else { return false }
        seen += 1
      }
    }
    return seen >= least
  }
}
