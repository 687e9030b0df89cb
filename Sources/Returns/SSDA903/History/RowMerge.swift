/// The rows of all files by child, each said once: of what two extracts say the later stands.
struct RowMerge {
  let episodes: GroupedRows<Episode>
  private(set) var reviews: GroupedRows<ReviewRow>
  private(set) var missing: GroupedRows<MissingRow>
  private(set) var socialWorkers: GroupedRows<SocialWorkerRow>
  private(set) var health: GroupedRows<HealthRow>
  private(set) var leavers: GroupedRows<LeaverRow>
  private(set) var unaccompanied: GroupedRows<UnaccompaniedRow>
  private(set) var adoptions: GroupedRows<AdoptionRow>
  let placed: GroupedRows<PlacedRow>
  let orders: GroupedRows<OrderRow>
  /// Rows that another row of the same child and return made useless, with the rule that says so.
  private(set) var repeated: [(rule: ReturnRule, section: UInt16, line: UInt32)] = []

  init(
    _ rows: consuming ReturnRows, children: Int, sections: [Section], extracts: [Extract], rank: (UInt16) -> Int
  ) {
    episodes = GroupedRows(rows.episodes, children: children, rank: rank)
    rows.episodes = []
    reviews = GroupedRows(rows.reviews, children: children, rank: rank)
    missing = GroupedRows(rows.missing, children: children, rank: rank)
    socialWorkers = GroupedRows(rows.socialWorkers, children: children, rank: rank)
    health = GroupedRows(rows.health, children: children, rank: rank)
    leavers = GroupedRows(rows.leavers, children: children, rank: rank)
    unaccompanied = GroupedRows(rows.unaccompanied, children: children, rank: rank)
    adoptions = GroupedRows(rows.adoptions, children: children, rank: rank)
    placed = GroupedRows(rows.placed, children: children, rank: rank)
    orders = GroupedRows(rows.orders, children: children, rank: rank)
    let year: (UInt16) -> Int = { extracts[Int(sections[Int($0)].extract)].year }
    var notes: [(rule: ReturnRule, section: UInt16, line: UInt32)] = []
    func once<Row>(
      _ grouped: inout GroupedRows<Row>, _ rule: ReturnRule?, same: (Row, Row) -> Bool
    ) {
      grouped.replace { _, rows, kept in
        let start = kept.count
        for row in rows {
          guard kept.count > start, let last = kept.last, same(last, row) else {
            kept.append(row)
            continue
          }
          if let rule, rank(last.section) == rank(row.section) { notes.append((rule, row.section, row.line)) }
          kept[kept.count - 1] = row
        }
      }
    }
    once(&reviews, .reviewRepeated) { $0.day == $1.day }
    once(&missing, nil) { $0.start == $1.start && $0.isMissing == $1.isMissing }
    once(&socialWorkers, nil) { $0.start == $1.start && $0.worker == $1.worker }
    // What the return of a later year no longer tells of had ended before that year.
    let last = sections.map { extracts[Int($0.extract)].lastDay }
    func nextFirstDays(_ file: SSDA903File) -> [Int32] {
      sections.map { section in
        let own = extracts[Int(section.extract)].year
        return extracts.filter { $0.year > own && $0.files.contains(file) }.map { $0.firstDay }.min() ?? DateCells.open
      }
    }
    let (nextMissing, nextWorkers) = (nextFirstDays(.missing), nextFirstDays(.socialWorker))
    missing.change { row in
      let next = nextMissing[Int(row.section)]
      if next != DateCells.open, row.end >= next { row.end = max(row.start, last[Int(row.section)]) }
    }
    socialWorkers.change { row in
      let next = nextWorkers[Int(row.section)]
      if next != DateCells.open, row.end > next { row.end = max(row.start, last[Int(row.section)] + 1) }
    }
    once(&health, .oc2Repeated) { year($0.section) == year($1.section) }
    once(&leavers, .oc3Repeated) { year($0.section) == year($1.section) }
    once(&unaccompanied, .uascRepeated) { _, _ in true }
    once(&adoptions, .adoptionRepeated) { $0.decided == $1.decided }
    repeated = notes
  }

  /// Tells the register until when each child was unaccompanied.
  func setUnaccompanied(_ children: inout ChildRegister) {
    for row in unaccompanied.rows { children.setUnaccompanied(row.child, until: row.ceased) }
  }
}
