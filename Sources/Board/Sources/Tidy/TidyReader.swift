import CareModel
import Documents

/// Reads tidy figures: one figure a row, as an officer writes them.
struct TidyReader {
  let reader: CSVReader
  let context: ReadingContext
  private let columns: TidyColumns
  /// By indicator.
  private let rules: [TidyRule]
  private var faults = DiagnosticList()
  private(set) var records: [FigureRecord] = []
  /// Rows with neither a value nor a word why there is none.
  private(set) var blanks = 0
  /// Rows whose period may be a month or a year, until the rest of the file has shown which.
  private var undecided: [(record: FigureRecord, indicator: Int, month: Period, year: Period)] = []
  private var sawMonth = false
  private var sawYear = false

  private var areas = TextColumn()
  private var areaOf: [Int?] = []
  private var indicators = TextColumn()
  private var indicatorOf: [Int?] = []
  private var isRounded: [Int: Bool] = [:]
  private var periods = TextColumn()
  private var periodOf: [PeriodText?] = []
  private var toCome: Set<Int> = []
  private var categories: TidyCategories
  private var releases = TextColumn()
  private var releaseOf: [Day?] = []

  init(_ reader: CSVReader, context: ReadingContext) {
    self.reader = reader
    self.context = context
    columns = TidyColumns(reader.header, catalogue: context.catalogue)
    rules = context.catalogue.indicators.map(TidyRule.init)
    categories = TidyCategories(columns: columns, context: context)
  }

  mutating func read() -> FileReading {
    var reading = FileReading(kind: "figures, tidy")
    var copy = self
    copy.faults.add(contentsOf: columns.diagnostics)
    let ragged = reader.forEachRow { row in
      reading.rows += 1
      copy.read(row)
    }
    copy.decide()
    copy.faults.add(contentsOf: copy.emptiness(rows: reading.rows))
    let figures = context.figures(copy.records)
    copy.faults.add(contentsOf: context.diagnostics(figures.contradictions, source: reader.source))
    copy.faults.add(contentsOf: ragged.finished)
    reading.figures = figures
    reading.diagnostics = copy.faults.finished
    return reading
  }

  private mutating func read(_ row: borrowing CSVRow) {
    guard let indicator = indicator(row), let area = area(row), let text = period(row) else { return }
    guard let (breakdown, group) = categories.category(row, faults: &faults) else { return }
    guard
      let key = FigureKey(
        indicator: indicator, area: area, breakdown: breakdown, group: group, period: text.readings[0])
    else {
      faults.add(row.diagnostic(.error, "this figure has no room in the store",
          expected: "fewer indicators, areas, breakdowns or groups", code: "too-many"))
      return
    }
    guard let record = record(row, key: key, rule: rules[indicator]) else { return }
    switch text {
    case .period(let period):
      sawMonth = sawMonth || period.kind == .month
      sawYear = sawYear || period.kind == .financialYear
      records.append(record)
    case .monthOrYear(let month, let year):
      undecided.append((record, indicator, month, year))
    }
  }

  // `2011-12` is December where the file speaks of months, the year where it speaks of years; else the indicator decides.
  private mutating func decide() {
    for (record, indicator, month, year) in undecided {
      let isYear =
        sawMonth == sawYear ? context.catalogue.indicators[indicator].frequency == .annual : sawYear
      var decided = record
      let key = record.key
      guard let moved = FigureKey(
        indicator: key.indicator, area: key.area, breakdown: key.breakdown, group: key.group,
        period: isYear ? year : month)
      else { continue }
      decided.key = moved
      records.append(decided)
    }
  }

  private mutating func indicator(_ row: borrowing CSVRow) -> Int? {
    let field = row[columns.indicator]
    let number = indicators.number(field)
    if number == indicatorOf.count {
      indicatorOf.append(context.catalogue.index(of: indicators.texts[number].lowercased()))
    }
    if let known = indicatorOf[number] { return known }
    if field.isEmpty {
      faults.add(row.diagnostic(.error, "this row names no indicator", code: "no-indicator"))
    } else {
      let known = context.catalogue
      faults.add(code: "unknown-indicator", in: reader.source.file) {
        let nearest = Spelling.nearest(to: field.string, among: known.indicators.map(\.id)).first
        return field.diagnostic(
          .error, "unknown indicator {}", expected: nearest == nil ? "an id of the catalogue" : nil,
          suggestion: nearest, code: "unknown-indicator")
      }
    }
    return nil
  }

  private mutating func area(_ row: borrowing CSVRow) -> Int? {
    let column = columns.area
    guard !row[column].isEmpty else {
      if let home = context.homeArea, let index = context.vocabulary.area(code: home.text) { return index }
      faults.add(
        row.diagnostic(.error, "this row names no area", expected: "an area, or one named in board.yaml", code: "no-area"))
      return nil
    }
    let number = areas.number(row[column])
    if number == areaOf.count {
      let text = areas.texts[number]
      areaOf.append(context.vocabulary.area(code: text, oldCode: text, name: text))
    }
    if let known = areaOf[number] { return known }
    let (field, known) = (row[column], context.vocabulary)
    faults.add(code: "unknown-area", in: reader.source.file) {
      let nearest = Spelling.nearest(to: field.string, among: known.areaNames).first
      return field.diagnostic(
        .error, "unknown area {}", expected: nearest == nil ? "an area's name or code" : nil, suggestion: nearest,
        code: "unknown-area")
    }
    return nil
  }

  private mutating func period(_ row: borrowing CSVRow) -> PeriodText? {
    let field = row[columns.period]
    let number = periods.number(field)
    if number == periodOf.count {
      periodOf.append(PeriodText(periods.texts[number]))
      if let new = periodOf[number], isToCome(new) { toCome.insert(number) }
    }
    if let known = periodOf[number] {
      if !toCome.isEmpty, toCome.contains(number) {
        faults.add(field.diagnostic(.error, "{} is still to come", expected: "a period that has begun", code: "period-to-come"))
      }
      return known
    }
    let forms = "2024-08, 2024-25 Q2, 2024-25 or 31/08/2024"
    if field.isEmpty {
      faults.add(row.diagnostic(.error, "this row names no period", expected: forms, code: "no-period"))
      return nil
    }
    let isDay = (try? field.date()) != nil
    faults.add(
      field.diagnostic(
        .error, isDay ? "{} is not a period" : impossible(field) ?? "{} is not a period",
        expected: forms, code: "not-a-period"))
    return nil
  }
}

extension TidyReader {
  private mutating func record(_ row: borrowing CSVRow, key: FigureKey, rule: TidyRule) -> FigureRecord? {
    var record = FigureRecord(key: key, line: row.line)
    guard let value = number(row[columns.value], &record), let numerator = number(row[columns.numerator], &record),
      let denominator = number(row[columns.denominator], &record)
    else { return nil }
    record.value = value
    record.numerator = numerator
    record.denominator = denominator
    if value.isNaN, numerator.isNaN, record.absence == nil {
      // A base alone is no figure, and an empty row is how a gap is often written.
      record.absence = .notAvailable
      if row[columns.status].isEmpty { blanks += 1 }
    }
    if !value.isNaN { record.absence = nil }
    guard isPossible(record, row, rule) else {
      // The row is lost, its place is not: else the figure before it would pass for the latest.
      (record.value, record.numerator, record.denominator) = (.nan, .nan, .nan)
      record.absence = .impossible
      published(row, &record)
      return record
    }
    if !rule.isRatio, record.value.isNaN { record.value = numerator }
    // A region and the nation are published rounded, and their percentage is then nearer the truth than their counts.
    if value.isFinite, isRoundedArea(key.area) { record.marks.insert(.roundedCounts) }
    status(row, &record)
    published(row, &record)
    return record
  }

  private mutating func isRoundedArea(_ area: Int) -> Bool {
    if let known = isRounded[area] { return known }
    let areas = context.vocabulary.snapshot.areas.areas
    let level = areas.indices.contains(area) ? areas[area].level : .other
    let rounded = level == .nation || level == .region || level == .regionPart
    isRounded[area] = rounded
    return rounded
  }

  /// NaN where nothing stands; nil where what stands there is wrong, which costs the row.
  private mutating func number(_ field: CSVField, _ record: inout FigureRecord) -> Double? {
    switch PublishedNumber(field, shapes: context.shapes) {
    case .number(let number): return number
    case .blank: return .nan
    case .absent(let absence):
      record.absence = record.absence ?? absence
      return .nan
    case .faulty(let fault):
      faults.add(fault)
      return nil
    }
  }

  /// statistics.md section 2.2: a part larger than its whole and a number of children below zero are mistakes.
  private mutating func isPossible(_ record: FigureRecord, _ row: borrowing CSVRow, _ rule: TidyRule) -> Bool {
    for (number, column, name) in [
      (record.numerator, columns.numerator, "numerator"), (record.denominator, columns.denominator, "denominator"),
      (record.value, columns.value, "value"),
    ] where number < 0 && !rule.fallsBelowZero {
      faults.add(
        row[column].diagnostic(.error, "the \(name) {} is below zero", expected: "0 or more", code: "negative-count"))
      return false
    }
    if rule.isPartOfWhole {
      if record.numerator > record.denominator {
        faults.add(
          row[columns.numerator].diagnostic(
            .error, "the numerator {} is larger than the denominator \(FigureText.whole(record.denominator))",
            expected: "at most the denominator", code: "numerator-above-denominator"))
        return false
      }
      if record.value > 100 {
        faults.add(
          row[columns.value].diagnostic(
            .error, "the percentage {} is more than 100", expected: "a number from 0 to 100", code: "above-100"))
        return false
      }
    }
    if rule.isRatio, record.numerator.isFinite, record.denominator > 0, record.value.isFinite,
      abs(rule.multiplier * record.numerator / record.denominator - record.value) > 0.51
    {
      let ratio = FigureText.decimal(rule.multiplier * record.numerator / record.denominator, places: 1)
      faults.add(
        row[columns.value].diagnostic(
          .warning,
          "the value {} is not \(FigureText.whole(record.numerator)) of \(FigureText.whole(record.denominator)), which is \(ratio); the counts are used",
          code: "value-not-ratio"))
    }
    return true
  }

  private mutating func status(_ row: borrowing CSVRow, _ record: inout FigureRecord) {
    let field = row[columns.status]
    if field.isEmpty || field == "final" { return }
    if field == "provisional" { record.status = .provisional; return }
    if field == "estimated" { record.status = .estimated; return }
    let word = field.string.lowercased()
    switch word {
    case "final", "f": break
    case "provisional", "p", "[p]": record.status = .provisional
    case "estimated", "estimate", "e", "[e]": record.status = .estimated
    case "revised", "r", "[r]": record.status = .revised
    default:
      if let absence = context.shapes.absence(word) ?? Absence.allCases.first(where: { $0.id == word }) {
        record.absence = absence
        (record.value, record.numerator, record.published) = (.nan, .nan, .nan)
        return
      }
      faults.add(
        field.diagnostic(
          .warning, "unknown status {}", expected: "final, provisional or estimated, or one of c x z k u",
          suggestion: Spelling.nearest(to: word, among: ["final", "provisional", "estimated"]).first,
          code: "unknown-status"))
    }
  }

  private mutating func published(_ row: borrowing CSVRow, _ record: inout FigureRecord) {
    let field = row[columns.published]
    guard !field.isEmpty else { return }
    let number = releases.number(field)
    if number == releaseOf.count {
      let date = try? field.date()
      releaseOf.append(date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day ?? 1) })
    }
    if let day = releaseOf[number] {
      record.release = Int32(clamping: day.number)
      return
    }
    do {
      _ = try field.date()
    } catch {
      faults.add(field.diagnostic(.warning, error.message, expected: error.expected, code: "not-a-date"))
    }
  }
}
