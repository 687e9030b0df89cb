public import CareModel
import Documents

/// Reads the files of SSDA903 returns, of any number of years, one after the other, and puts them together.
///
/// A file is known by its columns, never by its name. Identifiers, postcodes, pupil numbers and dates of birth are read,
/// used and dropped; of a child remain a number and a birth day that nothing outside can ask for.
public struct SSDA903Reader: Sendable {
  let tables: SSDA903Tables
  let key: IdentifierKey
  let dates = DateCells()
  var children = ChildRegister()
  var workers = ChildRegister()
  var rows = ReturnRows()
  var tally: CheckTally
  var files: [String] = []
  var sections: [Section] = []
  var extracts: [Extract] = []
  /// Which children have had a row of the children file, to find those with two.
  var headerYears: Set<HeaderYear> = []
  private(set) var reports: [SSDA903FileReport] = []
  private var authority: UInt64?
  private var hasSeveralAuthorities = false
  private let lastDay: Day?

  /// - Parameters:
  ///   - key: hashes the identifiers.
  ///   - lastDay: the day the latest extract was made, where it is known; else 31 March of its year, or the end of the
  ///     month of its last event where the year is plainly not over.
  ///   - placeLimit: how many places of each broken rule are kept.
  public init(tables: SSDA903Tables, key: IdentifierKey, lastDay: Day? = nil, placeLimit: Int = 100) {
    self.tables = tables
    self.key = key
    self.lastDay = lastDay
    tally = CheckTally(limit: placeLimit)
  }

  /// Reads one file and lets go of its bytes.
  ///
  /// - Parameter path: the name to show; a year in it, or in its folders, tells the year of the return.
  @discardableResult
  public mutating func read(_ bytes: consuming [UInt8], path: String) -> SSDA903FileReport {
    guard files.count < Int(UInt16.max) else {
      return SSDA903FileReport(path: path, file: nil, rows: 0, diagnostics: [])
    }
    let file = UInt16(files.count)
    files.append(path)
    let report: SSDA903FileReport
    do throws(Diagnostic) {
      let reader = try CSVReader(bytes: bytes, file: path, isConfidential: true)
      report = read(reader, file: file, path: path)
    } catch {
      report = SSDA903FileReport(path: path, file: nil, rows: 0, diagnostics: [error])
    }
    reports.append(report)
    return report
  }

  /// Puts together what was read.
  public consuming func finish() -> SSDA903Return {
    if hasSeveralAuthorities { tally.add(.severalAuthorities, file: 0, line: 1) }
    headerYears = []
    children.close()
    workers.close()
    return SSDA903Return(reading: self, lastDay: lastDay.map { Int32(clamping: $0.number) })
  }

  private mutating func read(_ reader: CSVReader, file: UInt16, path: String) -> SSDA903FileReport {
    var columns: [String: Int] = [:]
    for column in reader.header {
      let name = FileShape.comparable(column.name)
      if name.isEmpty { continue }
      if columns[name] == nil {
        columns[name] = column.index
      } else {
        tally.add(
          .columnRepeated, file: file, line: UInt32(clamping: column.location.line), column: column.location.column)
      }
    }
    guard let shape = FileShape.recognised(Set(columns.keys), among: tables.shapes) else {
      tally.add(.fileNotRecognised, file: file, line: 1)
      return SSDA903FileReport(path: path, file: nil, rows: 0, diagnostics: reader.headerDiagnostics)
    }
    var isUsable = true
    for column in shape.columns where columns[column.name] == nil {
      if column.isNeeded {
        isUsable = false
        tally.add(.columnMissing, file: file, line: 1)
      } else if column.tells {
        tally.add(.columnAbsent, file: file, line: 1)
      }
    }
    guard isUsable else {
      return SSDA903FileReport(path: path, file: shape.file, rows: 0, diagnostics: reader.headerDiagnostics)
    }
    var pass = FilePass(
      cells: CellReading(dates: dates, file: file, columns: columns, tally: tally), file: shape.file, path: path)
    pass.useSection(&sections, &extracts, named: nil, origin: .path)
    var count = 0
    let diagnostics = reader.forEachRow { row in
      count += 1
      readRow(row, &pass)
    }
    tally = pass.cells.tally
    noteAuthority(pass)
    return SSDA903FileReport(path: path, file: shape.file, rows: count, diagnostics: diagnostics.finished)
  }

  private mutating func readRow(_ row: borrowing CSVRow, _ pass: inout FilePass) {
    if pass.yearColumn >= 0 { pass.followYear(row, &sections, &extracts) }
    pass.followAuthority(row)
    let identifier = row[pass.childColumn].bytes
    guard !identifier.isEmpty else {
      pass.cells.add(.childMissing, row, pass.childColumn)
      return
    }
    let child = children.number(of: key.hash(identifier))
    readRow(row, of: child, &pass)
  }

  private mutating func noteAuthority(_ pass: FilePass) {
    guard let seen = pass.authority else { return }
    if pass.hasSeveralAuthorities || (authority != nil && authority != seen) { hasSeveralAuthorities = true }
    authority = seen
  }
}

extension SSDA903Reader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a return of \(files.count) files" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
