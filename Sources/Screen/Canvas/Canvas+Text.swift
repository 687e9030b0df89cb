extension Canvas {
  /// The characters alone, a string a row, without the blanks at the end of each; for tests, pipes
  /// and plain files.
  public var lines: [String] {
    (0..<size.rows).map { y in
      var line = row(y).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// `lines` joined by line ends.
  public var text: String { lines.joined(separator: "\n") }

  /// One letter for the look of each cell, laid out like `text`; styles not in `legend` show as
  /// `?`, plain blanks at a line's end are left off.
  public func styleMap(legend: [Style: Character]) -> String {
    (0..<size.rows).map { y in
      var line = String(row(y).map { legend[$0.style] ?? ($0.style == .plain ? " " : "?") })
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
