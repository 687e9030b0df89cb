/// A part of a report under a heading, with what stands in it and the parts below it.
struct ReportSection: Hashable, Sendable {
  /// One piece of a report, the same in every format.
  enum Block: Hashable, Sendable {
    case paragraph(ReportText)
    /// What nobody should miss.
    case notice(ReportText)
    case list([ReportText])
    /// Labels with what they say.
    case facts([ReportFact])
    case table(ReportTable)
    case chart(ReportChart)
  }

  /// By which links find it; unique in a report.
  let key: String
  let title: String
  var blocks: [Block] = []
  var parts: [ReportSection] = []
  /// Whether it starts a page of its own on paper.
  var opensPage = false
  /// Whether its tables are wider than an upright page.
  var isWide = false

  /// Whether a sign stands in any of its tables.
  func shows(_ symbol: String) -> Bool {
    let tables = blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart): chart.figures
      default: nil
      }
    }
    return tables.contains { table in table.rows.contains { row in row.contains { $0.words.contains(symbol) } } }
      || parts.contains { $0.shows(symbol) }
  }
}

/// A label with what it says.
struct ReportFact: Hashable, Sendable {
  let label: String
  let text: ReportText

  init(_ label: String, _ text: ReportText) {
    self.label = label
    self.text = text
  }

  init(_ fact: Fact) {
    self.init(fact.label, ReportText(fact.value + (fact.note.isEmpty ? "" : " \(fact.note)")))
  }
}
