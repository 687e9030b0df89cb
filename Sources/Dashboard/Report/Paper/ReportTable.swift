/// A table of a report: the first cell of each row says what the row is about.
struct ReportTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    let title: String
    /// Whether its cells are numbers, which stand to the right.
    var isNumber = false

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// Rows under a heading of their own; no title where there is but one group.
  struct Group: Hashable, Sendable {
    var title: String?
    var rows: [[ReportText]]
  }

  let caption: String
  private(set) var columns: [Column]
  private(set) var groups: [Group]
  /// What must be said under it.
  var notes: [String] = []
  /// Whether it only repeats what stands elsewhere, and may be folded away.
  var isFolded = false

  init(_ caption: String, columns: [Column], groups: [Group], notes: [String] = [], isFolded: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.notes = notes
    self.isFolded = isFolded
    // Every row has a cell for every column, and says what it is about.
    for place in self.groups.indices {
      self.groups[place].rows = self.groups[place].rows.map { row in
        let cells = Array(row.prefix(columns.count)) + Array(repeating: ReportText(""), count: max(0, columns.count - row.count))
        return cells.enumerated().map { place, cell in place == 0 && cell.isBlank ? "(no words)" : cell }
      }
    }
  }

  init(_ caption: String, columns: [Column], rows: [[ReportText]], notes: [String] = [], isFolded: Bool = false) {
    self.init(caption, columns: columns, groups: [Group(title: nil, rows: rows)], notes: notes, isFolded: isFolded)
  }

  var rows: [[ReportText]] { groups.flatMap(\.rows) }

  var isEmpty: Bool { rows.isEmpty }

  /// Without the columns that say nothing in any row; the first stays.
  var withoutEmptyColumns: ReportTable {
    let kept = columns.indices.filter { column in column == 0 || rows.contains { !$0[column].isEmpty } }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.groups = groups.map { group in Group(title: group.title, rows: group.rows.map { row in kept.map { row[$0] } }) }
    return table
  }
}
