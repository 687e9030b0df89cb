extension StraightCount {
  /// What is counted on single days.
  mutating func countDates() {
    let dates = dates
    countLookedAfter(dates)
    countPlaces(dates)
    countDistances(dates)
    countStability(dates)
    countHealth(dates)
    countLeavers(dates)
    countWorkers(dates)
  }

  /// The dates on which a year's answers are told: its last day.
  private static func year(of column: Column, _ kind: String, in source: StraightReturn) -> Int? {
    let ends = source.years.filter { source.files[$0]?.contains(kind) ?? false }
      .first { min(StraightDay.number($0, 3, 31) ?? 0, source.lastDay) == column.last }
    return ends
  }

  private mutating func countLookedAfter(_ dates: [Column]) {
    for (index, column) in dates.enumerated() {
      for child in children where child.episode(on: column.last) != nil {
        count(everything(child, on: column.last), index)
        guard let placed = child.placed(on: column.last) else { continue }
        let locality = ["IN": "inside", "OUT": "outside"][placed["PL_LOCATION"]] ?? ""
        count(StraightCount.groups("placement_locality", locality), index)
        count(StraightCount.groups("distance", distance(placed)), index)
      }
    }
    finish("looked_after_on_date", dates, isRatio: false, showsAges: true)
    let hasFile: (Column) -> Bool = { [source] in source.has("DUC", on: $0.last) || source.has("DUC", on: $0.last + 1) }
    for (index, column) in dates.enumerated() {
      for child in children where child.episode(on: column.last) != nil && child.isUnaccompanied(on: column.last) {
        count(everything(child, on: column.last).filter { $0.breakdown != "uasc" }, index)
        guard let placed = child.placed(on: column.last) else { continue }
        count(StraightCount.groups("distance", distance(placed)), index)
      }
    }
    finish("uasc_on_date", dates, isRatio: false, isGiven: hasFile)
    for (index, column) in dates.enumerated() {
      for child in children where child.episode(on: column.last) != nil && child.isUnaccompanied(on: column.last) {
        guard let birth = child.birth else { continue }
        let adult = StraightDay.birthday(born: birth, age: 18)
        guard adult > column.last else { continue }
        let band = [(3, "within_3_months"), (6, "4_6_months"), (12, "7_12_months")]
          .first { StraightDay.ahead($0.0, of: column.last) >= adult }
        if let band { count([.whole] + StraightCount.groups("turning_18", band.1), index) }
      }
    }
    finish("uasc_turning_18", dates, isRatio: false, isGiven: hasFile)
  }

  private mutating func countPlaces(_ dates: [Column]) {
    let kinds: [(String, Set<String>)] = [
      ("placed_friends_family", ["U1", "U2", "U3"]), ("placed_with_parents", ["P1"]), ("placed_secure", ["K1"]),
    ]
    for (measure, codes) in kinds {
      for (index, column) in dates.enumerated() {
        for child in children {
          guard let placed = child.placed(on: column.last) else { continue }
          count(everything(child, on: column.last), index, if: codes.contains(placed["PLACE"]))
        }
      }
      finish(measure, dates, isRatio: true)
    }
  }

  /// Tenths of a mile; nil where it is not known.
  private func miles(_ placed: StraightChild.Episode) -> Double? {
    guard let miles = Double(placed["PL_DISTANCE"]), miles < 999.85 else { return nil }
    return miles
  }

  private func distance(_ placed: StraightChild.Episode) -> String {
    guard placed.cells["PL_DISTANCE"] != nil else { return "" }
    let place = ["IN": "inside_", "OUT": "outside_"][placed["PL_LOCATION"]] ?? ""
    return place + (miles(placed).map { $0 > 20 ? "over_20_miles" : "within_20_miles" } ?? "not_known")
  }

  private mutating func countDistances(_ dates: [Column]) {
    let children = children
    func all(_ have: String) -> (Column) -> Bool {
      { column in children.compactMap { $0.placed(on: column.last) }.allSatisfy { $0.cells[have] != nil } }
    }
    for (index, column) in dates.enumerated() {
      for child in children {
        guard let placed = child.placed(on: column.last) else { continue }
        let isFar = (miles(placed) ?? 0) > 20
        count(everything(child, on: column.last), index, if: isFar)
        count(StraightCount.groups("distance", distance(placed)), index)
      }
    }
    finish("over_20_miles", dates, isRatio: true, shares: ["distance"], isGiven: all("PL_DISTANCE"))
    // Of those far away, how many are unaccompanied: a share of them, so it is counted anew.
    for (index, column) in dates.enumerated() where all("PL_DISTANCE")(column) {
      for child in children {
        guard let placed = child.placed(on: column.last), (miles(placed) ?? 0) > 20 else { continue }
        let group = child.isUnaccompanied(on: column.last) ? "uasc" : "non_uasc"
        outOf([.whole], index)
        count(StraightCount.groups("over_20_miles_uasc", group), index)
      }
    }
    finishParts("over_20_miles", dates, ["over_20_miles_uasc": ["uasc", "non_uasc"]])
    for (index, column) in dates.enumerated() {
      for child in children {
        guard let placed = child.placed(on: column.last) else { continue }
        let isFar = (miles(placed) ?? 0) > 20 && placed["PL_LOCATION"] == "OUT"
        count(everything(child, on: column.last), index, if: isFar)
      }
    }
    finish("over_20_miles_outside", dates, isRatio: true, isGiven: { all("PL_DISTANCE")($0) && all("PL_LOCATION")($0) })
  }

  private mutating func countStability(_ dates: [Column]) {
    let coverage = source.coverage
    for (index, column) in dates.enumerated() {
      let first = StraightDay.yearBefore(column.last)
      for child in children where child.episode(on: column.last) != nil {
        let stays = child.stays.count { $0.from <= column.last && $0.to > first }
        count(everything(child, on: column.last), index, if: stays >= 3)
      }
    }
    finish("three_or_more_placements", dates, isRatio: true) { column in
      coverage.contains { $0.first <= StraightDay.yearBefore(column.last) && column.last <= $0.last }
    }
    for (index, column) in dates.enumerated() {
      let day = column.last
      for child in children {
        guard let age = child.age(on: day), age < 16, let period = child.period(on: day),
          StraightDay.adding(months: 30, to: period.from) <= day,
          let place = child.stays.firstIndex(where: { $0.from <= day && $0.to > day })
        else { continue }
        var from = child.stays[place].from
        if child.stays[place].isAdoption, place > 0, child.stays[place - 1].period == child.stays[place].period {
          from = child.stays[place - 1].from
        }
        count(everything(child, on: day), index, if: StraightDay.adding(months: 24, to: from) <= day)
      }
    }
    finish("long_term_stability", dates, isRatio: true)
  }

  private mutating func countHealth(_ dates: [Column]) {
    let source = source
    let isGiven: (Column) -> Bool = { StraightCount.year(of: $0, "SDQ_SCORE", in: source) != nil }
    func each(_ body: (Int, StraightChild, [String: String], Int) -> Void) {
      for (index, column) in dates.enumerated() {
        guard let year = StraightCount.year(of: column, "SDQ_SCORE", in: source) else { continue }
        for child in children where child.isContinuous(on: column.last) {
          body(index, child, child.health[year] ?? [:], column.last)
        }
      }
    }
    func isYes(_ cell: String?) -> Bool { cell == "1" || cell == "1.0" }
    for (measure, column) in [
      ("health_assessment", "HEALTH_ASSESSMENT"), ("dental_check", "TEETH_CHECK"), ("immunisations", "IMMUNISATIONS"),
      ("substance_misuse", "SUBSTANCE_MISUSE"), ("development_checks", "HEALTH_CHECK"), ("convictions", "CONVICTED"),
    ] {
      var counted: [(Int, StraightChild, [String: String], Int)] = []
      each { counted.append(($0, $1, $2, $3)) }
      for (index, child, row, day) in counted {
        if measure == "development_checks" { guard let age = child.age(on: day), age < 5 else { continue } }
        if measure == "convictions" { guard let age = child.age(on: day), (10...17).contains(age) else { continue } }
        count(everything(child, on: day), index, if: isYes(row[column]))
        if measure == "substance_misuse", isYes(row[column]) {
          let help = isYes(row["INTERVENTION_RECEIVED"]) ? "received" : isYes(row["INTERVENTION_OFFERED"]) ? "refused" : "neither"
          count(StraightCount.groups("intervention", help), index)
        }
      }
      finish(measure, dates, isRatio: true, shares: ["intervention"], isGiven: isGiven)
    }
    countScores(dates, isGiven)
  }

  private mutating func countScores(_ dates: [Column], _ isGiven: (Column) -> Bool) {
    for measure in ["sdq_received", "sdq_score"] {
      for (index, column) in dates.enumerated() {
        guard let year = StraightCount.year(of: column, "SDQ_SCORE", in: source) else { continue }
        for child in children where child.isContinuous(on: column.last) {
          guard let age = child.age(on: column.last), (5...16).contains(age) else { continue }
          let score = child.health[year]?["SDQ_SCORE"].flatMap { Int($0) }.flatMap { (0...40).contains($0) ? $0 : nil }
          let own = everything(child, on: column.last)
          if measure == "sdq_received" {
            count(own, index, if: score != nil)
            let band = score.map { $0 <= 13 ? "normal" : $0 <= 16 ? "borderline" : "cause_for_concern" } ?? "not_received"
            count(StraightCount.groups("sdq", band), index)
          } else if let score {
            outOf(own, index)
            count(own, index, by: score)
          }
        }
      }
      finish(measure, dates, isRatio: true, shares: ["sdq"], isGiven: isGiven)
    }
  }

  private mutating func countWorkers(_ dates: [Column]) {
    let (source, children) = (source, children)
    for (index, column) in dates.enumerated() {
      guard StraightCount.year(of: column, "SW_ID", in: source) != nil else { continue }
      let first = StraightDay.yearBefore(column.last)
      for child in children where child.episode(on: column.last) != nil {
        let names = Set(child.workers.filter { $0.start <= column.last && $0.end > first }.map { $0.name })
        count(everything(child, on: column.last), index, if: names.count >= 3)
      }
    }
    // A file without a row for anyone looked after tells nothing.
    finish("three_or_more_social_workers", dates, isRatio: true) { column in
      StraightCount.year(of: column, "SW_ID", in: source) != nil
        && children.contains { $0.episode(on: column.last) != nil && !$0.workers.isEmpty }
    }
  }
}
