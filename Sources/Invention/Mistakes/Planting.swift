/// One mistake on its way into one row.
struct Planting {
  let row: Row
  let file: ReturnFile
  let year: CollectionYear
  let context: Mistakes.Context
  /// The rule that should find it.
  private(set) var rule = ""
  /// How many lines below the row's own the mistake comes to stand.
  private(set) var below = 0

  init(row: Row, file: ReturnFile, year: CollectionYear, context: Mistakes.Context) {
    self.row = row
    self.file = file
    self.year = year
    self.context = context
  }

  /// The rows to write, or nil where the mistake means nothing in this row.
  mutating func plant(_ mistake: Mistake, chance: inout Chance) -> [Row]? {
    rule = mistake.rawValue
    switch mistake {
    case .rowBlank: return [Row([]), row]
    case .rowRepeated:
      below = 1
      if file == .episodes { rule = "episode_row_repeated" }
      if file == .reviews { rule = "review_repeated" }
      if file == .header { rule = "header_repeated" }
      if file == .oc2 { rule = "oc2_repeated" }
      if file == .oc3 { rule = "oc3_repeated" }
      if file == .uasc { rule = "uasc_repeated" }
      if file == .ad1 { rule = "adoption_repeated" }
      return [row, row]
    case .dateTwoDigitYear: return redated(.twoDigitYear)
    case .dateISO: return redated(.iso)
    case .dateSerial: return redated(.serial)
    case .dateWithTime: return redated(.withTime)
    case .codeLowerCase:
      var row = row
      row.isLowerCase = true
      return [row]
    case .shortBreaksMixed: return mixedBreaks()
    case .startedAt18: return startedLate()
    default:
      var row = row
      return change(mistake, in: &row, chance: &chance) ? [row] : nil
    }
  }

  private func redated(_ style: Cell.DayStyle) -> [Row]? {
    guard row.cells.contains(where: { if case .day = $0 { true } else { false } }) else { return nil }
    var row = row
    row.days = style
    return [row]
  }

  private func change(_ mistake: Mistake, in row: inout Row, chance: inout Chance) -> Bool {
    switch mistake {
    case .childMissing: return set("CHILD", to: .blank, in: &row)
    case .dateMissing: return set(neededDate, to: .blank, in: &row)
    case .dateUnreadable:
      let texts = ["31/02/2024", "n/k", "45/13/2023", "TBC", "00/00/0000"]
      return set(neededDate, to: .text(texts[chance.below(texts.count)]), in: &row)
    case .codeMissing: return set(code(&chance), to: .blank, in: &row)
    case .codeUnknown: return set(code(&chance), to: .text("XX"), in: &row)
    case .flagUnreadable: return set("TEETH_CHECK", to: .text("Yes"), in: &row)
    case .numberOutOfRange: return set("SDQ_SCORE", to: .number(41 + chance.below(50)), in: &row, ifFilled: true)
    case .scoreAndReason:
      guard let place = file.place(of: "SDQ_SCORE"), row.cells[place] != .blank else { return false }
      return set("SDQ_REASON", to: .text("SDQ4"), in: &row)
    case .pupilNumberMalformed: return set("UPN", to: .text("O12345"), in: &row)
    case .birthDiffers, .sexDiffers: return differ(mistake, in: &row, chance: &chance)
    case .endsBeforeStart:
      guard let start = context.start, context.end != nil else { return false }
      return set("DEC", to: .day(start - 1 - chance.below(60)), in: &row)
    case .endWithoutReason: return context.end != nil && set("REC", to: .blank, in: &row)
    case .openWithReason: return context.end == nil && set("REC", to: .text("X1"), in: &row)
    case .twoOpen:
      guard context.nextIsOpen else { return false }
      return set("DEC", to: .blank, in: &row) && set("REC", to: .blank, in: &row)
        && set("REASON_PLACE_CHANGE", to: .blank, in: &row)
    case .gap: return moveEnd(by: -1 - chance.below(5), in: &row)
    case .overlap: return moveEnd(by: 1 + chance.below(20), in: &row)
    case .startsTemporary:
      return context.isFirst && !context.isShortBreak && set("PLACE", to: .text("T4"), in: &row)
        && set("PLACE_PROVIDER", to: .blank, in: &row)
    case .startsWithoutS: return context.isFirst && !context.isShortBreak && set("RNE", to: .text("P"), in: &row)
    case .needChanges:
      guard !context.isFirst, let place = file.place(of: "CIN") else { return false }
      return set("CIN", to: .text(row.cells[place] == .text("N7") ? "N1" : "N7"), in: &row)
    case .providerMissing: return set("PLACE_PROVIDER", to: .blank, in: &row, ifFilled: true)
    case .missingOpenAfterCare: return context.isFollowed && set("MIS_END", to: .blank, in: &row)
    case .missingEndsBeforeStart:
      guard let start = context.start, context.end != nil else { return false }
      return set("MIS_END", to: .day(start - 1 - chance.below(20)), in: &row)
    default: return false
    }
  }

  /// The date without which a row of the file cannot be read.
  private var neededDate: String {
    switch file {
    case .episodes: "DECOM"
    case .reviews: "REVIEW"
    case .missing: "MIS_START"
    default: "DOB"
    }
  }

  private func code(_ chance: inout Chance) -> String {
    switch file {
    case .header: "ETHNIC"
    case .episodes: ["LS", "CIN", "PLACE", "RNE"][chance.below(4)]
    case .reviews: "REVIEW_CODE"
    case .oc3: ["ACTIV", "ACCOM", "IN_TOUCH"][chance.below(3)]
    default: "MISSING"
    }
  }

  private func set(_ column: String, to cell: Cell, in row: inout Row, ifFilled: Bool = false) -> Bool {
    guard let place = file.place(of: column), row.cells.indices.contains(place) else { return false }
    if ifFilled, row.cells[place] == .blank { return false }
    row.cells[place] = cell
    return true
  }

  /// Moves the end of an episode that another follows, not past the end of the year.
  private func moveEnd(by days: Int, in row: inout Row) -> Bool {
    guard context.isFollowed, let start = context.start, let end = context.end else { return false }
    let moved = end + days
    guard moved > start, moved <= year.last else { return false }
    return set("DEC", to: .day(moved), in: &row)
  }

  private func differ(_ mistake: Mistake, in row: inout Row, chance: inout Chance) -> Bool {
    if mistake == .sexDiffers {
      // In the children file it differs from the file of unaccompanied children only where the child is in both.
      guard file == .uasc, let place = file.place(of: "SEX") else { return false }
      let others = ["1": "2", "2": "1", "M": "F", "F": "M"]
      guard case .text(let sex) = row.cells[place], let other = others[sex] else { return false }
      return set("SEX", to: .text(other), in: &row)
    }
    guard let place = file.place(of: "DOB"), case .day(let birth) = row.cells[place] else { return false }
    let (year, month, day) = birth.parts
    let swapped = day <= 12 && day != month && chance.below(2) == 0
    return set("DOB", to: .day(swapped ? Day(year, day, month) : Day(year - 1, month, min(day, 28))), in: &row)
  }

  /// The other kind of short break in the same year.
  private mutating func mixedBreaks() -> [Row]? {
    guard context.isShortBreak, let place = file.place(of: "LS"), let end = context.end, end + 6 <= year.last,
      let starts = file.place(of: "DECOM"), let ends = file.place(of: "DEC")
    else { return nil }
    below = 1
    var other = row
    other.cells[place] = .text(row.cells[place] == .text("V3") ? "V4" : "V3")
    other.cells[starts] = .day(end + 3)
    other.cells[ends] = .day(end + 5)
    return [row, other]
  }

  /// Another period of care after the 18th birthday.
  private mutating func startedLate() -> [Row]? {
    guard context.isLast, let end = context.end, let adult = context.adult, end == adult, adult + 12 <= year.last,
      let starts = file.place(of: "DECOM"), let entry = file.place(of: "RNE")
    else { return nil }
    below = 1
    var late = row
    late.cells[starts] = .day(adult + 10)
    late.cells[entry] = .text("S")
    for column in ["DEC", "REC", "REASON_PLACE_CHANGE"] {
      if let place = file.place(of: column) { late.cells[place] = .blank }
    }
    return [row, late]
  }
}
