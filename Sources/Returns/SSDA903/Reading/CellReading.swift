import Documents

/// Reads the cells of one file into small numbers, and counts what cannot be read; no text leaves it.
struct CellReading {
  let dates: DateCells
  let file: UInt16
  /// Index of each column by name.
  private let columns: [String: Int]
  var tally: CheckTally

  init(dates: DateCells, file: UInt16, columns: [String: Int], tally: CheckTally) {
    self.dates = dates
    self.file = file
    self.columns = columns
    self.tally = tally
  }

  /// The index of a column, or -1, of which every row gives an empty cell.
  func column(_ name: String) -> Int { columns[name] ?? -1 }

  mutating func add(_ rule: ReturnRule, _ row: borrowing CSVRow, _ column: Int = -1) {
    let place = column >= 0 ? row[column].location : row.location
    tally.add(rule, file: file, line: UInt32(clamping: place.line), column: place.column)
  }

  /// A day, `DateCells.blank` or `DateCells.unreadable`.
  mutating func day(_ row: borrowing CSVRow, _ column: Int) -> Int32 {
    let reading = dates.read(row[column].bytes)
    if let rule = reading.rule { add(rule, row, column) }
    return reading.day
  }

  /// A day without which the row cannot be kept; nil where there is none.
  mutating func neededDay(_ row: borrowing CSVRow, _ column: Int) -> Int32? {
    let day = day(row, column)
    if day == DateCells.blank { add(.dateMissing, row, column) }
    return day > DateCells.unreadable ? day : nil
  }

  /// The day something ended, `DateCells.open` where nothing stands; nil where what stands there is no date.
  mutating func endDay(_ row: borrowing CSVRow, _ column: Int) -> Int32? {
    let day = day(row, column)
    if day == DateCells.blank { return DateCells.open }
    return day > DateCells.unreadable ? day : nil
  }

  /// The number of a code in its list; `year` is the reporting year, 0 where it is not known yet.
  mutating func code(
    _ row: borrowing CSVRow, _ column: Int, _ list: CodeList, isNeeded: Bool = false, years: ClosedRange<Int>? = nil
  ) -> UInt8 {
    let number = list.number(of: row[column].bytes)
    if number == CodeList.unknown {
      add(.codeUnknown, row, column)
    } else if number == CodeList.blank {
      if isNeeded, column >= 0 { add(.codeMissing, row, column) }
    } else if let years, !list.years[Int(number)].overlaps(years) {
      add(.codeNotInYear, row, column)
    }
    return number
  }

  mutating func answer(_ row: borrowing CSVRow, _ column: Int) -> HealthRow.Answer {
    let bytes = row[column].bytes
    guard let first = bytes.first else { return .blank }
    let isDecimal = bytes.count == 3 && bytes[1] == UInt8(ascii: ".") && bytes[2] == UInt8(ascii: "0")
    if bytes.count == 1 || isDecimal {
      if isDecimal { add(.flagDecimal, row, column) }
      if first == UInt8(ascii: "0") { return .no }
      if first == UInt8(ascii: "1") { return .yes }
    }
    add(.flagUnreadable, row, column)
    return .unreadable
  }

  /// A whole number of `range`; nil where the cell is blank or holds something else.
  mutating func number(_ row: borrowing CSVRow, _ column: Int, in range: ClosedRange<Int>) -> Int? {
    let field = row[column]
    if field.isEmpty { return nil }
    if let number = field.integer, range.contains(number) { return number }
    add(.numberOutOfRange, row, column)
    return nil
  }
}
