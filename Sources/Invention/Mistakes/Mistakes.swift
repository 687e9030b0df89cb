/// Plants mistakes in rows and files, and keeps the ledger of them.
final class Mistakes {
  /// What must be known of a row, beyond its cells, to spoil it in a way that means something.
  struct Context {
    var start: Day?
    var end: Day?
    var adult: Day?
    var isFirst = false
    /// Whether another row goes on from this one; of a missing episode, whether the child has left care.
    var isFollowed = false
    var nextIsOpen = false
    var isLast = false
    var isShortBreak = false
    var isCareLeaverOnly = false
    /// Whether the children file does not have the child at all.
    var isLeftOut = false
  }

  private var chance: Chance
  private let seed: UInt64
  private let keepsLedger: Bool
  private var written = Array("rule,file,line\n".utf8)
  private let odds: [[(mistake: Mistake, odds: Int)]]
  private let sums: [Int]
  private var misplaced = false

  init(_ commission: Commission) {
    seed = commission.seed
    chance = Chance(seed: commission.seed, purpose: "mistakes")
    keepsLedger = commission.ledger
    odds = ReturnFile.allCases.map(Mistake.odds)
    sums = odds.map { $0.reduce(0) { $0 + $1.odds } }
  }

  /// The ledger as comma-separated text: rule, file and line; nil where none was asked for.
  var ledger: [UInt8]? { keepsLedger ? written : nil }

  /// The next care leaver's row is of one who should not be in the file.
  func misplaceLeaver() { misplaced = true }

  func note(_ rule: String, path: String, line: Int) {
    guard keepsLedger else { return }
    written.append(contentsOf: rule.utf8)
    written.append(UInt8(ascii: ","))
    written.append(contentsOf: path.utf8)
    written.append(UInt8(ascii: ","))
    written.append(decimal: line)
    written.append(10)
  }

  /// The rows to write instead of one: itself, spoilt, none, or more than one. A row without cells is a blank line.
  func spoil(_ row: Row, of sheet: Sheet, in year: CollectionYear, context: Context) -> [Row] {
    let line = sheet.line + 1
    if context.isLeftOut {
      let rule = context.isCareLeaverOnly ? Mistake.leaverLeftOut : Mistake.childLeftOut
      note(rule.rawValue, path: sheet.path, line: line)
      return []
    }
    if sheet.file == .oc3, misplaced {
      misplaced = false
      note(Mistake.leaverNotEligible.rawValue, path: sheet.path, line: line)
      return [row]
    }
    // At most one mistake a row: first whether any, then which.
    guard chance.happens(sums[sheet.file.place]) else { return [row] }
    var point = chance.below(sums[sheet.file.place])
    for entry in odds[sheet.file.place] {
      point -= entry.odds
      guard point < 0 else { continue }
      var planting = Planting(row: row, file: sheet.file, year: year, context: context)
      guard let rows = planting.plant(entry.mistake, chance: &chance) else { return [row] }
      note(planting.rule, path: sheet.path, line: line + planting.below)
      return rows
    }
    return [row]
  }

  /// What the files of a year are called: each authority's case system has its own way.
  func name(of file: ReturnFile, in year: CollectionYear) -> String {
    var chance = Chance(seed: seed, purpose: "names", number: year.ending)
    switch chance.below(4) {
    case 0: return "903_\(file.rawValue).csv"
    case 1: return "SSDA903_\(year.ending)_\(file.rawValue).csv"
    default: return file.rawValue + ".csv"
    }
  }

  /// How a file of a year is written down.
  func form(of file: ReturnFile, in year: CollectionYear, path: String) -> FileForm {
    var chance = Chance(seed: seed, purpose: "forms", number: year.ending &* 32 &+ file.place)
    var form = FileForm()
    switch chance.below(20) {
    case 0..<3: form.encoding = .utf8WithMark
    case 3..<5: form.encoding = .windows1252
    case 5: form.encoding = .utf16
    default: break
    }
    form.hasTeams = form.encoding == .windows1252 || chance.below(8) == 0
    if chance.below(12) == 0 { form.separator = UInt8(ascii: ";") }
    switch chance.below(30) {
    case 0: form.days = .iso
    case 1: form.days = .twoDigitYear
    default: break
    }
    form.endsWithCarriageReturn = chance.below(4) == 0
    form.isReversed = chance.below(15) == 0
    for (isSo, rule) in [
      (form.encoding == .utf8WithMark, "encoding_utf_8_with_mark"), (form.encoding == .windows1252, "encoding_windows_1252"),
      (form.encoding == .utf16, "encoding_utf_16"), (form.hasTeams, "column_extra"),
      (form.separator != UInt8(ascii: ","), "separator_semicolon"), (form.days == .iso, "file_date_iso"),
      (form.days == .twoDigitYear, "file_date_two_digit_year"), (form.isReversed, "columns_in_other_order"),
    ] where isSo {
      note(rule, path: path, line: 1)
    }
    return form
  }
}
