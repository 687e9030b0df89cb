/// Every file of the return while it is written, and the ledger of mistakes.
final class Binder {
  private var sheets: [Sheet] = []
  /// By collection year from the first, then by file: a place among the sheets.
  private var places: [[Int?]] = []
  private let first: CollectionYear
  private let mistakes: Mistakes?
  private let hasYearColumn: Bool
  private let hasDistances: Bool

  init(_ commission: Commission, rates: Rates) {
    let years = commission.collectionYears
    first = years.lowerBound
    hasYearColumn = commission.layout == .appended
    hasDistances = commission.distances
    mistakes = commission.dirty ? Mistakes(commission) : nil
    var appended: [ReturnFile: Int] = [:]
    for ending in years.lowerBound.ending...years.upperBound.ending {
      let year = CollectionYear(ending: ending)
      var row: [Int?] = []
      for file in ReturnFile.allCases {
        guard rates.isCollected(file, in: year), commission.has(file) else {
          row.append(nil)
          continue
        }
        if hasYearColumn, let place = appended[file] {
          row.append(place)
          continue
        }
        let extra = (file == .episodes && hasDistances ? ReturnFile.derivedColumns : []) + (hasYearColumn ? ["YEAR"] : [])
        let name = mistakes?.name(of: file, in: year) ?? file.rawValue + ".csv"
        let path = hasYearColumn ? name : year.name + "/" + name
        let form = mistakes?.form(of: file, in: year, path: path) ?? FileForm()
        sheets.append(Sheet(file, year: year, path: path, form: form, extra: extra))
        row.append(sheets.count - 1)
        appended[file] = sheets.count - 1
      }
      places.append(row)
    }
  }

  /// Whether some file waits to be handed on.
  private(set) var isFull = false

  /// Adds a row to a file of a year; a file that was not collected then takes none.
  func add(_ row: Row, to file: ReturnFile, in year: CollectionYear, context: Mistakes.Context = Mistakes.Context()) {
    guard let place = place(of: file, in: year) else { return }
    let sheet = sheets[place]
    if let mistakes {
      for spoilt in mistakes.spoil(row, of: sheet, in: year, context: context) { append(spoilt, to: sheet, year) }
    } else {
      append(row, to: sheet, year)
    }
    if sheet.isFull { isFull = true }
  }

  private func append(_ row: Row, to sheet: Sheet, _ year: CollectionYear) {
    guard !row.cells.isEmpty else { return sheet.addBlankLine() }
    guard hasYearColumn else { return sheet.add(row) }
    var row = row
    row.cells.append(.number(year.ending))
    sheet.add(row)
  }

  private func place(of file: ReturnFile, in year: CollectionYear) -> Int? {
    let row = year.ending - first.ending
    guard places.indices.contains(row) else { return nil }
    return places[row][file.place]
  }

  /// Whether the next care leaver's row is to be of somebody who should not be in the file.
  func misplacesLeaver(_ chance: inout Chance) -> Bool {
    guard let mistakes, chance.happens(2_000) else { return false }
    mistakes.misplaceLeaver()
    return true
  }

  func hand(to deliver: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    for sheet in sheets where sheet.isFull { try sheet.hand(to: deliver) }
    isFull = false
  }

  func finish(_ deliver: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    for sheet in sheets { try sheet.hand(to: deliver) }
    if let ledger = mistakes?.ledger { try deliver(InventedReturn.ledger, ledger) }
  }
}
