import CareModel
import Testing

@testable import Board

/// What was released before is remembered whole, or there is no public view.
@Suite struct PublicationLedgerTests {
  let area = AreaCode("X01")
  let ledger = PublicationLedger(
    area: AreaCode("X01"),
    releases: [
      LedgerRelease(
        name: "2024-25 Q1", released: Day(number: 20_000),
        entries: [
          LedgerEntry(indicator: "cla_number", period: .month(6, year: 2024), value: 303),
          LedgerEntry(
            indicator: "eet_19_21", category: Category(breakdown: "uasc", id: "uasc"), period: .financialYear(starting: 2011),
            value: 43.75, numerator: 7, denominator: 16),
        ]),
      LedgerRelease(
        name: "minutes, \"June\"", released: Day(number: 20_010), isByHand: true,
        entries: [LedgerEntry(indicator: "uasc_number", period: .day(Day(number: 19_900)), value: 44)]),
      LedgerRelease(name: "2024-25 Q2", released: Day(number: 20_100), entries: []),
    ])

  private func read(_ text: String, of area: AreaCode = AreaCode("X01")) throws(PublicationRefusal) -> PublicationLedger {
    try LedgerReader.read(Array(text.utf8), path: "ledger.csv", of: area)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let lines = ledger.text.split(separator: "\n").map(String.init)
    let seal = { (line: String) in line.split(separator: ",", omittingEmptySubsequences: false).suffix(2).joined(separator: "/") }
    #expect(
      lines.prefix(4).map { String($0.prefix(85)) } == [
        "board,release,released,by,indicator,breakdown,category,kind,period,value,numerator,denominator".prefix(85).description,
        "X01,2024-25 Q1,2024-10-04,careboard,cla_number,all,all,month,2024-06,303,,",
        "X01,2024-25 Q1,2024-10-04,careboard,eet_19_21,uasc,uasc,year,2011-12,43.75,7,16",
        String("X01,2024-25 Q1,2024-10-04,careboard,(end of release),,,,,2,\(seal(lines[3]).replacing("/", with: ","))".prefix(85)),
      ])
    #expect(seal(lines[3]).hasSuffix("/1") && seal(lines[5]).hasSuffix("/2"))
    #expect(lines.last?.hasPrefix("X01,,,careboard,(end of ledger),,,,,2,") == true)
    // A release of nothing has nothing to be read back, and its end says so.
    #expect(try read(ledger.text) == ledger)
  }

  @Test func anEmptyLedgerIsALedger() throws {
    #expect(try read(PublicationLedger(area: area).text) == PublicationLedger(area: area))
  }

  @Test func aNameStandsOnOneLine() throws {
    var ledger = PublicationLedger(area: area)
    ledger.record(LedgerRelease(name: "  Q1,\r\n\"first\"\u{7}half ", released: Day(number: 20_000), entries: self.ledger.releases[0].entries))
    #expect(ledger.releases[0].name == "Q1, \"first\" half")
    #expect(try read(ledger.text) == ledger)
  }

  @Test func aDamagedLedgerIsRefusedByTheLine() throws {
    let text = ledger.text
    let lines = text.split(separator: "\n").map(String.init)
    let without = { (range: Range<Int>) in (lines[..<range.lowerBound] + lines[range.upperBound...]).joined(separator: "\n") + "\n" }
    let cases: [(String, String)] = [
      (text.replacing("303", with: "304"), "ledger.csv:4:1: the release 2024-25 Q1 is not what was written"),
      (text.replacing("2024-25 Q2", with: "2024-25 Q3"), "ledger.csv:7:1: the ledger is not what was written"),
      (without(1..<2), "ledger.csv:3:1: the release 2024-25 Q1 is not what was written"),
      (lines.prefix(3).joined(separator: "\n"), "ledger.csv:2:1: the release 2024-25 Q1 has no end"),
      (text.replacing("cla_number,all,all,month,2024-06", with: "cla_number,all,all,month,soon"), "ledger.csv:2:1: this entry is not complete"),
      (text.replacing("2024-10-04", with: "yesterday"), "ledger.csv:2:1: yesterday is not a day"),
      ("indicator,period,value\ncla_number,2024-06,3\n", "ledger.csv:1:1: this is not a publication ledger: it has no column board"),
      // Whole releases that are gone, moved or put in twice.
      (without(1..<4), "ledger.csv:3:1: the release 2024-25 Q2 says that it is number 2, and it is number 1: releases were lost"),
      (without(4..<5), "ledger.csv:5:1: the release 2024-25 Q2 is not what was written: entries were changed, lost or added, in it or before it"),
      (without(5..<6), "ledger.csv:6:1: the ledger is not what was written"),
      (without(5..<7), "ledger.csv:5:1: the ledger has no end: what followed this line was lost"),
      (without(4..<7), "ledger.csv:4:1: the ledger has no end: what followed this line was lost"),
      (without(6..<7), "ledger.csv:6:1: the ledger has no end: what followed this line was lost"),
      (text + lines[1...3].joined(separator: "\n"), "ledger.csv:8:1: there is more after the line that ends the ledger"),
      ((lines[...0] + lines[5...5] + lines[1...4] + lines[6...]).joined(separator: "\n"), "ledger.csv:2:1: the release 2024-25 Q2 says that it is number 2, and it is number 1"),
      // A person's word is none against what the program has sealed.
      (without(5..<7) + "X01,,,hand,(end of ledger),,,,,1,,\n", "ledger.csv:6:1: the ledger is not what was written"),
    ]
    for (text, sentence) in cases {
      let refusal = #expect(throws: PublicationRefusal.self) { try read(text) }
      #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "")")
      #expect(refusal?.sentence.hasSuffix("only the restricted view can be shown") == true)
    }
  }

  @Test func aLedgerCutOffAnywhereIsRefused() throws {
    let bytes = Array(ledger.text.utf8)
    // Only the last line break may go.
    for length in 0..<bytes.count - 1 {
      #expect(throws: PublicationRefusal.self, "\(length)") {
        try LedgerReader.read(Array(bytes.prefix(length)), path: "ledger.csv", of: area)
      }
    }
    #expect(try LedgerReader.read(bytes.dropLast(), path: "ledger.csv", of: area) == ledger)
  }

  @Test func anyReleasesLostOrMovedAreNoticed() throws {
    let whole = PublicationLedger(area: area, releases: (1...4).map { number in
      LedgerRelease(
        name: number == 3 ? "minutes" : "same name", released: Day(number: 20_000), isByHand: number == 3,
        entries: [LedgerEntry(indicator: "cla_number", period: .month(number, year: 2024), value: 300 + Double(number))])
    })
    let lines = whole.text.split(separator: "\n").map(String.init)
    let blocks = [Array(lines[1...2]), Array(lines[3...4]), [lines[5]], Array(lines[6...7])]
    var tried = 0
    func arrange(_ chosen: [Int]) {
      if chosen != [0, 1, 2, 3] {
        tried += 1
        let text = ([lines[0]] + chosen.flatMap { blocks[$0] } + [lines[8]]).joined(separator: "\n")
        #expect(throws: PublicationRefusal.self, "\(chosen)") { try read(text) }
      }
      for next in blocks.indices where !chosen.contains(next) { arrange(chosen + [next]) }
    }
    arrange([])
    #expect(tried == 64)
    #expect(try read(whole.text) == whole)
  }

  @Test func whatIsNotedByHandStandsAfterTheEndUntilTheNextRelease() throws {
    let noted = ledger.text + "X01,to the press,2024-12-01,hand,cla_number,all,all,month,2024-07,299,,\n"
    var read = try read(noted)
    #expect(read.releases.map(\.name) == ["2024-25 Q1", "minutes, \"June\"", "2024-25 Q2", "to the press"])
    read.record(LedgerRelease(name: "Q3", released: Day(number: 20_200), entries: ledger.releases[0].entries))
    #expect(try self.read(read.text) == read)
  }

  @Test func theEarlierFormIsReadWhereAPersonVouchesForIt() throws {
    // Sealed each by itself, as releases once were: nothing in the file tells whether more followed.
    let entry = ["cla_number", "all", "all", "month", "2024-06", "303", "", ""]
    var seal = LedgerSeal()
    seal.add(entry)
    let old = """
      \(LedgerText.columns.joined(separator: ","))
      X01,Q1,2024-10-04,careboard,\(entry.joined(separator: ","))
      X01,Q1,2024-10-04,careboard,(end of release),,,,,1,\(seal.text),

      """
    let refusal = #expect(throws: PublicationRefusal.self) { try read(old) }
    let line = "X01,,,hand,(end of ledger),,,,,1,,"
    #expect(refusal?.sentence.contains("ledger.csv:3:1: the ledger has no end, so that it may have been cut off here; if it is whole, say so with a last line \(line))") == true)
    let vouched = try read(old + line + "\n")
    #expect(vouched.releases.map(\.name) == ["Q1"])
    #expect(try read(vouched.text) == vouched)
    #expect(throws: PublicationRefusal.self) { try read(old + line.replacing(",1,", with: ",2,")) }
    #expect(throws: PublicationRefusal.self) { try read((old + line).replacing("303", with: "304")) }
  }

  @Test func aLedgerOfAnotherBoardIsRefused() {
    #expect(throws: PublicationRefusal.ledgerOfAnother("ledger.csv", area: "X01", expected: "X02")) {
      try read(ledger.text, of: AreaCode("X02"))
    }
  }

  @Test func aMissingLedgerIsRefused() {
    #expect(throws: PublicationRefusal.ledgerMissing("board/none.csv")) {
      try PublicationLedger(path: "board/none.csv", of: area, files: BoardInMemory().files)
    }
  }

  @Test func theSameReleaseIsEnteredOnce() {
    var twice = PublicationLedger(area: area)
    twice.record(ledger.releases[0])
    twice.record(ledger.releases[0])
    #expect(twice.releases.count == 1)
  }
}
