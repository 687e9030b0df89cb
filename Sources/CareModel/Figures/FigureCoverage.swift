/// What there are figures for: the questions screens and commands ask before they ask for a series.
extension Figures {
  /// Ids of indicators with any figure for an area, in catalogue order.
  public func indicators(area: AreaCode) -> [Indicator.ID] {
    guard let area = areas.index(code: area), area < FigureKey.areaLimit else { return [] }
    return catalogue.indicators.indices.prefix(FigureKey.indicatorLimit).filter { indicator in
      let stem = UInt64(indicator) << 53 | UInt64(area) << 39
      let place = lowerBound(stem)
      return place < keys.count && keys[place].bits < stem + (1 << 39)
    }.map { catalogue.indicators[$0].id }
  }

  /// Areas with any figure for an indicator, in the order of the register.
  public func areaCodes(indicator: Indicator.ID) -> [AreaCode] {
    guard let indicator = catalogue.index(of: indicator), indicator < FigureKey.indicatorLimit else { return [] }
    var codes: [AreaCode] = []
    var place = lowerBound(UInt64(indicator) << 53)
    while place < keys.count, keys[place].indicator == indicator {
      let area = keys[place].area
      codes.append(areas.areas[area].code)
      place = lowerBound(UInt64(indicator) << 53 | UInt64(area + 1) << 39)
    }
    return codes
  }

  /// Every area with any figure, in the order of the register.
  public func areaCodes() -> [AreaCode] {
    var found = Set<Int>()
    var place = 0
    while place < keys.count {
      found.insert(keys[place].area)
      place = lowerBound((keys[place].bits >> 39 &+ 1) << 39)
    }
    return found.sorted().map { areas.areas[$0].code }
  }

  /// Every category of an indicator and area with any figure, the whole first, in catalogue order within a breakdown.
  public func categories(_ indicator: Indicator.ID, area: AreaCode) -> [Category] {
    guard let indicator = catalogue.index(of: indicator), let area = areas.index(code: area),
      indicator < FigureKey.indicatorLimit, area < FigureKey.areaLimit
    else { return [] }
    let stem = UInt64(indicator) << 53 | UInt64(area) << 39
    var place = lowerBound(stem)
    var found: [Category] = []
    while place < keys.count, keys[place].bits < stem + (1 << 39) {
      found.append(category(of: keys[place]))
      place = lowerBound((keys[place].bits >> 19 &+ 1) << 19)
    }
    return found
  }

  /// Ids of the breakdowns of an indicator and area, in the order the indicator names them, others after.
  public func breakdowns(_ indicator: Indicator.ID, area: AreaCode) -> [String] {
    var seen: Set<String> = ["all"]
    let found = categories(indicator, area: area).map(\.breakdown).filter { seen.insert($0).inserted }
    let named = catalogue[indicator]?.breakdowns ?? []
    return named.filter(found.contains) + found.filter { !named.contains($0) }
  }

  /// The groups of one breakdown that have figures, in catalogue order, unknown ones after by id.
  public func groups(_ indicator: Indicator.ID, area: AreaCode, breakdown: String) -> [String] {
    let found = Set(categories(indicator, area: area).filter { $0.breakdown == breakdown }.map(\.id))
    let named = (catalogue[breakdown: breakdown]?.groups ?? []).map(\.id).filter(found.contains)
    return named + found.subtracting(named).sorted()
  }

  /// Every figure that stands, in the order of the columns, with the key's parts in words.
  public func forEach(
    _ body: (_ indicator: Indicator, _ area: Area, _ category: Category, _ figure: Figure) -> Void
  ) {
    for (place, key) in keys.enumerated() {
      body(
        catalogue.indicators[key.indicator], areas.areas[key.area], category(of: key),
        figures[place].figure(period: key.period))
    }
  }
}
