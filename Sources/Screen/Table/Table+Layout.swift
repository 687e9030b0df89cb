extension Table {
  /// Where a column of the table stands at one width.
  public struct Place: Hashable, Sendable {
    /// Which of `columns`.
    public let column: Int
    /// Columns from the table's left edge.
    public let x: Int
    public let width: Int
    /// For decimal alignment: columns right of the last digit before the point.
    let fraction: Int
  }

  /// The columns that `width` has room for, from left to right; at least one as long as there is
  /// any room at all.
  public func places(for width: Int) -> [Place] {
    var kept = Array(columns.indices)
    let wanted = columns.indices.map(wantedWidth)
    var least = columns.indices.map { leastWidth($0, wanted[$0]) }
    func total(_ widths: [Int]) -> Int {
      kept.reduce(0) { $0 + widths[$1] } + gap * max(0, kept.count - 1)
    }
    func dropLast(from leaving: [Int]) {
      let last = leaving.max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
      kept.removeAll { $0 == last }
    }
    while total(least) > width, kept.contains(where: { columns[$0].priority > 0 }), kept.count > 1 {
      dropLast(from: kept)
    }
    if total(least) > width { least = least.map { _ in 1 } }
    while total(least) > width, kept.count > 1 { dropLast(from: kept) }
    guard width > 0, !kept.isEmpty else { return [] }

    var widths = wanted
    var excess = total(wanted) - width
    // What must be saved is saved on the widest, a column at a time, so that short figures stay
    // whole.
    while excess > 0,
      let widest = kept.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
      excess -= 1
    }
    let stretching = kept.filter { columns[$0].stretches }
    if excess < 0, !stretching.isEmpty {
      for (order, column) in stretching.enumerated() {
        widths[column] += -excess / stretching.count + (order < -excess % stretching.count ? 1 : 0)
      }
    }
    var x = 0
    return kept.map { column in
      defer { x += widths[column] + gap }
      return Place(
        column: column, x: x, width: widths[column], fraction: decimalParts(column).fraction)
    }
  }

  private func leastWidth(_ column: Int, _ wanted: Int) -> Int {
    let usual = columns[column].alignment == .left ? min(wanted, 8) : wanted
    return min(max(1, columns[column].minimum ?? usual), wanted)
  }

  private func wantedWidth(_ column: Int) -> Int {
    let title = TextWidth.width(of: columns[column].title)
    let content =
      rows.map { row -> Int in
        guard column < row.contents.count else { return 0 }
        switch row.contents[column] {
        case .text(let text): return text.width
        case .sparkline(let line): return line.values.count
        case .bar: return columns[column].minimum ?? 8
        }
      }.max() ?? 0
    let parts = decimalParts(column)
    let wanted = max(1, title, content, parts.whole + parts.fraction)
    return min(wanted, max(columns[column].ideal ?? wanted, 1))
  }

  /// The widest parts before and after the decimal point in a decimal column.
  private func decimalParts(_ column: Int) -> (whole: Int, fraction: Int) {
    guard columns[column].alignment == .decimal else { return (0, 0) }
    var parts = (whole: 0, fraction: 0)
    for row in rows where column < row.contents.count {
      guard case .text(let text) = row.contents[column],
        let fraction = Table.fractionWidth(of: text.plain)
      else { continue }
      parts.whole = max(parts.whole, text.width - fraction)
      parts.fraction = max(parts.fraction, fraction)
    }
    return parts
  }

  /// The columns from the decimal point on, or after the last digit of a whole number; nil when
  /// there is no digit.
  static func fractionWidth(of text: String) -> Int? {
    guard let firstDigit = text.firstIndex(where: \.isNumber) else { return nil }
    let number = text[firstDigit...]
    let end = number.firstIndex { !$0.isNumber && $0 != "," } ?? number.endIndex
    return TextWidth.width(of: String(text[end...]))
  }
}
