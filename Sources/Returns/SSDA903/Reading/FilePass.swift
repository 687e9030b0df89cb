import Documents

/// One reading of one file: where its columns are, and which year the row in hand is of.
struct FilePass {
  var cells: CellReading
  let file: SSDA903File
  private let path: String
  let childColumn: Int
  let birthColumn: Int
  let yearColumn: Int
  private let authorityColumn: Int
  /// Which section the row in hand is of.
  private(set) var section: UInt16 = 0
  /// The reporting year of the row in hand; 0 where nothing names it yet.
  private(set) var year = 0
  private(set) var authority: UInt64?
  private(set) var hasSeveralAuthorities = false
  private var yearHash: UInt64?
  private var defaultYear: Int?
  private var known: [Int: UInt16] = [:]
  /// Indexes of the columns of this file, in an order of its own reader's.
  private(set) var columns: [Int] = []

  init(cells: CellReading, file: SSDA903File, path: String) {
    self.cells = cells
    self.file = file
    self.path = path
    childColumn = cells.column("CHILD")
    birthColumn = cells.column("DOB")
    yearColumn = cells.column("YEAR")
    authorityColumn = cells.column("LA")
    defaultYear = ReportingYear.named(in: path)
    columns = FilePass.names(of: file).map { cells.column($0) }
  }

  /// Makes the rows that follow belong to a year; `nil` leaves it to the path.
  mutating func useSection(
    _ sections: inout [Section], _ extracts: inout [Extract], named: Int?, origin: Extract.Origin
  ) {
    let year = named ?? defaultYear
    let folder = String(path.utf8.prefix(path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      path.utf8.distance(from: path.utf8.startIndex, to: $0)
    } ?? 0)) ?? ""
    self.year = year ?? 0
    if let section = known[year ?? 0] {
      self.section = section
      return
    }
    let extract: Int
    if let found = extracts.firstIndex(where: { $0.folder == folder && $0.namedYear == year }) {
      extract = found
    } else {
      extract = extracts.count
      extracts.append(
        Extract(folder: folder, namedYear: year, origin: named != nil ? origin : year != nil ? .path : .episodes))
    }
    extracts[extract].files.insert(file)
    if file == .episodes {
      if cells.column("PL_DISTANCE") >= 0 { extracts[extract].hasDistance = true }
      if cells.column("PL_LOCATION") >= 0 { extracts[extract].hasLocality = true }
    }
    section = UInt16(clamping: sections.count)
    if sections.count < Int(UInt16.max) {
      sections.append(Section(file: cells.file, extract: UInt16(clamping: extract)))
    }
    known[year ?? 0] = section
  }

  mutating func followYear(_ row: borrowing CSVRow, _ sections: inout [Section], _ extracts: inout [Extract]) {
    let field = row[yearColumn]
    let hash = field.textHash
    if hash == yearHash { return }
    yearHash = hash
    let year = field.isEmpty || field.count > 20 ? nil : ReportingYear.named(in: field.string)
    if year == nil, !field.isEmpty { cells.add(.yearUnreadable, row, yearColumn) }
    useSection(&sections, &extracts, named: year, origin: .column)
  }

  mutating func followAuthority(_ row: borrowing CSVRow) {
    guard authorityColumn >= 0 else { return }
    let field = row[authorityColumn]
    if field.isEmpty { return }
    let hash = field.textHash
    if let authority, authority != hash { hasSeveralAuthorities = true }
    authority = hash
  }

  /// The years in which a code of a row may hold: from the day something began to the year of the return.
  func years(from day: Int32) -> ClosedRange<Int> {
    let first = ReportingYear.containing(day)
    return first...(year > 0 ? max(first, year) : 9999)
  }

  /// The year of the return alone, where it is known.
  var years: ClosedRange<Int>? { year > 0 ? year...year : nil }

  private static func names(of file: SSDA903File) -> [String] {
    switch file {
    case .header: ["SEX", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]
    case .episodes:
      [
        "DECOM", "DEC", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE", "PL_LOCATION",
        "PL_DISTANCE",
      ]
    case .reviews: ["REVIEW", "REVIEW_CODE"]
    case .uasc: ["DUC", "SEX"]
    case .oc2: ["SDQ_SCORE", "SDQ_REASON"] + HealthRow.Question.allCases.map { $0.column }
    case .oc3: ["IN_TOUCH", "ACTIV", "ACCOM"]
    case .ad1: ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"]
    case .placedAdoption: ["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]
    case .previousPermanence: ["PREV_PERM", "LA_PERM", "DATE_PERM"]
    case .missing: ["MISSING", "MIS_START", "MIS_END"]
    case .socialWorker: ["SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"]
    case .dolo: ["DOLO_START", "DOLO_END"]
    }
  }
}
