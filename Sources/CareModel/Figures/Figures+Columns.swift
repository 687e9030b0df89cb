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

  /// The places of everything one indicator has for one area.
  package func places(indicator: Int, area: Int) -> Range<Int> {
    let stem = UInt64(indicator) << 53 | UInt64(area) << 39
    return lowerBound(stem)..<lowerBound(stem + (1 << 39))
  }

  /// The places of everything one indicator has.
  package func places(indicator: Int) -> Range<Int> {
    lowerBound(UInt64(indicator) << 53)..<(indicator + 1 < FigureKey.indicatorLimit ? lowerBound(UInt64(indicator + 1) << 53) : count)
  }
}
