import CareModel
import Documents

extension FigureListing {
  /// RFC 4180, a header and one row a figure; no cell can be taken for a formula.
  public var csv: String {
    var text = FigureListing.columns.joined(separator: ",") + "\n"
    forEachRow { cells in
      for (column, cell) in cells.enumerated() {
        if column > 0 { text += "," }
        text += SpreadsheetText.cell(cell)
      }
      text += "\n"
    }
    return text
  }

  /// An array of objects with the columns as keys; what is missing is null.
  public var json: String {
    let names = FigureListing.columns.map(DataText.json)
    let numbers: Set<Int> = [7, 8, 9]
    var objects: [String] = []
    forEachRow { cells in
      let pairs = cells.enumerated().map { column, cell in
        names[column] + ": " + (numbers.contains(column) ? cell.isEmpty ? "null" : cell : DataText.json(cell))
      }
      objects.append("  {" + pairs.joined(separator: ", ") + "}")
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func forEachRow(_ body: ([String]) -> Void) {
    let files = figures.files.map { PrintableText.shown($0) }
    for row in rows {
      let key = figures.key(at: row.place)
      let indicator = figures.catalogue.indicators[row.indicator]
      body(cells(figures.figure(at: row.place), key, indicator, files))
      // What was published and what was counted are both true to their source, and neither is an earlier release of the other.
      for other in figures.others(at: row.place) { body(cells(other, key, indicator, files)) }
      guard allReleases else { continue }
      for earlier in figures.revisions(at: row.place) { body(cells(earlier, key, indicator, files)) }
    }
  }

  private func cells(_ figure: Figure, _ key: FigureKey, _ indicator: Indicator, _ files: [String]) -> [String] {
    let area = figures.areas.areas[key.area]
    let file = files.indices.contains(figure.file) ? files[figure.file] : ""
    let number = { (value: Double?) in value.map(DataText.number) ?? "" }
    return [
      area.code.text, area.name, indicator.id, figure.period.canonical,
      indicator.timing == .date ? figure.period.lastDay.canonical : "", figures.breakdownNames[key.breakdown],
      figures.groupNames[key.group], number(figure.value.map { FigureText.rounded($0, unit: indicator.unit) }), number(figure.numerator), number(figure.denominator),
      figure.absence?.id ?? figure.status.id, figure.line > 0 ? "\(file):\(figure.line)" : file,
    ]
  }
}
