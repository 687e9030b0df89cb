extension StraightCount {
  /// What happens within months, quarters and years.
  mutating func countPeriods() {
    let columns = stretches
    countStarts(columns)
    countEnds(columns)
    countNet(columns)
    countAdopted(columns)
    countDuring(columns)
    countMissing(columns)
    countReviews(columns)
  }

  private func start(_ child: StraightChild, _ column: Column) -> StraightChild.Episode? {
    child.episodes.filter { $0["RNE"] == "S" && $0.start >= column.first && $0.start <= column.last }
      .max { $0.start < $1.start }
  }

  private func end(_ child: StraightChild, _ column: Column) -> StraightChild.Episode? {
    child.episodes.filter { $0.isFinal && $0.end >= column.first && $0.end <= column.last }
      .max { ($0.end, $0.start) < ($1.end, $1.start) }
  }

  private func startGroups(_ child: StraightChild, _ episode: StraightChild.Episode) -> [Group] {
    people(child, on: episode.start) + care(episode, placed: episode)
  }

  /// Unaccompanied or not as on the last day in care.
  private func endGroups(_ child: StraightChild, _ episode: StraightChild.Episode) -> [Group] {
    let people = people(child, on: episode.end).filter { $0.breakdown != "uasc" }
    let uasc = StraightCount.groups("uasc", child.isUnaccompanied(on: episode.end - 1) ? "uasc" : "non_uasc")
    let length = child.period(on: episode.end - 1).map { self.length(from: $0.from, to: episode.end) } ?? []
    return people + uasc + care(episode, placed: episode) + length
  }

  private mutating func countStarts(_ columns: [Column]) {
    for (index, column) in columns.enumerated() {
      for child in children {
        guard let episode = start(child, column) else { continue }
        count(startGroups(child, episode), index)
        let isTaken = ["C1", "C2", "L1", "L2", "L3"].contains(episode["LS"])
        count(StraightCount.groups("taken_into_care", isTaken ? "taken_into_care" : "not_taken_into_care"), index)
      }
    }
    finish("started", columns, isRatio: false, showsAges: true)
  }

  private mutating func countEnds(_ columns: [Column]) {
    for (index, column) in columns.enumerated() {
      for child in children {
        guard let episode = end(child, column) else { continue }
        count(endGroups(child, episode), index)
        count(StraightCount.groups("reason_ceased", StraightCodes.reasonCeased[episode["REC"]] ?? ""), index)
      }
    }
    finish("ceased", columns, isRatio: false, showsAges: true)
  }

  /// By what a child does not change while in care.
  private mutating func countNet(_ columns: [Column]) {
    let lasting: Set<String> = ["all", "sex", "ethnicity", "need", "uasc"]
    for (index, column) in columns.enumerated() {
      for child in children {
        if let episode = start(child, column) {
          count(startGroups(child, episode).filter { lasting.contains($0.breakdown) }, index)
        }
        if let episode = end(child, column) {
          count(endGroups(child, episode).filter { lasting.contains($0.breakdown) }, index, by: -1)
        }
      }
    }
    finish("net_change", columns, isRatio: false)
  }

  private func adoption(_ child: StraightChild, _ column: Column) -> StraightChild.Episode? {
    child.episodes.filter { ["E11", "E12"].contains($0["REC"]) && $0.end >= column.first && $0.end <= column.last }
      .max { ($0.end, $0.start) < ($1.end, $1.start) }
  }

  private mutating func countAdopted(_ columns: [Column]) {
    for (index, column) in columns.enumerated() {
      for child in children {
        if let episode = adoption(child, column) { count(endGroups(child, episode), index) }
      }
    }
    finish("adopted", columns, isRatio: false)
    for (index, column) in columns.enumerated() {
      for child in children {
        if adoption(child, column) != nil { count([.whole], index) }
        if end(child, column) != nil { outOf([.whole], index) }
      }
    }
    finish("adopted_share", columns, isRatio: true)
    for (index, column) in columns.enumerated() {
      for child in children {
        // A child is adopted once: the last time stands.
        let all = child.episodes.filter { ["E11", "E12"].contains($0["REC"]) && $0.end != Int.max }
        guard let episode = all.max(by: { ($0.end, $0.start) < ($1.end, $1.start) }),
          episode.end >= column.first, episode.end <= column.last, let period = child.period(on: episode.end - 1),
          let placed = child.stretches.first(where: {
            $0.from >= period.from && ["A3", "A4", "A5", "A6"].contains(child.episodes[$0.episode]["PLACE"])
          }), placed.from <= episode.end
        else { continue }
        outOf([.whole], index)
        count([.whole], index, by: placed.from - period.from)
      }
    }
    finish("adoption_days_to_placement", columns, isRatio: true)
  }

  /// The first day within a stretch of time on which a child is looked after.
  private func firstDay(_ child: StraightChild, _ column: Column) -> Int? {
    child.stretches.first { $0.to > column.first && $0.from <= column.last }.map { max($0.from, column.first) }
  }

  private mutating func countDuring(_ columns: [Column]) {
    for (index, column) in columns.enumerated() {
      for child in children {
        if let day = firstDay(child, column) { count(people(child, on: day), index) }
      }
    }
    finish("looked_after_during", columns, isRatio: false)
  }

  private func incidents(_ child: StraightChild, _ column: Column, isMissing: Bool) -> [StraightChild.Missing] {
    child.missing.filter { $0.isMissing == isMissing && $0.start <= column.last && child.end(of: $0) >= column.first }
  }

  private mutating func countMissing(_ columns: [Column]) {
    let isGiven: (Column) -> Bool = { [source] in source.has("MIS_START", on: $0.last) }
    func placement(_ child: StraightChild, _ day: Int) -> [Group] {
      guard let episode = child.episode(on: day) else { return [] }
      return StraightCount.groups("placement", StraightCodes.placement(episode["PLACE"], locality: episode["PL_LOCATION"]))
    }
    for measure in ["missing_children", "missing_share"] {
      for (index, column) in columns.enumerated() {
        for child in children {
          let own = incidents(child, column, isMissing: true)
          if let first = own.first {
            let day = max(first.start, column.first)
            count(people(child, on: day), index)
            if measure == "missing_children" {
              count(placement(child, day), index)
              count(StraightCount.groups("missing_frequency", own.count > 1 ? "more_than_once" : "once"), index)
            }
          }
          if let day = firstDay(child, column) { outOf(people(child, on: day), index) }
        }
      }
      if measure == "missing_children" {
        finish(measure, columns, isRatio: false, isGiven: isGiven)
      } else {
        finish(measure, columns, isRatio: true, isGiven: isGiven)
      }
    }
    for (index, column) in columns.enumerated() {
      for child in children {
        for incident in incidents(child, column, isMissing: true) {
          count(people(child, on: max(incident.start, column.first)), index)
          count(placement(child, incident.start), index)
          let end = incident.end == Int.max ? min(column.last, child.end(of: incident)) : incident.end
          let days = end - incident.start
          let bounds = [
            (0, "less_than_1_day"), (2, "1_2_days"), (7, "3_7_days"), (10, "8_10_days"), (15, "11_15_days"),
            (20, "16_20_days"), (30, "21_30_days"),
          ]
          count(StraightCount.groups("duration", bounds.first { days <= $0.0 }?.1 ?? "over_30_days"), index)
        }
      }
    }
    finish("missing_incidents", columns, isRatio: false, isGiven: isGiven)
    for (index, column) in columns.enumerated() {
      for child in children where !incidents(child, column, isMissing: false).isEmpty { count([.whole], index) }
    }
    finish("away_children", columns, isRatio: false, isGiven: isGiven)
  }
}
