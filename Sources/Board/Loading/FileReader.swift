import CareModel
import Documents
import Returns

/// Finds out what a file is, by its header and contents, and reads it.
struct FileReader {
  let context: ReadingContext

  /// Reads the bytes of one CSV file; `path` is only for messages.
  func read(_ bytes: [UInt8], path: String) -> FileReading {
    let reader: CSVReader
    do {
      reader = try CSVReader(bytes: bytes, file: path)
    } catch {
      var reading = FileReading(kind: "")
      reading.diagnostics = [error]
      return reading
    }
    let names = reader.header.map { $0.name.lowercased() }
    if names.isEmpty {
      var reading = FileReading(kind: "")
      reading.diagnostics = [
        Diagnostic(.warning, at: SourceLocation(file: path), "this file is empty", expected: "a row of column names", code: "empty-file")
      ]
      return reading
    }
    if TidyColumns.fit(reader.header) {
      var tidy = TidyReader(reader, context: context)
      return tidy.read()
    }
    if let kind = WordTable.kind(of: reader.header) {
      return WordTable(kind: kind, reader: reader, context: context).read()
    }
    if let shape = context.shapes.models.first(where: { names.contains($0.firstColumn) }) {
      return NeighbourModelReader(reader: reader, shape: shape, context: context).read()
    }
    if names.contains("measure_short"), names.contains("polarity") {
      return counted(reader, kind: "Interactive tool: dictionary of measures, DfE")
    }
    if reader.header.contains(where: { SSDA903Tables.isIdentifier($0.name) }) {
      // Not one that stands where the board's own return would, nor one that the tables of the return know.
      return counted(reader, kind: "SSDA903 return, not read: open its folder by itself, or put it in returns/")
    }
    do throws(Diagnostic) {
      switch context.shapes.shape(of: reader.header.map(\.name)) {
      case "education_statistics":
        var statistics = EducationStatisticsReader(reader, context: context, labels: try context.shelf.labels())
        return statistics.read()
      case "interactive_tool":
        return InteractiveToolReader(reader: reader, context: context, labels: try context.shelf.labels()).read()
      case "transfer_scheme": return TransferSchemeReader(reader: reader, context: context).read()
      default: return unknown(reader, path: path)
      }
    } catch {
      var reading = FileReading(kind: "")
      reading.diagnostics = [error]
      return reading
    }
  }

  private func counted(_ reader: CSVReader, kind: String) -> FileReading {
    var reading = FileReading(kind: kind)
    reading.diagnostics = reader.forEachRow(raggedRows: .kept) { _ in reading.rows += 1 }.finished
    return reading
  }

  private func unknown(_ reader: CSVReader, path: String) -> FileReading {
    var reading = FileReading(kind: "")
    _ = reader.forEachRow(raggedRows: .kept) { _ in reading.rows += 1 }
    reading.diagnostics = [nearlyTidy(reader) ?? headless(reader) ?? Diagnostic(
      .warning, at: SourceLocation(file: path), "no column of this file is known",
      expected: "the columns indicator, period and value, or a file as DfE publishes it", code: "unknown-file")]
    return reading
  }

  /// A file whose first row is a figure already; nil for any other.
  private func headless(_ reader: CSVReader) -> Diagnostic? {
    guard let name = reader.header.first(where: { context.catalogue[$0.name.lowercased()] != nil }) else { return nil }
    return Diagnostic(
      .error, at: name.location, "this file is left out, because its first row is a figure and names no column",
      expected: "a first row with the columns indicator, period, and value or numerator and denominator", code: "no-header")
  }

  /// What a file of figures lacks that has some of its columns, or has them misspelt; nil where it is no such file.
  private func nearlyTidy(_ reader: CSVReader) -> Diagnostic? {
    let names = Set(reader.header.map { $0.name.lowercased() })
    let has = { (column: String) in names.contains(column) || column == "value" && names.contains("numerator") }
    let missing = ["indicator", "period", "value"].filter { !has($0) }
    let misspelt = missing.lazy.compactMap { wanted in
      reader.header.first {
        !TidyColumns.known.contains($0.name.lowercased()) && Spelling.nearest(to: $0.name, among: [wanted]).first != nil
      }.map { (column: $0, wanted: wanted) }
    }.first
    guard missing.count < 3 || misspelt != nil, missing.count < 2 || misspelt != nil, let first = missing.first
    else { return nil }
    if let misspelt {
      return Diagnostic(
        .error, at: misspelt.column.location, "this file is left out, because its column {} is not known",
        found: misspelt.column.name, suggestion: misspelt.wanted, code: "missing-column")
    }
    return Diagnostic(
      .error, at: reader.source.location(line: 1, column: 1),
      "this file is left out, because it has no column '\(first)'",
      expected: "the columns indicator, period, and value or numerator and denominator", code: "missing-column")
  }
}
