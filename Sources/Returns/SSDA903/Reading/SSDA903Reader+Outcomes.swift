import Documents

extension SSDA903Reader {
  mutating func readHealth(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    var health = HealthRow(child: child, line: line(row), section: pass.section)
    if let score = pass.cells.number(row, columns[0], in: 0...min(120, tables[.sdqHighest])) {
      health.score = Int8(clamping: score)
    }
    health.reason = pass.cells.code(row, columns[1], tables.lists.sdqReason)
    for (index, question) in HealthRow.Question.allCases.enumerated() {
      health[question] = pass.cells.answer(row, columns[index + 2])
    }
    if health.score != HealthRow.noScore, health.reason != CodeList.blank {
      pass.cells.add(.sdqScoreAndReason, row, columns[1])
    }
    let hasIntervention = health[.received] == .yes || health[.offered] == .yes
    switch health[.substanceMisuse] {
    case .yes:
      if health[.received] == .blank, health[.offered] == .blank {
        pass.cells.add(.misuseWithoutIntervention, row, columns[2 + Int(HealthRow.Question.received.rawValue)])
      }
      if health[.received] == .yes, health[.offered] == .yes {
        pass.cells.add(.interventionBoth, row, columns[2 + Int(HealthRow.Question.offered.rawValue)])
      }
    case .no, .blank:
      if hasIntervention {
        pass.cells.add(.interventionWithoutMisuse, row, columns[2 + Int(HealthRow.Question.received.rawValue)])
      }
    case .unreadable: break
    }
    rows.health.append(health)
  }

  mutating func readLeaver(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let leaver = LeaverRow(
      child: child, line: line(row), section: pass.section,
      inTouch: pass.cells.code(row, columns[0], tables.lists.inTouch, isNeeded: true),
      activity: pass.cells.code(row, columns[1], tables.lists.activity, isNeeded: true, years: pass.years),
      accommodation: pass.cells.code(row, columns[2], tables.lists.accommodation, isNeeded: true))
    if tables.lists.inTouch[kindsOf: leaver.inTouch].contains(.leftOut) {
      let activity = tables.lists.activity[kindsOf: leaver.activity]
      if !activity.isDisjoint(with: [.eet, .neet]) { pass.cells.add(.leftTouchWithActivity, row, columns[1]) }
    }
    rows.leavers.append(leaver)
  }

  mutating func readAdoption(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let decided = pass.cells.day(row, columns[0])
    let matched = pass.cells.day(row, columns[1])
    _ = pass.cells.answer(row, columns[2])
    let number = pass.cells.number(row, columns[3], in: 1...2)
    let sexes = pass.cells.code(row, columns[4], tables.lists.adoptersSex)
    _ = pass.cells.code(row, columns[5], tables.lists.adoptersStatus)
    if decided > DateCells.unreadable, matched > DateCells.unreadable, matched < decided {
      pass.cells.add(.adoptionDatesInDisorder, row, columns[1])
    }
    if let number, sexes > CodeList.unknown {
      let isOne = tables.lists.adoptersSex.codes[Int(sexes)].utf8.last == UInt8(ascii: "1")
      if isOne != (number == 1) { pass.cells.add(.adoptersDisagree, row, columns[3]) }
    }
    children.mark(child, .adoptionRow)
    rows.adoptions.append(
      AdoptionRow(child: child, decided: decided, matched: matched, line: line(row), section: pass.section))
  }

  mutating func readPlaced(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let placed = pass.cells.day(row, columns[0])
    guard let ceased = pass.cells.endDay(row, columns[1]) else { return }
    let reason = pass.cells.code(row, columns[2], tables.lists.adoptionCeased)
    if ceased == DateCells.open {
      if reason != CodeList.blank { pass.cells.add(.placedReasonWithoutEnd, row, columns[2]) }
    } else {
      if placed > DateCells.unreadable, ceased < placed { pass.cells.add(.placedEndsBeforeStart, row, columns[1]) }
      if reason == CodeList.blank { pass.cells.add(.placedEndWithoutReason, row, columns[2]) }
    }
    rows.placed.append(
      PlacedRow(child: child, placed: placed, ceased: ceased, line: line(row), section: pass.section))
  }

  func readPermanence(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let code = pass.cells.code(row, columns[0], tables.lists.previousPermanence)
    let bytes = row[columns[2]].bytes
    if !bytes.isEmpty, !DateCells.isPartial(bytes) { _ = pass.cells.day(row, columns[2]) }
    guard code > CodeList.unknown else { return }
    let hadNone = tables.lists.previousPermanence.codes[Int(code)].utf8.first == UInt8(ascii: "Z")
    let hasBoth = !row[columns[1]].isEmpty && !bytes.isEmpty
    if hadNone {
      if !row[columns[1]].isEmpty || !bytes.isEmpty { pass.cells.add(.permanenceNotExpected, row, columns[0]) }
    } else if !hasBoth {
      pass.cells.add(.permanenceIncomplete, row, columns[0])
    }
  }

  mutating func readMissing(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let code = pass.cells.code(row, columns[0], tables.lists.missing, isNeeded: true)
    guard let start = pass.cells.neededDay(row, columns[1]), let end = pass.cells.endDay(row, columns[2]) else {
      return
    }
    guard end >= start else {
      pass.cells.add(.missingEndsBeforeStart, row, columns[2])
      return
    }
    guard code > CodeList.unknown else { return }
    rows.missing.append(
      MissingRow(
        child: child, start: start, end: end, line: line(row), section: pass.section,
        isMissing: tables.lists.missing[kindsOf: code].contains(.missing)))
  }

  mutating func readSocialWorker(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    let worker = row[columns[0]].bytes
    if worker.isEmpty { pass.cells.add(.codeMissing, row, columns[0]) }
    guard let start = pass.cells.neededDay(row, columns[1]), let end = pass.cells.endDay(row, columns[2]) else {
      return
    }
    let reason = pass.cells.code(row, columns[3], tables.lists.socialWorkerReason)
    guard end >= start else {
      pass.cells.add(.socialWorkerEndsBeforeStart, row, columns[2])
      return
    }
    if end != DateCells.open, reason == CodeList.blank {
      pass.cells.add(.socialWorkerEndWithoutReason, row, columns[3])
    }
    guard !worker.isEmpty else { return }
    rows.socialWorkers.append(
      SocialWorkerRow(
        child: child, worker: workers.number(of: key.hash(worker)), start: start, end: end, line: line(row),
        section: pass.section))
  }

  mutating func readOrder(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    guard let start = pass.cells.neededDay(row, pass.columns[0]),
      let end = pass.cells.endDay(row, pass.columns[1])
    else { return }
    if end < start { pass.cells.add(.doloEndsBeforeStart, row, pass.columns[1]) }
    rows.orders.append(OrderRow(child: child, start: start, line: line(row), section: pass.section))
  }
}
