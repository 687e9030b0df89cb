import CareModel
import Documents

/// Reads DfE's "Explore education statistics" files as they are downloaded: one row an area, year and label.
///
/// The rows are read once into numbers; only then, when every label has been seen, is it known which table the file is
/// and so what its rows mean.
struct EducationStatisticsReader {
  private let context: ReadingContext
  private let reader: CSVReader
  private let labels: PublishedLabels
  private let columns: EducationStatisticsColumns
  private var rows = EducationStatisticsRows()

  init(_ reader: CSVReader, context: ReadingContext, labels: PublishedLabels) {
    self.reader = reader
    self.labels = labels
    self.context = context
    var numeric = [Bool](repeating: false, count: reader.header.count)
    _ = reader.forEachRow(limit: 40, raggedRows: .kept) { row in
      for index in numeric.indices where !numeric[index] {
        if !row[index].isEmpty, (try? row[index].number()) != nil { numeric[index] = true }
      }
    }
    columns = EducationStatisticsColumns(
      reader.header, roles: context.shapes.roles["education_statistics"] ?? [:], hasNumbers: numeric)
  }

  /// Reads the file; what could not be understood costs its row and is said.
  mutating func read() -> FileReading {
    var diagnostics = DiagnosticList()
    rows.numberColumns = columns.numbers.sorted { $0.key < $1.key }.map { (name: $0.key, index: $0.value) }
    var found = EducationStatisticsRows()
    swap(&found, &rows)
    var places = EducationStatisticsPlaces(columns: columns, context: context)
    var faults = DiagnosticList()
    let shapes = context.shapes
    let ragged = reader.forEachRow { row in
      found.add(row, columns: columns, places: &places, shapes: shapes, faults: &faults)
    }
    found.forget(remarks(in: found))
    rows = found
    diagnostics.add(contentsOf: ragged.finished)
    diagnostics.add(contentsOf: faults.finished)
    var reading = FileReading(kind: "DfE statistics")
    reading.isPublished = true
    reading.rows = rows.count
    if let table = table() {
      reading.kind = table.title
      reading.distance = table.distance
      let meaning = EducationStatisticsMeaning(table: table, labels: labels, context: context, rows: rows)
      let records = meaning.records { diagnostics.add(context.noRoom(line: $0, source: reader.source)) }
      // A slip in a row that gives no figure costs nothing: DfE writes ages as `3:3` where nobody here looks.
      for (combination, fault) in rows.faults where meaning.uses(combination) { diagnostics.add(fault) }
      if !records.isEmpty {
        let figures = context.figures(records)
        diagnostics.add(contentsOf: context.diagnostics(figures.contradictions, source: reader.source))
        reading.figures = figures
      }
    } else {
      diagnostics.add(
        Diagnostic(
          .warning, at: SourceLocation(file: reader.source.file),
          "a DfE file, but none of its labels is known", expected: "a table listed in the user guide",
          code: "unknown-table"))
    }
    reading.diagnostics = diagnostics.finished
    return reading
  }

  /// Places among the labels of columns that hold remarks: unknown themselves, and no word in them known.
  private func remarks(in rows: EducationStatisticsRows) -> Set<Int> {
    Set(
      columns.labels.indices.filter { place in
        columns.strangers.contains(columns.labels[place])
          && !rows.combinations.contains { labels.knows(labels.meaning($0[place])) }
      })
  }

  /// The first known table whose marks and columns the file has.
  private func table() -> PublishedTable? {
    let meanings = rows.combinations.map { Set($0.map(labels.meaning)) }
    return labels.tables.first { table in
      table.columns.allSatisfy { columns.numbers[$0] != nil }
        && (table.marks.isEmpty || table.marks.contains { mark in meanings.contains { mark.isSubset(of: $0) } })
    }
  }
}
