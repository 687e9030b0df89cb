/// Puts the figures of all files together: one stands for each key, the rest become its revisions.
struct FigureMerge {
  let sources: [Figures.Source]
  let catalogue: Catalogue
  private(set) var keys: [FigureKey] = []
  private(set) var figures: [StoredFigure] = []
  private(set) var superseded: [FigureKey: [StoredFigure]] = [:]
  private(set) var beside: [FigureKey: [StoredFigure]] = [:]
  private(set) var contradictions: [Figures.Contradiction] = []

  init(sources: [Figures.Source], catalogue: Catalogue) {
    self.sources = sources
    self.catalogue = catalogue
  }

  private struct Place {
    let source: Int32
    let record: Int32
  }

  mutating func run() {
    let total = sources.reduce(0) { $0 + $1.figures.records.count }
    // With room for what follows from the figures, which is put among them.
    keys.reserveCapacity(total + total / 16)
    figures.reserveCapacity(total + total / 16)
    let ratios = catalogue.indicators.map { ($0.isRatio, $0.multiplier) }
    var heads = SourceHeads(sources)
    var same: [Place] = []
    while let (head, limit) = heads.first {
      let records = sources[head.source].figures.records
      // Files are mostly of different indicators: long runs of one before another has its say.
      var next = head.record
      while next < records.count, records[next].key.bits < limit,
        next + 1 == records.count || records[next + 1].key != records[next].key
      {
        let key = records[next].key
        add(stored(Place(source: Int32(head.source), record: Int32(next)), ratios[key.indicator]), key)
        next += 1
      }
      if next > head.record {
        heads.advance(to: next)
        continue
      }
      let key = FigureKey(bits: head.key)
      same.removeAll(keepingCapacity: true)
      while let (head, _) = heads.first, head.key == key.bits {
        let records = sources[head.source].figures.records
        var next = head.record
        while next < records.count, records[next].key == key {
          same.append(Place(source: Int32(head.source), record: Int32(next)))
          next += 1
        }
        heads.advance(to: next)
      }
      if same.count == 1 {
        add(stored(same[0], ratios[key.indicator]), key)
      } else {
        settleOrigins(same, key, ratios[key.indicator])
      }
    }
  }

  private mutating func add(_ figure: StoredFigure, _ key: FigureKey) {
    keys.append(key)
    figures.append(figure)
  }

  /// What was counted from the return stands before what was published, and behind what somebody wrote down: a person's
  /// figure is there because it is meant to stand. Neither is lost; they are no revisions of one another.
  private mutating func settleOrigins(_ places: [Place], _ key: FigureKey, _ ratio: (Bool, Double)) {
    let counted = places.filter { sources[Int($0.source)].origin == .counted }
    let others = places.filter { sources[Int($0.source)].origin != .counted }
    guard let own = counted.first, !others.isEmpty else { return settle(places, key, ratio) }
    var rest = FigureMerge(sources: sources, catalogue: catalogue)
    rest.settle(others, key, ratio)
    contradictions += rest.contradictions
    guard let standing = rest.figures.first else { return }
    let figure = stored(own, ratio)
    if sources[Int(standing.file)].origin == .published {
      add(figure, key)
      beside[key] = [standing] + (rest.superseded[key] ?? [])
    } else {
      add(standing, key)
      superseded[key] = rest.superseded[key]
      beside[key] = [figure]
    }
  }

  /// The nearest source with the latest release stands; of equals, the one that says more.
  private mutating func settle(_ places: [Place], _ key: FigureKey, _ ratio: (Bool, Double)) {
    let ranked = places.map { (place: $0, figure: stored($0, ratio)) }.sorted { left, right in
      let (near, far) = (sources[Int(left.place.source)].distance, sources[Int(right.place.source)].distance)
      if near != far { return near < far }
      if left.figure.release != right.figure.release { return left.figure.release > right.figure.release }
      if left.figure.isFuller(than: right.figure) != right.figure.isFuller(than: left.figure) {
        return left.figure.isFuller(than: right.figure)
      }
      return (left.place.source, left.place.record) > (right.place.source, right.place.record)
    }
    guard var standing = ranked.first?.figure else { return }
    var earlier: [StoredFigure] = []
    for (place, figure) in ranked.dropFirst() {
      if figure.release == standing.release, figure.agrees(with: standing) { continue }
      // Only two values can contradict: an absence beside a value is one publisher saying less than another.
      if figure.release == standing.release, sources[Int(place.source)].distance == 0,
        place.source != ranked[0].place.source, figure.absence == nil, standing.absence == nil
      {
        contradictions.append(
          Figures.Contradiction(
            key: key, firstFile: sources[Int(figure.file)].file, firstLine: Int(figure.line),
            secondFile: sources[Int(standing.file)].file, secondLine: Int(standing.line)))
      }
      earlier.append(figure)
    }
    let near = earlier.filter { sources[Int($0.file)].distance == 0 && $0.release < standing.release }
    if standing.status == .final, near.contains(where: { !$0.agrees(with: standing) }) {
      standing.status = .revised
    }
    add(standing, key)
    if !earlier.isEmpty { superseded[key] = earlier }
  }

  private func stored(_ place: Place, _ ratio: (isRatio: Bool, multiplier: Double)) -> StoredFigure {
    let record = sources[Int(place.source)].figures.records[Int(place.record)]
    var figure = StoredFigure(
      value: record.value, numerator: record.numerator, denominator: record.denominator,
      published: record.published, release: record.release, file: place.source, line: record.line,
      absence: record.absence, status: record.status)
    guard ratio.isRatio else {
      if figure.value.isNaN { figure.value = figure.numerator }
      if !figure.value.isNaN { figure.absence = nil }
      return figure
    }
    let exact = !record.marks.contains(.roundedCounts)
    if exact, record.numerator.isFinite, record.denominator.isFinite {
      figure.absence = record.denominator > 0 ? nil : .notApplicable
      figure.value = record.denominator > 0 ? ratio.multiplier * record.numerator / record.denominator : .nan
    } else if record.published.isFinite {
      figure.value = record.published
      figure.absence = nil
    } else if record.value.isFinite {
      figure.absence = nil
    } else if record.absence == nil, record.numerator.isFinite, record.denominator.isFinite {
      figure.absence = record.denominator > 0 ? nil : .notApplicable
      figure.value = record.denominator > 0 ? ratio.multiplier * record.numerator / record.denominator : .nan
    }
    return figure
  }
}

extension StoredFigure {
  /// Whether it carries both counts where the other does not.
  fileprivate func isFuller(than other: StoredFigure) -> Bool { weight > other.weight }

  private var weight: Int {
    (absence == nil && value.isFinite ? 4 : 0) + (numerator.isFinite ? 2 : 0) + (denominator.isFinite ? 1 : 0)
  }

  /// Whether two figures say the same as far as the coarser of them is given.
  fileprivate func agrees(with other: StoredFigure) -> Bool {
    if absence != nil || other.absence != nil { return absence == other.absence }
    if value == other.value || published == other.value || value == other.published { return true }
    return numerator.isNaN != other.numerator.isNaN && abs(value - other.value) <= 0.5
  }
}
