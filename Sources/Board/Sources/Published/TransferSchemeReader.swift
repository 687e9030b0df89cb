import CareModel
import Documents

/// Reads the Home Office's quarterly table of transfers under the National Transfer Scheme.
///
/// Total rows stand for regions and the United Kingdom, so nothing is counted twice; councils that cannot take part
/// (districts) have no children in care and are passed over.
struct TransferSchemeReader {
  let reader: CSVReader
  let context: ReadingContext

  func read() -> FileReading {
    var reading = FileReading(kind: "National Transfer Scheme transfers, Home Office")
    reading.isPublished = true
    let roles = context.shapes.roles["transfer_scheme"] ?? [:]
    let column = { (role: String) in reader.header.first { roles[$0.name.lowercased()] == role }?.index ?? -1 }
    let (date, region, name, part) = (column("date"), column("region_name"), column("area_name"), column("participation"))
    let measures: [(column: Int, indicator: String, breakdown: String, group: String)] = [
      (column("transfers_out"), "uasc_nts_out", "", ""), (column("transfers_in"), "uasc_nts_in", "", ""),
      (column("transfers_in"), "uasc_nts_in", "transfer_from", "other_authority"),
      (column("transfers_from_port"), "uasc_nts_in", "transfer_from", "port_or_intake"),
    ]
    let numbered = measures.filter { $0.column >= 0 }.compactMap { measure in
      context.catalogue.index(of: measure.indicator).map {
        (
          column: measure.column, indicator: $0,
          breakdown: measure.breakdown.isEmpty ? 0 : context.vocabulary.breakdown(measure.breakdown),
          group: measure.group.isEmpty ? 0 : context.vocabulary.group(measure.group)
        )
      }
    }
    var names = TextColumn()
    var regions = TextColumn()
    var dates = TextColumn()
    var periods: [Period?] = []
    var areas: [Int: Int] = [:]
    var records: [FigureRecord] = []
    var faults = DiagnosticList()
    var latest: Period?
    var rows = 0
    let ragged = reader.forEachRow { row in
      rows += 1
      if part >= 0, row[part] == "No" { return }
      let day = dates.number(row[date])
      if day == periods.count { periods.append(quarter(row[date])) }
      guard let period = periods[day] else {
        faults.add(
          row[date].diagnostic(
            .error, "{} is not the last day of a quarter", expected: "a date such as 2022-12-31", code: "not-a-date"))
        return
      }
      latest = max(latest ?? period, period)
      let place = names.number(row[name]) << 16 | regions.number(row[region])
      let area = areas[place] ?? find(row[name].string, region: row[region].string)
      areas[place] = area
      for measure in numbered {
        guard let key = FigureKey(
          indicator: measure.indicator, area: area, breakdown: measure.breakdown, group: measure.group, period: period)
        else {
          faults.add(context.noRoom(line: row.line, source: reader.source))
          continue
        }
        switch PublishedNumber(row[measure.column], shapes: context.shapes) {
        case .number(let number): records.append(FigureRecord(key: key, value: number, line: row.line))
        case .absent(let absence): records.append(FigureRecord(key: key, line: row.line, absence: absence))
        case .blank: break
        case .faulty(let fault): faults.add(fault)
        }
      }
    }
    let release = latest.map { Int32(clamping: $0.lastDay.number) } ?? Int32.min
    for index in records.indices { records[index].release = release }
    reading.rows = rows
    reading.figures = context.figures(records)
    faults.add(contentsOf: ragged.finished)
    reading.diagnostics = faults.finished
    return reading
  }

  private func quarter(_ field: CSVField) -> Period? {
    guard let date = try? field.date(), let number = date.day,
      let day = Day(year: date.year, month: date.month, day: number)
    else { return nil }
    return Period(kind: .quarter, endingOn: day)
  }

  /// `*Total London` is London, `*Total` alone the United Kingdom.
  private func find(_ name: String, region: String) -> Int {
    if region.hasPrefix("*Total") {
      let whole = Substring(region.dropFirst(6)).trimmed
      return area(whole.isEmpty ? "United Kingdom" : whole, code: whole.isEmpty ? "K02000001" : whole)
    }
    return area(name, code: name)
  }

  private func area(_ name: String, code: String) -> Int {
    context.vocabulary.area(code: "", name: name)
      ?? context.vocabulary.add(Area(code: AreaCode(code), name: name, level: .other))
  }
}
