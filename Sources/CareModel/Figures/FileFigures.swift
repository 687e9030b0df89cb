/// The figures of one file: its records sorted, parts put together, bases found.
///
/// Kept for as long as the file does not change, so that a reload costs only what moved.
public struct FileFigures: Sendable {
  /// Two rows of the file, of one release, that give one figure differently.
  public struct Contradiction: Hashable, Sendable {
    public let key: FigureKey
    public let firstLine: Int
    public let secondLine: Int
  }

  /// One a figure and release, in ascending order of key, then release.
  public private(set) var records: [FigureRecord]
  public private(set) var contradictions: [Contradiction] = []

  /// - Parameter rows: what each row said, in the order of the file.
  /// - Parameter isRatio: whether an indicator's value is a numerator over a denominator.
  public init(_ rows: [FigureRecord], isRatio: (Int) -> Bool) {
    records = []
    records.reserveCapacity(rows.count)
    let order = KeyOrder.ascending(rows.map(\.key.bits))
    var start = 0
    while start < order.count {
      let key = rows[Int(order[start])].key
      var end = start + 1
      while end < order.count, rows[Int(order[end])].key == key { end += 1 }
      if end == start + 1 {
        records.append(rows[Int(order[start])])
      } else {
        gather(order[start..<end].map { rows[Int($0)] })
      }
      start = end
    }
    findBases(isRatio: isRatio)
    records.removeAll { $0.marks.contains(.baseOnly) }
  }

  /// The figures of a source that gives each one once and with its base, as a count of rows does.
  ///
  /// - Parameter records: in ascending order of key; any other order is put right.
  public init(counted records: [FigureRecord]) {
    let isAscending = zip(records, records.dropFirst()).allSatisfy { $0.key < $1.key }
    self.records = isAscending ? records : records.sorted { $0.key < $1.key }
  }

  private mutating func gather(_ rows: [FigureRecord]) {
    let isOneRelease = rows.allSatisfy { $0.release == rows[0].release }
    var last = records.count
    for row in isOneRelease ? rows : FileFigures.byRelease(rows) {
      guard records.indices.contains(last), records[last].release == row.release else {
        last = records.count
        records.append(row)
        continue
      }
      let earlier = records[last].line
      if !records[last].absorb(row) {
        contradictions.append(Contradiction(key: row.key, firstLine: Int(earlier), secondLine: Int(row.line)))
      }
    }
  }

  /// Rows in order of release; those of one release as they stand in the file.
  private static func byRelease(_ rows: [FigureRecord]) -> [FigureRecord] {
    rows.enumerated().sorted { ($0.element.release, $0.offset) < ($1.element.release, $1.offset) }.map(\.element)
  }

  /// A category without a base of its own is a share of its breakdown's total, or of the whole.
  private mutating func findBases(isRatio: (Int) -> Bool) {
    guard records.contains(where: { $0.key.breakdown != 0 }) else { return }
    var latest: [UInt64: Int] = [:]
    for (index, record) in records.enumerated() where record.key.group == 0 { latest[record.key.bits] = index }
    for index in records.indices {
      let record = records[index]
      guard record.key.breakdown != 0, record.key.group != 0, record.denominator.isNaN else { continue }
      let base = latest[record.key.ofBreakdownTotal.bits] ?? latest[record.key.ofWhole.bits]
      guard let base = base.map({ ofRelease(record.release, from: $0) }) else { continue }
      let total = records[base]
      if isRatio(record.key.indicator) {
        records[index].denominator = total.denominator
      } else {
        records[index].denominator = total.value.isNaN ? total.denominator : total.value
        if records[index].numerator.isNaN { records[index].numerator = record.value }
      }
      if total.marks.contains(.roundedCounts) { records[index].marks.insert(.roundedCounts) }
    }
    records.removeAll { $0.key.breakdown != 0 && $0.key.group == 0 }
  }

  /// Of the releases of one total, which stand side by side up to `latest`, the one of `release`; the latest where there is none.
  private func ofRelease(_ release: Int32, from latest: Int) -> Int {
    var place = latest
    while records[place].release != release {
      guard place > 0, records[place - 1].key == records[latest].key else { return latest }
      place -= 1
    }
    return place
  }
}
