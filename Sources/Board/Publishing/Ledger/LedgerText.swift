import CareModel
import Documents

/// The form in which a ledger stands in its file: a CSV a person can read. Each release is closed by a line that counts, seals and
/// numbers it, and the ledger by a line that counts the releases and seals them all: a file that was cut off anywhere is noticed.
struct LedgerText {
  static let columns = [
    "board", "release", "released", "by", "indicator", "breakdown", "category", "kind", "period", "value", "numerator",
    "denominator",
  ]
  /// What stands under `indicator` in the line that closes a release.
  static let closing = "(end of release)"
  /// What stands there in the line that closes the ledger.
  static let ending = "(end of ledger)"
  static let program = "careboard"
  static let hand = "hand"

  /// The whole file.
  static func text(_ ledger: PublicationLedger) -> String {
    var lines = [columns.joined(separator: ",")]
    var seal = LedgerSeal()
    func add(_ cells: [String]) {
      seal.add(cells)
      lines.append(line(cells))
    }
    var number = 0
    for release in ledger.releases {
      let head = [ledger.area.text, release.name, release.released.canonical, release.isByHand ? hand : program]
      for entry in release.entries { add(head + cells(of: entry)) }
      guard !release.isByHand else { continue }
      number += 1
      add(head + [closing, "", "", "", "", String(release.entries.count), seal.text, String(number)])
    }
    add([ledger.area.text, "", "", program, ending, "", "", "", "", String(number), seal.text, ""])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cells(of entry: LedgerEntry) -> [String] {
    [
      entry.indicator, entry.category.breakdown, entry.category.id, entry.period.kind.ledgerName,
      entry.period.kind == .day ? entry.period.lastDay.canonical : entry.period.canonical, number(entry.value),
      number(entry.numerator), number(entry.denominator),
    ]
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return value.magnitude < 1e15 && value == value.rounded() ? String(Int(value)) : String(describing: value)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 }
      return isPlain ? cell : "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",")
  }
}

extension Period.Kind {
  /// The word a ledger has for it, because `2011-12` alone is a month and a year.
  var ledgerName: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .quarter: "quarter"
    case .financialYear: "year"
    }
  }
}
