/// Makes one history of a child from the rows of several years: what a later extract says stands.
struct EpisodeMerge {
  private let sections: [Section]
  private let firstDays: [Int32]
  private let lastDays: [Int32]
  private let ranks: [Int]
  /// For each rank, the year of it, and the next year of which there is a return.
  private let yearOfRank: [Int]
  private let nextYear: [Int?]
  private var present: [Bool]
  var tally: CheckTally

  init(sections: [Section], extracts: [Extract], tally: CheckTally) {
    self.sections = sections
    firstDays = sections.map { extracts[Int($0.extract)].firstDay }
    lastDays = sections.map { extracts[Int($0.extract)].lastDay }
    self.tally = tally
    ranks = sections.map { extracts[Int($0.extract)].rank }
    let count = (extracts.map { $0.rank }.max() ?? 0) + 1
    var years = [Int](repeating: 0, count: count)
    for extract in extracts { years[extract.rank] = extract.year }
    yearOfRank = years
    let withEpisodes = Set(extracts.filter { $0.files.contains(.episodes) }.map { $0.year })
    nextYear = years.map { year in withEpisodes.filter { $0 > year }.min() }
    present = Array(repeating: false, count: count)
  }

  func rank(_ section: UInt16) -> Int { ranks[Int(section)] }

  /// The rows of a child that stand, in order.
  mutating func merge(_ rows: ArraySlice<Episode>, into kept: inout [Episode]) {
    let start = kept.count
    for row in rows {
      guard let last = kept.last, kept.count > start, last.start == row.start else {
        kept.append(row)
        continue
      }
      let (old, new) = (rank(last.section), rank(row.section))
      if old == new {
        if last.says(as: row) {
          add(.episodeRowRepeated, row)
          continue
        }
        add(.episodeRepeated, row)
      }
      kept[kept.count - 1] = row
    }
    if yearOfRank.count > 1 { supersede(rows, from: start, &kept) }
  }

  private mutating func supersede(_ rows: ArraySlice<Episode>, from start: Int, _ kept: inout [Episode]) {
    for index in present.indices { present[index] = false }
    for row in rows { present[rank(row.section)] = true }
    var write = start
    for index in start..<kept.count {
      var row = kept[index]
      let rank = rank(row.section)
      let (firstDay, lastDay) = (firstDays[Int(row.section)], lastDays[Int(row.section)])
      if let next = nextYear[rank], row.end > ReportingYear.firstDay(next) {
        // A return of a later year would hold this episode if it were still right. Where years are missing between them,
        // it may have ended in one of those.
        if next == yearOfRank[rank] + 1 { add(.episodeNotCarriedOver, row) }
        row.end = min(row.end, max(row.start, lastDay + 1))
        row.reasonCeased = CodeList.blank
      } else if isReplacedInYear(rank), row.end > firstDay {
        add(.episodeNotCarriedOver, row)
        guard row.start < firstDay else { continue }
        row.end = firstDay
        row.reasonCeased = CodeList.blank
      }
      kept[write] = row
      write += 1
    }
    kept.removeSubrange(write..<kept.count)
  }

  private func isReplacedInYear(_ rank: Int) -> Bool {
    var later = rank + 1
    while later < present.count, yearOfRank[later] == yearOfRank[rank] {
      if present[later] { return true }
      later += 1
    }
    return false
  }

  private mutating func add(_ rule: ReturnRule, _ row: Episode) {
    tally.add(rule, file: sections[Int(row.section)].file, line: row.line)
  }
}
