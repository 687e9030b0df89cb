extension Figures {
  /// These figures with some more put where none stands yet; what a publisher gives is never overruled.
  public func adding(_ records: [FigureRecord], source: String) -> Figures {
    guard !records.isEmpty else { return self }
    let file = files.count
    let order = KeyOrder.ascending(records.map(\.key.bits))
    var grown = Figures(copying: self, files: files + [source])
    var newKeys: [FigureKey] = []
    var newFigures: [StoredFigure] = []
    newKeys.reserveCapacity(keys.count + records.count)
    newFigures.reserveCapacity(keys.count + records.count)
    var place = 0
    for index in order {
      let record = records[Int(index)]
      while place < keys.count, keys[place] < record.key {
        newKeys.append(keys[place])
        newFigures.append(figures[place])
        place += 1
      }
      if place < keys.count, keys[place] == record.key { continue }
      if newKeys.last == record.key { continue }
      newKeys.append(record.key)
      newFigures.append(
        StoredFigure(
          value: record.value, numerator: record.numerator, denominator: record.denominator,
          published: record.published, release: record.release, file: Int32(file), line: record.line,
          absence: record.absence, status: record.status))
    }
    newKeys.append(contentsOf: keys[place...])
    newFigures.append(contentsOf: figures[place...])
    grown.keys = newKeys
    grown.figures = newFigures
    return grown
  }

  /// The key of a figure in these columns; nil where any of its parts is unknown here.
  public func placeKey(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, period: Period
  ) -> FigureKey? {
    key(indicator, area, category, period)
  }
}
