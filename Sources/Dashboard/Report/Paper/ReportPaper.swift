/// A whole report as it reads, before it has a format.
struct ReportPaper: Hashable, Sendable {
  let title: String
  let authority: String
  /// What every page of it must say; nil where nothing need be said.
  let marking: String?
  /// Whose, when, compared with whom, for whom.
  let facts: [ReportFact]
  let sections: [ReportSection]
  /// What the signs in its tables stand for: "[c]" with a sentence.
  let signs: [Sign]
  let abbreviations: Abbreviations

  /// A sign in the place of a number or beside one, with what it means.
  struct Sign: Hashable, Sendable {
    let symbol: String
    let meaning: String
  }

  /// What must stand under a table: its own notes, then what the signs in it mean, unless a note says so already.
  func notes(of table: ReportTable) -> [String] {
    let cells = table.rows.joined().map(\.words)
    let used = signs.filter { sign in
      cells.contains { $0.contains(sign.symbol) } && !table.notes.contains { $0.hasPrefix(sign.symbol) }
    }
    return table.notes + used.map { "\($0.symbol) \($0.meaning)" }
  }
}
