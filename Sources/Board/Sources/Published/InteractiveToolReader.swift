import CareModel
import Documents

/// Reads the long table of DfE's Local Authority Interactive Tool: one row a measure, area and year.
///
/// It compiles what other tables publish first, so its figures fill gaps and never overrule (see `Figures.Source`).
struct InteractiveToolReader {
  let reader: CSVReader
  let context: ReadingContext
  let labels: PublishedLabels

  func read() -> FileReading {
    var reading = FileReading(kind: "Local Authority Interactive Tool, DfE")
    reading.isPublished = true
    reading.distance = 1
    let roles = context.shapes.roles["interactive_tool"] ?? [:]
    let column = { (role: String) in
      reader.header.first { roles[$0.name.lowercased()] == role }?.index ?? -1
    }
    let (code, year, name, number, value) = (
      column("code"), column("year"), column("area_name"), column("old_code"), column("count")
    )
    var codes = TextColumn()
    var names = TextColumn()
    var measures: [[(ToolMeasure, indicator: Int, breakdown: Int, group: Int)]] = []
    var areas: [Int] = []
    var latest: [Int] = []
    var rows = 0
    var faults = DiagnosticList()
    struct Row {
      let code: Int
      let area: Int
      let year: Int
      let line: Int
      let number: Double
      let absence: Absence?
    }
    var kept: [Row] = []
    let ragged = reader.forEachRow { row in
      rows += 1
      let measure = codes.number(row[code])
      if measure == measures.count {
        measures.append(known(codes.texts[measure]))
        latest.append(0)
      }
      guard !measures[measure].isEmpty else { return }
      let place = names.number(row[name])
      if place == areas.count {
        areas.append(area(names.texts[place], oldCode: number < 0 ? "" : row[number].string))
      }
      guard let year = row[year].integer, (1950...2150).contains(year) else {
        faults.add(row[year].diagnostic(.error, "{} is not a year", expected: "a year such as 2025", code: "not-a-year"))
        return
      }
      switch PublishedNumber(row[value], shapes: context.shapes) {
      case .number(let number):
        latest[measure] = max(latest[measure], year)
        kept.append(Row(code: measure, area: areas[place], year: year, line: row.line, number: number, absence: nil))
      case .absent(let absence):
        kept.append(Row(code: measure, area: areas[place], year: year, line: row.line, number: .nan, absence: absence))
      case .blank:
        kept.append(Row(code: measure, area: areas[place], year: year, line: row.line, number: .nan, absence: .notAvailable))
      case .faulty(let fault): faults.add(fault)
      }
    }
    var records: [FigureRecord] = []
    records.reserveCapacity(kept.count)
    for row in kept {
      for (measure, indicator, breakdown, group) in measures[row.code] {
        guard let period = measure.calendar.period(row.year),
          let key = FigureKey(indicator: indicator, area: row.area, breakdown: breakdown, group: group, period: period)
        else {
          faults.add(context.noRoom(line: row.line, source: reader.source))
          continue
        }
        var record = FigureRecord(
          key: key, release: measure.calendar.period(latest[row.code])?.lastDay, line: row.line,
          absence: row.absence, marks: .roundedCounts)
        switch measure.part {
        case .published: record.published = row.number
        case .denominator:
          record.denominator = row.number
          record.marks.insert(.baseOnly)
        case .numerator:
          if context.catalogue.indicators[indicator].isRatio { record.numerator = row.number } else { record.value = row.number }
        }
        records.append(record)
      }
    }
    reading.rows = rows
    reading.figures = context.figures(Self.sharingRelease(records))
    faults.add(contentsOf: ragged.finished)
    reading.diagnostics = faults.finished
    return reading
  }

  // The numerator and the percentage of one figure may have been brought up to date in different years.
  private static func sharingRelease(_ records: [FigureRecord]) -> [FigureRecord] {
    var latest: [Int: Int32] = [:]
    for record in records { latest[record.key.indicator] = max(latest[record.key.indicator] ?? .min, record.release) }
    return records.map { record in
      var shared = record
      shared.release = latest[record.key.indicator] ?? record.release
      return shared
    }
  }

  private func known(_ code: String) -> [(ToolMeasure, indicator: Int, breakdown: Int, group: Int)] {
    (labels.codes[code.lowercased()] ?? []).compactMap { measure in
      context.catalogue.index(of: measure.indicator).map { indicator in
        (
          measure, indicator,
          measure.breakdown.isEmpty ? 0 : context.vocabulary.breakdown(measure.breakdown),
          measure.group.isEmpty ? 0 : context.vocabulary.group(measure.group)
        )
      }
    }
  }

  /// The tool writes three-digit codes as `883.0`.
  private func area(_ name: String, oldCode: String) -> Int {
    let code = oldCode.hasSuffix(".0") ? String(oldCode.dropLast(2)) : oldCode
    return context.vocabulary.area(code: "", oldCode: code, name: name)
      ?? context.vocabulary.add(Area(code: AreaCode(name), name: name, level: .other))
  }
}
