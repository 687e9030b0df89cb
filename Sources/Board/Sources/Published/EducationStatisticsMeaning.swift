import CareModel

/// Turns the rows of a known table into figures.
struct EducationStatisticsMeaning {
  private struct Emission {
    let indicator: Int
    let isRatio: Bool
    let part: PublishedMeasure.Part
    let breakdown: Int
    let group: Int
    let numerator: Int
    let denominator: Int
    let published: Int
    let calendar: PublishedTable.Calendar
  }

  private let table: PublishedTable
  private let labels: PublishedLabels
  private let context: ReadingContext
  private let rows: EducationStatisticsRows
  private let columnOf: [String: Int]
  /// What the rows under each combination of labels give.
  private var emissions: [[Emission]] = []

  init(
    table: PublishedTable, labels: PublishedLabels, context: ReadingContext, rows: EducationStatisticsRows
  ) {
    self.table = table
    self.labels = labels
    self.context = context
    self.rows = rows
    columnOf = Dictionary(
      rows.numberColumns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    emissions = rows.combinations.map(emissions(of:))
  }

  /// Whether rows under a combination of labels give any figure.
  func uses(_ combination: Int) -> Bool { emissions.indices.contains(combination) && !emissions[combination].isEmpty }

  /// - Parameter lost: told the line of each row that the store has no room for.
  func records(lost: (Int) -> Void) -> [FigureRecord] {
    guard emissions.contains(where: { !$0.isEmpty }) else { return [] }
    let release = rows.year.max().flatMap { period(Int($0), table.calendar)?.lastDay }
    let isRounded = [
      table.roundedLevels.contains("nation"), table.roundedLevels.contains("region"),
      table.roundedLevels.contains("authority"),
    ]
    let width = rows.numberColumns.count
    var records: [FigureRecord] = []
    records.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      for emission in emissions[Int(rows.combination[row])] {
        guard let period = period(Int(rows.year[row]), emission.calendar),
          let key = FigureKey(
            indicator: emission.indicator, area: Int(rows.area[row]), breakdown: emission.breakdown,
            group: emission.group, period: period)
        else {
          lost(Int(rows.line[row]))
          continue
        }
        var record = FigureRecord(key: key, release: release, line: Int(rows.line[row]))
        if isRounded[Int(min(rows.rounded[row], 2))] { record.marks.insert(.roundedCounts) }
        fill(&record, emission, row * width)
        records.append(record)
      }
    }
    return records
  }

  private func fill(_ record: inout FigureRecord, _ emission: Emission, _ start: Int) {
    let cell = { (column: Int) -> (Double, Absence?) in
      column < 0 ? (.nan, nil) : (rows.numbers[start + column], rows.absences[start + column])
    }
    let (count, countAbsence) = cell(emission.numerator)
    let (base, baseAbsence) = cell(emission.denominator)
    let (ratio, ratioAbsence) = cell(emission.published)
    switch emission.part {
    case .base, .baseAddend:
      record.denominator = count
      record.marks.insert(.baseOnly)
      record.absence = countAbsence
      if countAbsence != nil { record.marks.insert(.baseAbsent) }
      if emission.part == .baseAddend { record.marks.insert(.addend) }
    case .published:
      record.published = ratio
      record.absence = ratioAbsence
    case .figure, .addend:
      if emission.isRatio {
        record.numerator = count
        record.denominator = base
        record.published = ratio
        record.absence = countAbsence ?? ratioAbsence ?? baseAbsence
      } else {
        record.value = count
        record.absence = countAbsence
      }
      if emission.part == .addend { record.marks.insert(.addend) }
    }
  }

  private func emissions(of texts: [String]) -> [Emission] {
    let meanings = texts.map(labels.meaning).filter { !$0.isEmpty }
    return labels.measures.compactMap { measure in
      guard measure.table == table.id, let indicator = context.catalogue.index(of: measure.indicator),
        let group = measure.match(meanings, group: { labels.group($0, in: $1) })
      else { return nil }
      let numerator = column(measure.numerator)
      guard measure.numerator.isEmpty || numerator >= 0 else { return nil }
      return Emission(
        indicator: indicator, isRatio: context.catalogue.indicators[indicator].isRatio, part: measure.part,
        breakdown: measure.breakdown.isEmpty ? 0 : context.vocabulary.breakdown(measure.breakdown),
        group: group.isEmpty ? 0 : context.vocabulary.group(group), numerator: numerator,
        denominator: column(measure.denominator), published: column(measure.published),
        calendar: measure.calendar ?? table.calendar)
    }
  }

  private func column(_ name: String) -> Int { name.isEmpty ? -1 : columnOf[name] ?? -1 }

  private func period(_ year: Int, _ calendar: PublishedTable.Calendar) -> Period? { calendar.period(year) }
}

extension PublishedTable.Calendar {
  /// The period that a file means by a year.
  func period(_ year: Int) -> Period? {
    switch self {
    case .reportingYear: .financialYear(starting: year - 1)
    case .september: Day(year: year, month: 9, day: 30).map { .day($0) }
    case .midYear: Day(year: year, month: 6, day: 30).map { .day($0) }
    case .midYearBefore: Day(year: year - 1, month: 6, day: 30).map { .day($0) }
    }
  }
}
