import Documents

extension SSDA903Reader {
  mutating func readRow(_ row: borrowing CSVRow, of child: UInt32, _ pass: inout FilePass) {
    switch pass.file {
    case .header: readHeader(row, child, &pass)
    case .episodes: readEpisode(row, child, &pass)
    case .reviews: readReview(row, child, &pass)
    case .uasc: readUnaccompanied(row, child, &pass)
    case .oc2: readHealth(row, child, &pass)
    case .oc3: readLeaver(row, child, &pass)
    case .ad1: readAdoption(row, child, &pass)
    case .placedAdoption: readPlaced(row, child, &pass)
    case .previousPermanence: readPermanence(row, child, &pass)
    case .missing: readMissing(row, child, &pass)
    case .socialWorker: readSocialWorker(row, child, &pass)
    case .dolo: readOrder(row, child, &pass)
    }
    if pass.file != .header, pass.birthColumn >= 0 { readBirth(row, child, &pass) }
  }

  @inline(__always)
  func line(_ row: borrowing CSVRow) -> UInt32 { UInt32(clamping: row.line) }

  private mutating func readBirth(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let birth = pass.cells.day(row, pass.birthColumn)
    if !children.setBirth(child, birth, year: pass.year, isHeader: pass.file == .header) {
      pass.cells.add(.birthDiffers, row, pass.birthColumn)
    }
  }

  private mutating func readEpisode(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    guard let start = pass.cells.neededDay(row, columns[0]), let end = pass.cells.endDay(row, columns[1]) else {
      return
    }
    var episode = Episode(
      child: child, start: start, end: end, line: line(row), section: pass.section, distance: Episode.noDistance)
    let years = pass.years(from: start)
    episode.reasonNew = pass.cells.code(row, columns[2], tables.lists.reasonNewEpisode, isNeeded: true)
    episode.legalStatus = pass.cells.code(row, columns[3], tables.lists.legalStatus, isNeeded: true, years: years)
    episode.need = pass.cells.code(row, columns[4], tables.lists.need, isNeeded: true)
    let isAgreement = tables.lists.legalStatus[kindsOf: episode.legalStatus].contains(.agreement)
    episode.placement = pass.cells.code(
      row, columns[5], tables.lists.placement, isNeeded: !isAgreement, years: years)
    episode.provider = pass.cells.code(row, columns[6], tables.lists.provider)
    episode.reasonCeased = pass.cells.code(row, columns[7], tables.lists.reasonCeased, years: years)
    episode.reasonChange = pass.cells.code(row, columns[8], tables.lists.reasonChange)
    if columns[9] >= 0 { episode.locality = pass.cells.code(row, columns[9], tables.lists.locality) }
    if columns[10] >= 0 { episode.distance = distance(row, columns[10], &pass) }
    if end != DateCells.open {
      if end < start {
        pass.cells.add(.episodeEndsBeforeStart, row, columns[1])
      } else if end == start {
        pass.cells.add(.episodeEndsOnStartDay, row, columns[1])
      }
      if episode.reasonCeased == CodeList.blank { pass.cells.add(.endWithoutReason, row, columns[7]) }
    } else if episode.reasonCeased != CodeList.blank {
      pass.cells.add(.openEpisodeWithReason, row, columns[7])
    }
    rows.episodes.append(episode)
    children.mark(child, .episodes)
  }

  /// Tenths of a mile; the derived column has one decimal.
  private func distance(_ row: borrowing CSVRow, _ column: Int, _ pass: inout FilePass) -> UInt16 {
    let field = row[column]
    if field.isEmpty { return Episode.unknownDistance }
    guard let number = try? field.number(), number.value >= 0, number.value < 6000 else {
      pass.cells.add(.distanceUnreadable, row, column)
      return Episode.unknownDistance
    }
    // A hundredth above twenty miles is above twenty miles, so what lies between two tenths goes up.
    let tenths = Int((number.value * 10).rounded(.up))
    return tenths >= tables[.unknownTenthsOfMile] ? Episode.unknownDistance : UInt16(clamping: tenths)
  }

  private mutating func readHeader(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    let columns = pass.columns
    if children.marks[Int(child)].contains(.inHeader), headerYears.contains(HeaderYear(child, pass.section)) {
      pass.cells.add(.headerRepeated, row)
    }
    headerYears.insert(HeaderYear(child, pass.section))
    let sex = pass.cells.code(row, columns[0], tables.lists.sex, isNeeded: true, years: pass.years)
    let ethnicity = pass.cells.code(row, columns[1], tables.lists.ethnicity, isNeeded: true)
    let mother = pass.cells.answer(row, columns[3])
    let firstChild = pass.cells.day(row, columns[4])
    checkNumber(row, columns[2], &pass)
    if pass.birthColumn >= 0 { readBirth(row, child, &pass) }
    let birth = children.births[Int(child)]
    if birth == DateCells.blank { pass.cells.add(.birthMissing, row, pass.birthColumn) }
    if mother == .yes {
      let kinds = tables.lists.sex[kindsOf: sex]
      if kinds.contains(.male) { pass.cells.add(.motherNotFemale, row, columns[3]) }
      if firstChild == DateCells.blank { pass.cells.add(.motherWithoutBirth, row, columns[4]) }
    } else if firstChild > DateCells.unreadable {
      pass.cells.add(.birthOfChildWithoutMother, row, columns[4])
    }
    if firstChild > DateCells.unreadable, birth > DateCells.unreadable,
      firstChild < CivilDay.birthday(birth, age: tables[.motherLowestAge])
    {
      pass.cells.add(.motherTooYoung, row, columns[4])
    }
    children.setHeader(child, sex: sex, ethnicity: ethnicity, isMother: mother == .yes, year: pass.year)
  }

  /// Thirteen letters and digits, or UN1 to UN5.
  private func checkNumber(_ row: borrowing CSVRow, _ column: Int, _ pass: inout FilePass) {
    let bytes = row[column].bytes
    guard !bytes.isEmpty else { return }
    let isReason =
      bytes.count == 3 && bytes[0] | 0x20 == UInt8(ascii: "u") && bytes[1] | 0x20 == UInt8(ascii: "n")
      && bytes[2] &- UInt8(ascii: "1") < 5
    let isNumber =
      bytes.count == 13
      && bytes.allSatisfy { $0 &- 0x30 <= 9 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    if !isReason && !isNumber { pass.cells.add(.upnMalformed, row, column) }
  }

  private mutating func readReview(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    guard let day = pass.cells.neededDay(row, pass.columns[0]) else { return }
    let code = pass.cells.code(row, pass.columns[1], tables.lists.review, isNeeded: true)
    rows.reviews.append(
      ReviewRow(child: child, day: day, line: line(row), section: pass.section, code: code))
  }

  private mutating func readUnaccompanied(_ row: borrowing CSVRow, _ child: UInt32, _ pass: inout FilePass) {
    guard let ceased = pass.cells.endDay(row, pass.columns[0]) else { return }
    let sex = pass.cells.code(row, pass.columns[1], tables.lists.sex, years: pass.years)
    let known = children.sexes[Int(child)]
    if sex > CodeList.unknown, known > CodeList.unknown,
      tables.lists.sex.categories[Int(sex)] != tables.lists.sex.categories[Int(known)]
    {
      pass.cells.add(.sexDiffers, row, pass.columns[1])
    }
    rows.unaccompanied.append(
      UnaccompaniedRow(child: child, ceased: ceased, line: line(row), section: pass.section))
  }
}

/// A child's row of the children file in one year.
struct HeaderYear: Hashable, Sendable {
  private let bits: UInt64

  init(_ child: UInt32, _ section: UInt16) { bits = UInt64(child) << 16 | UInt64(section) }
}
