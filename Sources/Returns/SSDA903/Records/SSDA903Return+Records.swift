public import CareModel

extension SSDA903Return {
  /// The children behind a figure, counted by the run that makes the figures, so that they cannot disagree.
  ///
  /// Of a share these are all that it is out of; those come first about whom most is to be done: whom the share leaves out
  /// where more of it is better, whom it counts where less is.
  ///
  /// - Parameters:
  ///   - rule: the rule that computes the indicator (`return_rule` of the catalogue).
  ///   - polarity: which way the indicator is better.
  ///   - period: the month, quarter or year of the figure; of a count on a day, one that the day closes.
  public func records(
    behind rule: String, polarity: Indicator.Polarity, period: Period, category: Category = .whole,
    catalogue: Catalogue, choices: SSDA903Choices = SSDA903Choices()
  ) throws(RecordRefusal) -> RecordList {
    guard let measure = SSDA903Measure(rawValue: rule) else { throw .notFromReturn }
    var run = MeasureRun(self, choices: choices, catalogue: catalogue, days: [period.lastDay])
    let day = Int32(clamping: period.lastDay.number)
    let found = measure.timing == .date ? run.dates.place(of: day) : run.flows.periods.firstIndex(of: period)
    guard let column = found else { throw .notCovered }
    let cells = try FigureCells(measure, category, column: column, in: run)
    var writing = RecordWriting(measure, period, in: run)
    var records: [ChildRecord] = []
    var hashes: [UInt64] = []
    var seen = [Int](repeating: 0, count: cells.numerator.count)
    var base = 0
    run.run { run, child in
      let totals = cells.numerator.map { $0.total(run) }
      let changes = zip(totals, seen).map { $0 - $1 }
      seen = totals
      let baseTotal = cells.denominator?.total(run) ?? 0
      let outOf = baseTotal - base
      base = baseTotal
      let signs = writing.signs(run)
      // Who came and went in one period changes nothing on the whole, and is behind the figure all the same.
      guard outOf != 0 || changes.contains(where: { $0 != 0 }) else { return }
      hashes.append(children.hashes[child])
      records.append(
        writing.record(child, run, amount: changes.reduce(0, +), outOf: outOf, signs: signs))
    }
    guard run.isAvailable[MeasureRun.place(measure)][column] else { throw .notCovered }
    let first: RecordList.Part =
      !measure.isRatio ? .all : cells.isShare || polarity == .lower ? .counted : polarity == .higher ? .uncounted : .all
    return RecordList(
      SSDA903Return.apart(records, hashes), asAt: period.lastDay,
      denominator: cells.denominator == nil ? nil : base, first: first)
  }

  /// Longer pseudonyms for those that have one alike.
  private static func apart(_ records: [ChildRecord], _ hashes: [UInt64]) -> [ChildRecord] {
    let count = records.reduce(into: [Pseudonym: Int]()) { $0[$1.pseudonym, default: 0] += 1 }
    return zip(records, hashes).map { record, hash in
      guard count[record.pseudonym] ?? 0 > 1 else { return record }
      var record = record
      record.pseudonym = Pseudonym(hash, length: Pseudonym.longLength)
      return record
    }
  }
}
