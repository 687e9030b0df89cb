import CareModel

/// What is known of the layout of published files: which header is for what, and what stands where a number is missing.
struct PublishedShapes: Sendable {
  /// What a column of a shape is for, by its header in lower case.
  private(set) var roles: [String: [String: String]] = [:]
  /// The roles a header must have before a file counts as of that shape.
  private(set) var required: [String: Set<String>] = [:]
  private(set) var models: [NeighbourShape] = []
  private(set) var symbols: [String: Absence] = [:]

  init(shapes: ReferenceTable, models: ReferenceTable, symbols: ReferenceTable) {
    for row in shapes.rows {
      let shape = shapes.text(row, "shape")
      let role = shapes.text(row, "role")
      for name in shapes.list(row, "names") { roles[shape, default: [:]][name] = role }
      if shapes.text(row, "required") == "yes" { required[shape, default: []].insert(role) }
    }
    self.models = models.rows.map { NeighbourShape($0, in: models) }
    for row in symbols.rows {
      self.symbols[symbols.text(row, "symbol")] = Absence.allCases.first { $0.id == symbols.text(row, "absence") }
    }
  }

  /// The shape whose required columns a header has; the first in alphabetical order where several do.
  func shape(of header: [String]) -> String? {
    required.keys.sorted().first { shape in
      let found = Set(header.compactMap { roles[shape]?[$0.lowercased()] })
      return (required[shape] ?? []).isSubset(of: found)
    }
  }

  /// Why a cell has no number, by the symbol in it.
  func absence(_ symbol: String) -> Absence? { symbols[symbol] ?? symbols[symbol.lowercased()] }
}
