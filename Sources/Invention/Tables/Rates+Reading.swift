extension Rates {
  static func arrivals(_ rows: TableRows) throws(TableFault) -> [Arrivals] {
    var found: [Arrivals] = []
    for row in rows.rows {
      let year = CollectionYear(ending: try row.number("year"))
      if let last = found.last, last.year >= year { throw row.fault("the years should rise") }
      found.append(Arrivals(year: year, children: try row.number("children"), asylum: try row.number("asylum")))
    }
    guard found.contains(where: { $0.children + $0.asylum > 0 }) else {
      throw TableFault(table: "arrivals.csv", line: 0, sentence: "nobody arrives in any year")
    }
    return found
  }

  static func seasons(_ rows: TableRows) throws(TableFault) -> (Weighing<Int>, Weighing<Int>) {
    var both = (Weighing<Int>(), Weighing<Int>())
    for row in rows.rows {
      let month = try row.number("month")
      guard 1...12 ~= month else { throw row.fault("month should be 1 to 12") }
      both.0.add(month, weight: try row.number("children"))
      both.1.add(month, weight: try row.number("asylum"))
    }
    guard !both.0.isEmpty, !both.1.isEmpty else {
      throw TableFault(table: "seasons.csv", line: 0, sentence: "no month has any weight")
    }
    return both
  }

  static func ages(_ rows: TableRows) throws(TableFault) -> (Weighing<Range<Int>>, Weighing<Range<Int>>) {
    var both = (Weighing<Range<Int>>(), Weighing<Range<Int>>())
    for row in rows.rows {
      let from = try row.number("from_days")
      let below = try row.number("below_days")
      guard from < below, below <= 6570 else { throw row.fault("the ages should rise, and stay under 18 years (6570 days)") }
      both.0.add(from..<below, weight: try row.number("children"))
      both.1.add(from..<below, weight: try row.number("asylum"))
    }
    guard !both.0.isEmpty, !both.1.isEmpty else {
      throw TableFault(table: "ages.csv", line: 0, sentence: "no age has any weight")
    }
    return both
  }

  static func courses(_ rows: TableRows) throws(TableFault) -> [LegalStatus: Grouped<Weighing<Course>>] {
    var found: [LegalStatus: Grouped<Weighing<Course>>] = [:]
    for row in rows.rows {
      let status = try row.code("status", as: LegalStatus.self)
      let text = try row.text("next")
      guard let next = Course.Next(text) else { throw row.fault("\(text) is nothing that can follow a legal status") }
      let course = Course(next: next, spread: try row.spread())
      let weight = try row.number("weight")
      for group in try row.groups() {
        found[status, default: Grouped(repeating: Weighing())][group].add(course, weight: weight)
      }
    }
    return found
  }

  static func stays(_ rows: TableRows) throws(TableFault) -> [Placement.Kind: Grouped<Spread>] {
    guard let usual = Spread([30, 90, 200, 400, 1000]) else { return [:] }
    var found: [Placement.Kind: Grouped<Spread>] = [:]
    for row in rows.rows {
      let kind = try row.code("kind", as: Placement.Kind.self)
      let spread = try row.spread()
      for group in try row.groups() { found[kind, default: Grouped(repeating: usual)][group] = spread }
    }
    for kind in Placement.Kind.allCases where found[kind] == nil {
      throw TableFault(table: "stays.csv", line: 0, sentence: "nothing is given for \(kind.rawValue)")
    }
    return found
  }

  static func odds(_ rows: TableRows) throws(TableFault) -> [OddsName: Grouped<Int>] {
    var found: [OddsName: Grouped<Int>] = [:]
    for row in rows.rows {
      let name = try row.code("name", as: OddsName.self)
      let odds = try row.number("in_100000")
      guard odds <= 100_000 else { throw row.fault("in_100000 should be 0 to 100000") }
      for group in try row.groups() { found[name, default: Grouped(repeating: 0)][group] = odds }
    }
    for name in OddsName.allCases where found[name] == nil {
      throw TableFault(table: "odds.csv", line: 0, sentence: "nothing is given for \(name.rawValue)")
    }
    return found
  }

  static func firstYears(_ rows: TableRows) throws(TableFault) -> [ReturnFile: CollectionYear] {
    var found: [ReturnFile: CollectionYear] = [:]
    for row in rows.rows {
      found[try row.code("file", as: ReturnFile.self)] = CollectionYear(ending: try row.number("first_year"))
    }
    for file in ReturnFile.allCases where found[file] == nil {
      throw TableFault(table: "files.csv", line: 0, sentence: "nothing is given for \(file.rawValue)")
    }
    return found
  }

  /// Whether the return had a file in a year.
  func isCollected(_ file: ReturnFile, in year: CollectionYear) -> Bool {
    firstYears[file].map { $0 <= year } ?? false
  }

  func odds(_ name: OddsName, _ group: Group) -> Int {
    odds[name]?[group] ?? 0
  }
}
