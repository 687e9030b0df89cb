import CareModel

/// What is known of the files that DfE, the Home Office and ONS publish: columns, words, tables and what their rows measure.
struct PublishedShapes: Sendable {
  /// What a column of a shape is for, by its header in lower case.
  private(set) var roles: [String: [String: String]] = [:]
  /// The roles a header must have before a file counts as of that shape.
  private(set) var required: [String: Set<String>] = [:]
  private(set) var tables: [PublishedTable] = []
  private(set) var measures: [PublishedMeasure] = []
  private(set) var codes: [String: [ToolMeasure]] = [:]
  private(set) var models: [NeighbourShape] = []
  private(set) var symbols: [String: Absence] = [:]
  private var synonyms: [String: String] = [:]
  /// Breakdown and group by label.
  private var categories: [String: [(breakdown: String, group: String)]] = [:]

  init(
    shapes: ReferenceTable, synonyms: ReferenceTable, tables: ReferenceTable, categories: ReferenceTable,
    measures: ReferenceTable, codes: ReferenceTable, models: ReferenceTable, symbols: ReferenceTable
  ) {
    for row in shapes.rows {
      let shape = shapes.text(row, "shape")
      let role = shapes.text(row, "role")
      for name in shapes.list(row, "names") { roles[shape, default: [:]][name] = role }
      if shapes.text(row, "required") == "yes" { required[shape, default: []].insert(role) }
    }
    for row in synonyms.rows {
      self.synonyms[TextKey.normalised(synonyms.text(row, "text"))] = TextKey.normalised(synonyms.text(row, "means"))
    }
    for row in categories.rows {
      self.categories[meaning(categories.text(row, "text")), default: []]
        .append((categories.text(row, "breakdown"), categories.text(row, "group")))
    }
    self.tables = tables.rows.map { PublishedTable($0, in: tables, meaning: meaning) }
    self.measures = measures.rows.map { PublishedMeasure($0, in: measures, meaning: meaning) }
    for row in codes.rows {
      self.codes[codes.text(row, "code").lowercased(), default: []].append(ToolMeasure(row, in: codes))
    }
    self.models = models.rows.map { NeighbourShape($0, in: models) }
    for row in symbols.rows {
      self.symbols[symbols.text(row, "symbol")] = Absence.allCases.first { $0.id == symbols.text(row, "absence") }
    }
  }

  /// A label as this program knows it, whatever release it comes from.
  func meaning(_ text: String) -> String {
    let key = TextKey.normalised(text)
    return synonyms[key] ?? key
  }

  /// The group of a breakdown that a label (as `meaning` gives it) stands for.
  func group(_ label: String, in breakdown: String) -> String? {
    categories[label]?.first { $0.breakdown == breakdown }?.group
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
