/// The columns as they lie, for whatever goes through all of them.
extension Figures {
  /// The key at a place of the columns.
  package func key(at place: Int) -> FigureKey { keys[place] }

  /// The figure at a place of the columns.
  package func figure(at place: Int) -> Figure { figures[place].figure(period: keys[place].period) }

  /// What earlier releases gave for the figure at a place, latest first.
  package func revisions(at place: Int) -> [Figure] {
    (superseded[keys[place]] ?? []).map { $0.figure(period: keys[place].period) }
  }

  /// What sources of another kind say of the figure at a place.
  package func others(at place: Int) -> [Figure] {
    guard !beside.isEmpty else { return [] }
    return (beside[keys[place]] ?? []).map { $0.figure(period: keys[place].period) }
  }

  /// The places of everything one indicator has for one area.
  package func places(indicator: Int, area: Int) -> Range<Int> {
    // Beyond the limits there are no figures, and the key's bits would stand for other ones.
    guard indicator < FigureKey.indicatorLimit, area < FigureKey.areaLimit else { return 0..<0 }
    let stem = UInt64(indicator) << 53 | UInt64(area) << 39
    return lowerBound(stem)..<lowerBound(stem + (1 << 39))
  }

  /// The places of everything one indicator has.
  package func places(indicator: Int) -> Range<Int> {
    guard indicator < FigureKey.indicatorLimit else { return 0..<0 }
    return lowerBound(UInt64(indicator) << 53)..<lowerBound(UInt64(indicator + 1) << 53)
  }
}
