/// Works out which year each extract is of, how far it reaches, and which days all of them together cover.
struct ExtractCalendar {
  /// Starts, ends and last event of one reporting year.
  private struct Activity {
    var events = 0
    var finalEnds = 0
    var lastEvent = Int32.min
  }

  private(set) var extracts: [Extract]
  /// Days of which everything is known, in order, apart from one another.
  private(set) var coverage: [ClosedRange<Int32>] = []
  /// Whether the latest extract stops before its year does.
  private(set) var isPartYear = false
  /// Whether a year was worked out from episodes.
  private(set) var hasInferredYear = false
  private var activity: [[Activity]]

  init(_ extracts: [Extract], sections: [Section], episodes: [Episode], lists: CodeLists, lastDay: Int32?) {
    self.extracts = extracts
    let span = YearTable.last - YearTable.first + 1
    activity = Array(repeating: Array(repeating: Activity(), count: span), count: extracts.count)
    guard !extracts.isEmpty else { return }
    count(episodes, sections, lists)
    inferYears()
    setRanks()
    setLastDays(given: lastDay)
    setCoverage()
  }

  private mutating func count(_ episodes: [Episode], _ sections: [Section], _ lists: CodeLists) {
    let years = YearTable()
    let continues = lists.reasonCeased.kinds.map { $0.contains(.continues) }
    for episode in episodes {
      let extract = Int(sections[Int(episode.section)].extract)
      if let year = years.year(of: episode.start) { note(extract, year, episode.start) }
      guard !episode.isOpen, let year = years.year(of: episode.end) else { continue }
      note(extract, year, episode.end)
      if episode.reasonCeased > CodeList.blank, !continues[Int(episode.reasonCeased)] {
        activity[extract][year - YearTable.first].finalEnds += 1
      }
    }
  }

  private mutating func note(_ extract: Int, _ year: Int, _ day: Int32) {
    activity[extract][year - YearTable.first].events += 1
    if day > activity[extract][year - YearTable.first].lastEvent {
      activity[extract][year - YearTable.first].lastEvent = day
    }
  }

  /// The latest year with a twentieth of the busiest year's events: a date mistyped into the future makes no year.
  private func busyYear(_ extract: Int) -> Int? {
    let busiest = activity[extract].map { $0.events }.max() ?? 0
    guard busiest > 0 else { return nil }
    return activity[extract].lastIndex { $0.events * 20 >= busiest }.map { $0 + YearTable.first }
  }

  private mutating func inferYears() {
    for index in extracts.indices {
      if let named = extracts[index].namedYear {
        extracts[index].year = named
      } else if let busy = busyYear(index) {
        extracts[index].year = busy
        hasInferredYear = true
      }
    }
    // Files without a year and without episodes belong to what lies beside them, else to the latest.
    let known = extracts.filter { $0.year > 0 }
    for index in extracts.indices where extracts[index].year == 0 {
      let beside = known.filter { $0.folder == extracts[index].folder }
      extracts[index].year = (beside.isEmpty ? known : beside).map { $0.year }.max() ?? 0
    }
    spreadFiles()
  }

  /// A file with the years of its rows in a column holds every year from the first it speaks of, also one in which nothing
  /// happened that it would tell.
  private mutating func spreadFiles() {
    for folder in Set(extracts.filter { $0.origin == .column }.map { $0.folder }) {
      let own = extracts.indices.filter { extracts[$0].folder == folder && extracts[$0].year > 0 }
      for file in SSDA903File.allCases {
        guard let first = own.filter({ extracts[$0].files.contains(file) }).map({ extracts[$0].year }).min() else { continue }
        for index in own where extracts[index].year > first { extracts[index].files.insert(file) }
      }
    }
  }

  private mutating func setRanks() {
    // Of one folder and year everything is one return, however many files it came in.
    var order: [(year: Int, folder: String)] = []
    for extract in extracts where !order.contains(where: { $0 == (extract.year, extract.folder) }) {
      order.append((extract.year, extract.folder))
    }
    let sorted = order.enumerated().sorted { ($0.element.year, $0.offset) < ($1.element.year, $1.offset) }
    for index in extracts.indices {
      extracts[index].rank =
        sorted.firstIndex { $0.element == (extracts[index].year, extracts[index].folder) } ?? 0
    }
  }

  private mutating func setLastDays(given: Int32?) {
    let latest = extracts.map { $0.year }.max() ?? 0
    for index in extracts.indices {
      let year = extracts[index].year
      let (first, last) = (ReportingYear.firstDay(year), ReportingYear.lastDay(year))
      extracts[index].firstDay = first
      extracts[index].lastDay = last
      guard year == latest, year >= YearTable.first, year <= YearTable.last else { continue }
      if let given {
        if given >= first { extracts[index].lastDay = min(given, last) }
      } else {
        let own = activity[index][year - YearTable.first]
        // Were the year whole, would all of its events fall this early once in ten thousand years? Events come in
        // families and in bursts, so a few of them tell nothing.
        guard own.events >= 20 else { continue }
        let share = Double(own.lastEvent - first + 1) / Double(last - first + 1)
        var chance = 1.0
        var left = own.events
        while left > 0, chance >= 0.0001, share < 1 {
          chance *= share
          left -= 1
        }
        if chance < 0.0001 { extracts[index].lastDay = CivilDay.lastOfMonth(own.lastEvent) }
      }
    }
    let reached = extracts.filter { $0.year == latest && $0.files.contains(.episodes) }.map { $0.lastDay }.max()
    if let reached {
      isPartYear = reached < ReportingYear.lastDay(latest)
      for index in extracts.indices where extracts[index].year == latest {
        if !extracts[index].files.contains(.episodes) { extracts[index].lastDay = reached }
      }
    }
  }

  private mutating func setCoverage() {
    var days: [ClosedRange<Int32>] = []
    for (index, extract) in extracts.enumerated() where extract.files.contains(.episodes) && extract.year > 0 {
      var first = extract.firstDay
      if extract.namedYear == nil, (YearTable.first...YearTable.last).contains(extract.year) {
        // Years appended without being named: as long as about as many left care, the year is complete.
        var year = extract.year
        let own = activity[index][year - YearTable.first].finalEnds
        while year > YearTable.first, own > 0, activity[index][year - 1 - YearTable.first].finalEnds * 4 >= own {
          year -= 1
        }
        first = ReportingYear.firstDay(year)
        extracts[index].firstDay = first
      }
      days.append(first...max(first, extract.lastDay))
    }
    for range in days.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = coverage.last, range.lowerBound <= last.upperBound + 1 {
        coverage[coverage.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        coverage.append(range)
      }
    }
  }
}
