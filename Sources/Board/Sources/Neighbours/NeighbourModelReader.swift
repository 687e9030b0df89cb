import CareModel
import Documents

/// Reads a published list of statistical neighbours: an authority a row, ten neighbours with their closeness.
struct NeighbourModelReader {
  let reader: CSVReader
  let shape: NeighbourShape
  let context: ReadingContext

  func read() -> FileReading {
    var reading = FileReading(kind: "Statistical neighbours, \(shape.model), DfE")
    let own = shape.areaColumns.compactMap { reader.column($0)?.index }.first ?? 0
    let first = reader.header.first { $0.name.lowercased() == shape.firstColumn }?.index ?? 0
    var neighbours: [AreaCode: [NeighbourModel.Neighbour]] = [:]
    var faults = DiagnosticList()
    let words = context.vocabulary
    let registered = { (field: CSVField) -> AreaCode? in
      guard let index = words.area(code: "", oldCode: field.string) else { return nil }
      return words.snapshot.areas.areas[index].code
    }
    let ragged = reader.forEachRow(raggedRows: .kept) { row in
      reading.rows += 1
      // A heading between two lists, or a note, names no authority.
      if row[own].isEmpty { return }
      guard let area = registered(row[own]) else {
        faults.add(
          row[own].diagnostic(
            .warning, "{} is not the three-digit code of an authority", code: "unknown-area"))
        return
      }
      var list: [NeighbourModel.Neighbour] = []
      var column = first
      while column < row.count, list.count < 10 {
        guard let code = registered(row[column]) else { break }
        list.append(.init(code: code, closeness: row[column + 1].string.nonEmpty))
        column += 2
      }
      neighbours[area] = list
    }
    reading.neighbours = NeighbourModel(name: shape.model, year: shape.year, neighbours: neighbours)
    faults.add(contentsOf: ragged.finished)
    reading.diagnostics = faults.finished
    return reading
  }
}
