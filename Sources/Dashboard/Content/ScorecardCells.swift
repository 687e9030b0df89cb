internal import CareModel
internal import Screen
internal import Statistics

/// The texts of a scorecard row, padded so that a column of them lines up on the decimal point.
struct ScorecardCells: Hashable, Sendable {
  let value: String
  /// `[p]`, and the figure's own period where it is not the board's.
  let mark: String
  let target: String
  /// How far from the target a red or amber figure is.
  let gap: String
  let change: String
  let yearChange: String
  let neighbours: String
  let region: String
  let england: String
  let counts: String
  let since: String
  let signal: String
  let assurance: String

  static let blank = ScorecardCells(
    value: "", mark: "", target: "", gap: "", change: "", yearChange: "", neighbours: "", region: "", england: "", counts: "", since: "", signal: "", assurance: "")

  /// Large sums in thousands, `£391k`: the page of the indicator has every pound.
  private static func short(_ text: String) -> String {
    guard let sign = text.firstIndex(of: "£"), text.filter(\.isNumber).count > 4, let comma = text.lastIndex(of: ","), sign < comma
    else { return text }
    return text[..<comma] + "k"
  }

  /// The cells of all rows of a board together, since each lines up with the others.
  static func all(_ rows: [ScorecardRow]) -> [ScorecardCells] {
    func column(_ text: (ScorecardRow) -> String?) -> [String] { DecimalColumn.aligned(rows.map { text($0) ?? "" }) }
    func beside(_ kind: Comparator.Kind) -> [String] {
      func value(_ row: ScorecardRow) -> String? { row.measure.isComparable ? row.measure.beside(kind)?.value : nil }
      return rows.contains { value($0) != nil } ? column { value($0) ?? "–" } : rows.map { _ in "" }
    }
    let values = column { short($0.measure.number) + ($0.measure.suffix == "%" && $0.measure.absence == nil ? "%" : "") }
    let marks = rows.map { row in
      row.isBackground ? row.otherPeriod?.axisLabel ?? row.measure.mark : [row.measure.mark, row.otherPeriod?.axisLabel ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let targets = rows.contains { $0.measure.target != nil } ? column { $0.measure.target ?? "–" } : rows.map { _ in "" }
    let gaps = rows.contains { $0.gap != nil } ? column { $0.gap ?? "" } : rows.map { _ in "" }
    let changes = column { row in row.change.map { "\(row.measure.direction?.arrow ?? "") \(short($0))" } ?? "–" }
    let years = rows.contains { $0.yearChange != nil } ? column { $0.yearChange ?? "–" } : rows.map { _ in "" }
    let (neighbours, regions, england) = (beside(.neighbours), beside(.region), beside(.england))
    // Where no row at all has a signal to speak of, a column of reasons would be noise.
    let verdicts = rows.map { row in
      row.measure.isComparable && row.measure.beside(.neighbours) != nil ? row.verdict?.rawValue ?? "" : ""
    }
    let widest = verdicts.map(\.count).max() ?? 0
    func beside(_ value: String, _ verdict: String) -> String {
      guard widest > 0 else { return value }
      return (value + " " + verdict).fitted(to: TextWidth.width(of: value) + 1 + widest)
    }
    let hasSignals = rows.contains { $0.variation != nil }
    return rows.indices.map { index in
      let row = rows[index]
      return ScorecardCells(
        value: values[index], mark: marks[index], target: targets[index], gap: gaps[index],
        change: changes[index], yearChange: years[index], neighbours: beside(neighbours[index], verdicts[index]),
        region: regions[index], england: england[index], counts: row.measure.counts ?? "",
        since: row.since?.axisLabel ?? "", signal: hasSignals ? row.signal : "", assurance: row.assuranceWords)
    }
  }
}

/// Numbers padded to one width with their decimal points one below the other.
enum DecimalColumn {
  static func aligned(_ texts: [String]) -> [String] {
    let parts = texts.map { split($0) }
    let before = parts.map(\.beforeWidth).max() ?? 0
    let after = parts.map(\.afterWidth).max() ?? 0
    return parts.map { part in
      blanks(before - part.beforeWidth) + part.text + blanks(after - part.afterWidth)
    }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private struct Part {
    let text: String
    let beforeWidth: Int
    let afterWidth: Int
  }

  /// A number up to its point or its unit, and the rest; what is no number stands where whole numbers do.
  private static func split(_ text: String) -> Part {
    let isNumber = text.contains(where: \.isNumber)
    let end = isNumber ? text.firstIndex { $0 == "." || $0 == "%" } ?? text.endIndex : text.endIndex
    let before = TextWidth.width(of: String(text[..<end]))
    return Part(text: text, beforeWidth: before, afterWidth: TextWidth.width(of: text) - before)
  }
}
