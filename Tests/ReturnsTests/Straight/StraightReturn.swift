/// The files of a return put together by child, as the guidance and the rules for several years say.
struct StraightReturn {
  private(set) var children: [String: StraightChild] = [:]
  /// Reporting years with episodes, by the year in which they end.
  private(set) var years: [Int] = []
  /// Which files each year has, by a column that tells.
  private(set) var files: [Int: Set<String>] = [:]
  let lastDay: Int
  private var rows: [String: [(year: Int, cells: [String: String])]] = [:]

  /// What tells each file from the others.
  private static let telling = [
    "DECOM", "REVIEW", "DUC", "SDQ_SCORE", "IN_TOUCH", "DATE_INT", "DATE_PLACED", "PREV_PERM", "MIS_START", "SW_ID",
    "DOLO_START", "ETHNIC",
  ]

  /// - Parameter lastDay: the day the latest year was extracted, or the last of that year.
  init(_ texts: [(path: String, bytes: [UInt8])], lastDay: Int? = nil) {
    var rows: [String: [(year: Int, cells: [String: String])]] = [:]
    var births: [(isHeader: Bool, year: Int, place: Int, child: String, day: Int)] = []
    var own: [(kind: String, columns: Set<String>, years: Set<Int>)] = []
    for text in texts {
      let table = StraightTable(path: text.path, bytes: text.bytes)
      guard let kind = StraightReturn.telling.first(where: table.columns.contains) else { continue }
      for row in table.rows {
        guard let child = row.cells["CHILD"], let day = StraightDay.read(row.cells["DOB"] ?? "") else { continue }
        births.append((kind == "ETHNIC", row.year, births.count, child, day))
      }
      rows[kind, default: []] += table.rows
      own.append((kind, table.columns, Set(table.rows.map { $0.year }).union(table.ownYear.map { [$0] } ?? [])))
    }
    // A file of many years holds every year from the first it speaks of to the last of all.
    let latest = own.flatMap { $0.years }.max() ?? 0
    let all = Set(own.filter { $0.columns.contains("DECOM") }.flatMap { $0.years }).union([latest])
    for file in own {
      let first = file.years.min() ?? latest
      let years = file.columns.contains("YEAR") ? all.filter { $0 >= first } : file.years
      for year in years {
        files[year, default: []].insert(file.kind)
        files[year]?.formUnion(["PL_DISTANCE", "PL_LOCATION"].filter(file.columns.contains))
      }
    }
    // Of two rows the one of the later year stands, within a year the later in the file.
    for kind in rows.keys {
      rows[kind] = rows[kind]?.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }
        .map { $0.element }
    }
    years = files.filter { $0.value.contains("DECOM") }.keys.sorted()
    self.lastDay = lastDay ?? (years.last.flatMap { StraightDay.number($0, 3, 31) } ?? 0)
    self.rows = rows
    // A date of birth in the children file outranks those in others, a later year an earlier.
    births.sort { ($0.isHeader ? 1 : 0, $0.year, $0.place) < ($1.isHeader ? 1 : 0, $1.year, $1.place) }
    for birth in births where !birth.child.isEmpty { children[birth.child, default: StraightChild()].birth = birth.day }
    readPeople()
    readEpisodes()
    readEvents()
    for name in children.keys { children[name]?.follow() }
  }

  /// The days covered: the years with episodes, those without a gap between them together.
  var coverage: [(first: Int, last: Int)] {
    var result: [(first: Int, last: Int)] = []
    for year in years {
      guard let first = StraightDay.number(year - 1, 4, 1), let end = StraightDay.number(year, 3, 31) else { continue }
      let last = min(end, lastDay)
      if let before = result.last, before.last + 1 == first {
        result[result.count - 1].last = last
      } else {
        result.append((first, last))
      }
    }
    return result
  }

  /// Whether the return of the year of a day has a file.
  func has(_ kind: String, on day: Int) -> Bool {
    let (year, month, _) = StraightDay.parts(day)
    return day <= lastDay && files[month >= 4 ? year + 1 : year]?.contains(kind) ?? false
  }

  private mutating func each(_ kind: String, _ body: (inout StraightChild, Int, [String: String]) -> Void) {
    for row in rows[kind] ?? [] {
      guard let name = row.cells["CHILD"], !name.isEmpty else { continue }
      body(&children[name, default: StraightChild()], row.year, row.cells)
    }
  }

  private mutating func readPeople() {
    each("ETHNIC") { child, _, cells in
      if let sex = StraightCodes.sex[cells["SEX"] ?? ""] { child.sex = sex }
      if let group = StraightCodes.ethnicity[cells["ETHNIC"] ?? ""] { child.ethnicity = group }
    }
    each("DUC") { child, _, cells in
      let text = cells["DUC"] ?? ""
      guard text.isEmpty || StraightDay.read(text) != nil else { return }
      child.isUnaccompanied = true
      child.unaccompaniedUntil = StraightDay.read(text) ?? Int.max
    }
  }

  private mutating func readEpisodes() {
    each("DECOM") { child, year, cells in
      let end = cells["DEC"] ?? ""
      guard let start = StraightDay.read(cells["DECOM"] ?? ""), end.isEmpty || StraightDay.read(end) != nil else { return }
      child.episodes.removeAll { $0.start == start }
      child.episodes.append(
        StraightChild.Episode(start: start, end: StraightDay.read(end) ?? Int.max, cells: cells, year: year))
    }
    for name in children.keys {
      guard var child = children[name] else { continue }
      for index in child.episodes.indices {
        // A later return would hold what is still going on: what it does not hold had ended by then.
        let year = child.episodes[index].year
        guard let next = years.first(where: { $0 > year }), let begin = StraightDay.number(next - 1, 4, 1),
          let after = StraightDay.number(year, 4, 1), child.episodes[index].end > begin
        else { continue }
        child.episodes[index].end = max(child.episodes[index].start, after)
        child.episodes[index].cells["REC"] = ""
      }
      child.episodes.sort { $0.start < $1.start }
      child.breaks = child.episodes.filter { $0.isShortBreak }
      child.episodes.removeAll { $0.isShortBreak }
      children[name] = child
    }
  }

  private mutating func readEvents() {
    each("REVIEW") { child, _, cells in
      guard let day = StraightDay.read(cells["REVIEW"] ?? "") else { return }
      child.reviews.removeAll { $0.day == day }
      child.reviews.append((day, cells["REVIEW_CODE"] ?? ""))
      child.reviews.sort { $0.day < $1.day }
    }
    each("SDQ_SCORE") { child, year, cells in child.health[year] = cells }
    each("IN_TOUCH") { child, year, cells in child.leaving[year] = cells }
    readMissing()
    let workerYears = files.filter { $0.value.contains("SW_ID") }.keys.sorted()
    each("SW_ID") { child, year, cells in
      let (name, end) = (cells["SW_ID"] ?? "", cells["SW_DEC"] ?? "")
      guard !name.isEmpty, let start = StraightDay.read(cells["SW_DECOM"] ?? "") else { return }
      guard end.isEmpty || (StraightDay.read(end) ?? Int.min) >= start else { return }
      child.workers.removeAll { $0.start == start && $0.name == name }
      var until = StraightDay.read(end) ?? Int.max
      if let next = workerYears.first(where: { $0 > year }), let begin = StraightDay.number(next - 1, 4, 1),
        let after = StraightDay.number(year, 4, 1), until > begin
      {
        until = max(start, after)
      }
      child.workers.append(StraightChild.Worker(start: start, end: until, name: name))
    }
  }

  private mutating func readMissing() {
    let years = files.filter { $0.value.contains("MIS_START") }.keys.sorted()
    each("MIS_START") { child, year, cells in
      let (code, text) = (cells["MISSING"] ?? "", cells["MIS_END"] ?? "")
      guard code == "M" || code == "A", let start = StraightDay.read(cells["MIS_START"] ?? "") else { return }
      guard text.isEmpty || (StraightDay.read(text) ?? Int.min) >= start else { return }
      var end = StraightDay.read(text) ?? Int.max
      // What the next return does not carry on had ended; nobody is missing from care as an adult.
      if let next = years.first(where: { $0 > year }), let begin = StraightDay.number(next - 1, 4, 1),
        let last = StraightDay.number(year, 3, 31), end >= begin
      {
        end = max(start, last)
      }
      child.missing.removeAll { $0.start == start && $0.isMissing == (code == "M") }
      child.missing.append(StraightChild.Missing(start: start, end: end, isMissing: code == "M"))
      child.missing.sort { $0.start < $1.start }
    }
  }
}
