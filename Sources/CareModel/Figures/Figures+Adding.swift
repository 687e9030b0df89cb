extension Figures {
  /// Puts some more figures where none stands yet; what a publisher gives is never overruled.
  public mutating func add(_ records: [FigureRecord], source: String) {
    guard !records.isEmpty else { return }
    let file = Int32(clamping: files.count)
    files.append(source)
    let order = KeyOrder.ascending(records.map(\.key.bits))
    var new: [FigureRecord] = []
    var place = 0
    for index in order {
      let record = records[Int(index)]
      place = lowerBound(record.key.bits, from: place)
      if place < keys.count, keys[place] == record.key { continue }
      if new.last?.key == record.key { continue }
      new.append(record)
    }
    guard let first = new.first else { return }
    // From the end, so that what stands is moved once and never copied to another place.
    var (from, to) = (keys.count, keys.count + new.count)
    keys.append(contentsOf: repeatElement(first.key, count: new.count))
    figures.append(contentsOf: repeatElement(StoredFigure(first, file: file), count: new.count))
    for record in new.reversed() {
      while from > 0, keys[from - 1] > record.key {
        (from, to) = (from - 1, to - 1)
        keys[to] = keys[from]
        figures[to] = figures[from]
      }
      to -= 1
      keys[to] = record.key
      figures[to] = StoredFigure(record, file: file)
    }
  }

  /// The key of a figure in these columns; nil where any of its parts is unknown here.
  public func placeKey(
    _ indicator: Indicator.ID, area: AreaCode, category: Category = .whole, period: Period
  ) -> FigureKey? {
    key(indicator, area, category, period)
  }
}

extension StoredFigure {
  /// A record as it is, with nothing worked out.
  fileprivate init(_ record: FigureRecord, file: Int32) {
    self.init(
      value: record.value, numerator: record.numerator, denominator: record.denominator, published: record.published,
      release: record.release, file: file, line: record.line, absence: record.absence, status: record.status)
  }
}
