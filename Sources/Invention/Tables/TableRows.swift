/// The rows of one table of rates: plain comma-separated text with a header, no quotation marks.
struct TableRows {
  struct Row {
    let table: String
    let line: Int
    fileprivate let columns: [String]
    fileprivate let cells: [Substring]

    func text(_ column: String) throws(TableFault) -> String {
      guard let place = columns.firstIndex(of: column), place < cells.count else {
        throw fault("there is no cell for the column \(column)")
      }
      return String(cells[place])
    }

    /// A whole number that is not negative.
    func number(_ column: String) throws(TableFault) -> Int {
      let text = try text(column)
      guard let number = Int(text), number >= 0, number <= 1_000_000_000 else {
        throw fault("\(column) should be a whole number, not below 0")
      }
      return number
    }

    func code<Code: RawRepresentable<String>>(_ column: String, as kind: Code.Type) throws(TableFault) -> Code {
      let text = try text(column)
      guard let code = Code(rawValue: text) else { throw fault("\(text) is no code for \(column)") }
      return code
    }

    /// The groups that a row is about: one, or all.
    func groups() throws(TableFault) -> [Group] {
      try text("group") == "all" ? Group.allCases : [code("group", as: Group.self)]
    }

    func spread() throws(TableFault) -> Spread {
      var knots: [Int] = []
      for column in ["shortest", "lower_quartile", "middle", "upper_quartile", "longest"] {
        knots.append(try number(column))
      }
      guard let spread = Spread(knots) else { throw fault("the five lengths should rise") }
      return spread
    }

    func fault(_ sentence: String) -> TableFault { TableFault(table: table, line: line, sentence: sentence) }
  }

  let rows: [Row]

  init(_ text: String, table: String) throws(TableFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let header = lines.first, !header.isEmpty else {
      throw TableFault(table: table, line: 0, sentence: "the table is empty; a line of column names was expected")
    }
    let columns = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var rows: [Row] = []
    for (place, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let row = Row(table: table, line: place + 1, columns: columns, cells: cells)
      guard cells.count == columns.count else {
        throw row.fault("\(cells.count) cells where \(columns.count) were expected")
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
