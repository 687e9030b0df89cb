import CareModel

extension FigureListing {
  /// RFC 4180, a header and one row a figure.
  public var csv: String {
    var text = FigureListing.columns.joined(separator: ",") + "\n"
    for row in rows { text += cells(row).map { DataText.quoted($0.text) }.joined(separator: ",") + "\n" }
    return text
  }

  /// An array of objects with the columns as keys; what is missing is null.
  public var json: String {
    let objects = rows.map { row in
      let pairs = zip(FigureListing.columns, cells(row)).map { name, cell in
        "\(DataText.json(name)): \(cell.isNumber ? cell.text.isEmpty ? "null" : cell.text : DataText.json(cell.text))"
      }
      return "  {" + pairs.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func cells(_ row: Row) -> [(text: String, isNumber: Bool)] {
    let figure = row.figure
    let number = { (value: Double?) in (value.map(DataText.number) ?? "", true) }
    let word = { (text: String) in (text, false) }
    let status = figure.absence?.id ?? figure.status.id
    let file = files.indices.contains(figure.file) ? files[figure.file] : ""
    return [
      word(row.area.code.text), word(row.area.name), word(row.indicator.id), word(figure.period.canonical),
      word(row.indicator.timing == .date ? figure.period.lastDay.canonical : ""), word(row.category.breakdown),
      word(row.category.id), number(figure.value), number(figure.numerator), number(figure.denominator),
      word(status), word(figure.line > 0 ? "\(file):\(figure.line)" : file),
    ]
  }
}
