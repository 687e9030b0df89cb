import CareModel
import Documents

/// `indicators.csv` of a board: its own indicators, or changes to built-in ones; a blank cell leaves what was.
struct OwnIndicators {
  private static let columns = [
    "id", "title", "short_title", "theme", "definition", "numerator", "denominator", "source", "caveats", "unit",
    "polarity", "frequency", "timing", "breakdowns", "target", "tolerance",
  ]

  private(set) var catalogue: Catalogue
  private(set) var diagnostics: [Diagnostic] = []

  init(_ reader: CSVReader, catalogue: Catalogue) {
    self.catalogue = catalogue
    guard let idColumn = reader.column("id") else {
      diagnostics = [
        Diagnostic(
          .error, at: SourceLocation(file: reader.source.file), "there is no column 'id'",
          expected: "the columns id, title, unit and others of the catalogue", code: "no-id")
      ]
      return
    }
    var grown = catalogue
    var faults = DiagnosticList()
    for column in reader.header where !column.name.isEmpty && !OwnIndicators.columns.contains(column.name.lowercased()) {
      let nearest = Spelling.nearest(to: column.name, among: OwnIndicators.columns).first
      faults.add(
        Diagnostic(
          nearest == nil ? .note : .warning, at: column.location, "column {} is not used", found: column.name,
          suggestion: nearest, code: "unknown-column"))
    }
    let ragged = reader.forEachRow(raggedRows: .kept) { row in
      let id = row[idColumn].string.lowercased()
      guard !id.isEmpty else {
        faults.add(row.diagnostic(.error, "this row has no id", expected: "the id of an indicator", code: "no-id"))
        return
      }
      var indicator = grown[id] ?? OwnIndicators.unknown(id)
      for column in reader.header where !row[column].isEmpty {
        let text = row[column].string
        switch column.name.lowercased() {
        case "title":
          indicator.title = text
          if catalogue[id] == nil { indicator.shortTitle = String(text.prefix(24)) }
        case "short_title": indicator.shortTitle = String(text.prefix(24))
        case "theme": indicator.theme = text
        case "definition": indicator.definition = text
        case "numerator": indicator.numerator = text
        case "denominator": indicator.denominator = text
        case "source": indicator.source = text
        case "caveats": indicator.caveats = text
        case "unit": OwnIndicators.set(&indicator.unit, row[column], &faults)
        case "polarity":
          if OwnIndicators.set(&indicator.polarity, row[column], &faults) { indicator.isPolarityStated = true }
        case "frequency": OwnIndicators.set(&indicator.frequency, row[column], &faults)
        case "timing": OwnIndicators.set(&indicator.timing, row[column], &faults)
        case "breakdowns": indicator.breakdowns = text.split(separator: ";").map { $0.trimmed }
        case "target":
          if let value = OwnIndicators.number(row[column], &faults) {
            indicator.target = Target(value: value, tolerance: indicator.target?.tolerance)
          }
        case "tolerance":
          if let value = OwnIndicators.number(row[column], &faults), let target = indicator.target {
            indicator.target = Target(value: target.value, tolerance: value)
          }
        default: break
        }
      }
      grown.set(indicator)
    }
    faults.add(contentsOf: ragged.finished)
    self.catalogue = grown
    diagnostics = faults.finished
  }

  private static func unknown(_ id: Indicator.ID) -> Indicator {
    var indicator = Indicator(id: id, title: id, theme: "Our own")
    indicator.isPolarityStated = false
    return indicator
  }

  private static func number(_ field: CSVField, _ faults: inout DiagnosticList) -> Double? {
    do {
      return try field.number().value
    } catch {
      faults.add(field.diagnostic(.error, error.message, expected: error.expected, code: "not-a-number"))
      return nil
    }
  }

  /// Whether the word was known and taken.
  @discardableResult
  private static func set<Word: RawRepresentable & CaseIterable>(
    _ place: inout Word, _ field: CSVField, _ faults: inout DiagnosticList
  ) -> Bool where Word.RawValue == String {
    let text = field.string.lowercased()
    if let word = Word.allCases.first(where: { $0.rawValue == text }) {
      place = word
      return true
    }
    let known = Word.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: text, among: known).first
    faults.add(
      field.diagnostic(
        .error, "{} is not one of the words known here", expected: nearest == nil ? known.joined(separator: ", ") : nil,
        suggestion: nearest, code: "unknown-word"))
    return false
  }
}
