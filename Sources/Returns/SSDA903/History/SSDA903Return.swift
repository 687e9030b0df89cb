public import CareModel

/// SSDA903 returns of one authority, read and put together: one history a child, over all the years given.
///
/// What it holds of a child is out of reach: nothing public gives a row, and printing or reflecting shows counts only.
public struct SSDA903Return: Sendable {
  /// What was found in each file, in the order read.
  public let files: [SSDA903FileReport]
  /// Broken rules with counts and places, in the order of the rules.
  public let checks: [ReturnCheck]
  /// Days of which everything is known, in order; figures are given for dates and periods within them.
  public let coverage: [ClosedRange<Day>]
  /// Whether the latest return stops before the end of its year, so that its figures are provisional.
  public let isPartYear: Bool

  let tables: SSDA903Tables
  let sections: [Section]
  let extracts: [Extract]
  let covered: [ClosedRange<Int32>]
  let children: ChildRegister
  let episodes: GroupedRows<Episode>
  let reviews: GroupedRows<ReviewRow>
  let missing: GroupedRows<MissingRow>
  let socialWorkers: GroupedRows<SocialWorkerRow>
  let health: GroupedRows<HealthRow>
  let leavers: GroupedRows<LeaverRow>
  let adoptions: GroupedRows<AdoptionRow>
  let placed: GroupedRows<PlacedRow>

  /// How many children the files speak of, care leavers among them.
  public var childCount: Int { children.count }
  /// How many episodes stand after years were put together.
  public var episodeCount: Int { episodes.rows.count }
  /// The reporting years of the returns read, each by the calendar year it ends in.
  public var years: [Int] { Set(extracts.map { $0.year }.filter { $0 > 0 }).sorted() }

  init(reading reader: consuming SSDA903Reader, lastDay: Int32?) {
    let calendar = ExtractCalendar(
      reader.extracts, sections: reader.sections, episodes: reader.rows.episodes, lists: reader.tables.lists,
      lastDay: lastDay)
    let count = reader.children.count
    var merge = EpisodeMerge(sections: reader.sections, extracts: calendar.extracts, tally: reader.tally)
    reader.tally = CheckTally(limit: 0)
    let ranks = reader.sections.map { calendar.extracts[Int($0.extract)].rank }
    let rank: (UInt16) -> Int = { ranks[Int($0)] }
    let taken = reader.rows
    reader.rows = ReturnRows()
    let rows = RowMerge(taken, children: count, sections: reader.sections, extracts: calendar.extracts, rank: rank)
    var episodes = rows.episodes
    episodes.replace { _, rows, kept in merge.merge(rows, into: &kept) }
    var children = reader.children
    rows.setUnaccompanied(&children)
    var tally = merge.tally
    calendar.note(in: &tally, sections: reader.sections, title: reader.tables.title(of:))
    var inspection = ReturnInspection(
      tables: reader.tables, sections: reader.sections, extracts: calendar.extracts, coverage: calendar.coverage,
      children: children, tally: tally)
    inspection.inspect(episodes, rows)
    files = reader.reports
    checks = inspection.tally.checks(files: reader.files, tables: reader.tables)
    covered = calendar.coverage
    coverage = calendar.coverage.map { Day(number: Int($0.lowerBound))...Day(number: Int($0.upperBound)) }
    isPartYear = calendar.isPartYear
    tables = reader.tables
    sections = reader.sections
    extracts = calendar.extracts
    self.children = children
    self.episodes = episodes
    reviews = rows.reviews
    missing = rows.missing
    socialWorkers = rows.socialWorkers
    health = rows.health
    leavers = rows.leavers
    adoptions = rows.adoptions
    placed = rows.placed
  }

  /// Whether the name of a folder tells the year of a return: `2024`, `2023-24`, `SSDA903 2024`.
  public static func isYear(_ name: some StringProtocol) -> Bool { ReportingYear.named(in: name) != nil }

  /// Reads files given as pairs of a path and its bytes, and puts them together.
  public init(_ files: [(path: String, bytes: [UInt8])], tables: SSDA903Tables, key: IdentifierKey) {
    var reader = SSDA903Reader(tables: tables, key: key)
    for file in files { reader.read(file.bytes, path: file.path) }
    self = reader.finish()
  }
}

extension SSDA903Return: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a return of \(childCount) children and \(episodeCount) episodes" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
