import CareModel
import Documents

/// The files of words beside the figures: commentary, actions and questions, each known by its header.
struct WordTable {
  enum Kind: String, CaseIterable {
    case commentary, actions, questions

    var title: String { rawValue }

    /// Columns a header must have for a file to be of this kind.
    var required: [String] {
      switch self {
      case .commentary: ["indicator", "text"]
      case .actions: ["action"]
      case .questions: ["question"]
      }
    }
  }

  let kind: Kind
  let reader: CSVReader
  let context: ReadingContext

  /// The kind a header speaks of; nil where it is none.
  static func kind(of header: [CSVColumn]) -> Kind? {
    let names = Set(header.map { $0.name.lowercased() })
    return Kind.allCases.first { $0.required.allSatisfy(names.contains) }
  }

  func read() -> FileReading {
    var reading = FileReading(kind: kind.title)
    var faults = DiagnosticList()
    let ragged = reader.forEachRow(raggedRows: .kept) { row in
      reading.rows += 1
      let indicator = indicator(row, &faults)
      switch kind {
      case .commentary:
        guard let indicator else { return }
        reading.commentary.append(
          Commentary(
            indicator: indicator, period: period(row, &faults), text: text(row, "text"),
            author: text(row, "author_role").nonEmpty, audience: audience(row, &faults)))
      case .actions:
        reading.actions.append(
          Action(
            indicator: indicator, text: text(row, "action"), owner: text(row, "owner"), due: due(row, &faults),
            status: text(row, "status"), meeting: text(row, "meeting"), outcome: text(row, "outcome"), audience: audience(row, &faults)))
      case .questions:
        reading.questions.append(
          Question(
            indicator: indicator, text: text(row, "question"), meeting: text(row, "meeting"), answer: text(row, "answer"),
            audience: audience(row, &faults)))
      }
    }
    faults.add(contentsOf: ragged.finished)
    reading.diagnostics = faults.finished
    return reading
  }

  private func text(_ row: borrowing CSVRow, _ name: String) -> String {
    guard let column = reader.column(name) else { return "" }
    return row[column].string
  }

  private func indicator(_ row: borrowing CSVRow, _ faults: inout DiagnosticList) -> Indicator.ID? {
    guard let column = reader.column("indicator"), !row[column].isEmpty else { return nil }
    let id = row[column].string
    if context.catalogue[id] != nil { return id }
    faults.add(
      row[column].diagnostic(
        .warning, "unknown indicator {}",
        suggestion: Spelling.nearest(to: id, among: context.catalogue.indicators.map(\.id)).first,
        code: "unknown-indicator"))
    return nil
  }

  /// A word that is neither of the two keeps its row from the public: to guess would not be safe.
  private func audience(_ row: borrowing CSVRow, _ faults: inout DiagnosticList) -> Audience? {
    guard let column = reader.column("audience"), !row[column].isEmpty else { return nil }
    let word = row[column].string
    if let audience = Audience(rawValue: word.lowercased()) { return audience }
    faults.add(
      row[column].diagnostic(
        .warning, "{} is no audience; the row is kept from the public", expected: "public or restricted",
        suggestion: Spelling.nearest(to: word, among: Audience.allCases.map(\.rawValue)).first, code: "unknown-word"))
    return .restricted
  }

  private func period(_ row: borrowing CSVRow, _ faults: inout DiagnosticList) -> Period? {
    guard let column = reader.column("period"), !row[column].isEmpty else { return nil }
    if let period = PeriodText(row[column].string) { return period.readings.first }
    faults.add(
      row[column].diagnostic(
        .warning, "{} is not a period; the text stands without one", expected: "2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
        code: "not-a-period"))
    return nil
  }

  private func due(_ row: borrowing CSVRow, _ faults: inout DiagnosticList) -> Day? {
    guard let column = reader.column("due"), !row[column].isEmpty else { return nil }
    do {
      let date = try row[column].date()
      return date.day.flatMap { Day(year: date.year, month: date.month, day: $0) }
        ?? Day.last(ofMonth: date.month, year: date.year)
    } catch {
      faults.add(row[column].diagnostic(.warning, error.message, expected: error.expected, code: "not-a-date"))
      return nil
    }
  }
}
