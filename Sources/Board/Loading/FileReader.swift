import CareModel
import Documents

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
        Diagnostic(.warning, at: SourceLocation(file: path), "the file is empty", code: "empty-file")
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
    if names.contains("child"), names.count > 1 {
      return counted(reader, kind: "SSDA903 return (not read)")
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
    let names = reader.header.map(\.name).filter { !$0.isEmpty }
    let nearest = names.lazy.compactMap { name in
      Spelling.nearest(to: name, among: TidyColumns.known).first.map { (name, $0) }
    }.first { $0.0.lowercased() != $0.1 }
    reading.diagnostics = [
      Diagnostic(
        .warning, at: SourceLocation(file: path), "no column of this file is known",
        expected: nearest.map { "'\($0.1)' where '\($0.0)' stands" }
          ?? "the columns indicator, period and value, or a file as DfE publishes it",
        code: "unknown-file")
    ]
    return reading
  }
}
