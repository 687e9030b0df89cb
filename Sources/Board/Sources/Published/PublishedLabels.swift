import CareModel

/// What the labels in published files mean: their synonyms, the tables they tell, and what rows with them measure.
struct PublishedLabels: Sendable {
  private(set) var tables: [PublishedTable] = []
  private(set) var measures: [PublishedMeasure] = []
  private(set) var codes: [String: [ToolMeasure]] = [:]
  private var synonyms: [String: String] = [:]
  /// Every label that tells a table, a measure or a group.
  private var known: Set<String> = ["total"]
  /// Breakdown and group by label.
  private var categories: [String: [(breakdown: String, group: String)]] = [:]

  init(
    synonyms: ReferenceTable, tables: ReferenceTable, categories: ReferenceTable, measures: ReferenceTable,
    codes: ReferenceTable
  ) {
    for row in synonyms.rows {
      self.synonyms[TextKey.normalised(synonyms.text(row, "text"))] = TextKey.normalised(synonyms.text(row, "means"))
    }
    for row in categories.rows {
      self.categories[meaning(categories.text(row, "text")), default: []]
        .append((categories.text(row, "breakdown"), categories.text(row, "group")))
    }
    self.tables = tables.rows.map { PublishedTable($0, in: tables, meaning: meaning) }
    self.measures = measures.rows.map { PublishedMeasure($0, in: measures, meaning: meaning) }
    known.formUnion(self.categories.keys)
    for table in self.tables { for mark in table.marks { known.formUnion(mark) } }
    for measure in self.measures { for case .text(let text) in measure.labels { known.insert(text) } }
    for row in codes.rows {
      self.codes[codes.text(row, "code").lowercased(), default: []].append(ToolMeasure(row, in: codes))
    }
  }

  /// A label as this program knows it, whatever release it comes from.
  func meaning(_ text: String) -> String {
    let key = TextKey.normalised(text)
    return synonyms[key] ?? key
  }

  /// Whether a label (as `meaning` gives it) is one that anything hangs on.
  func knows(_ label: String) -> Bool { known.contains(label) }

  /// The group of a breakdown that a label (as `meaning` gives it) stands for.
  func group(_ label: String, in breakdown: String) -> String? {
    categories[label]?.first { $0.breakdown == breakdown }?.group
  }
}
