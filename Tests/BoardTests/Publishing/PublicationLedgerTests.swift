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
    let text = ledger.text
    #expect(
      text.split(separator: "\n").prefix(4).map(String.init) == [
        "board,release,released,by,indicator,breakdown,category,kind,period,value,numerator,denominator",
        "X01,2024-25 Q1,2024-10-04,careboard,cla_number,all,all,month,2024-06,303,,",
        "X01,2024-25 Q1,2024-10-04,careboard,eet_19_21,uasc,uasc,year,2011-12,43.75,7,16",
        "X01,2024-25 Q1,2024-10-04,careboard,(end of release),,,,,2,\(text.split(separator: "\n")[3].split(separator: ",")[6]),",
      ])
    var expected = ledger
    // A release of nothing has nothing to be read back, and its end says so.
    #expect(try read(text).releases.map(\.name) == expected.releases.map(\.name))
    expected = PublicationLedger(area: area, releases: Array(ledger.releases.prefix(2)))
    #expect(Array(try read(text).releases.prefix(2)) == expected.releases)
  }

  @Test func anEmptyLedgerIsALedger() throws {
    #expect(try read(PublicationLedger(area: area).text) == PublicationLedger(area: area))
  }

  @Test func aDamagedLedgerIsRefusedByTheLine() throws {
    let text = ledger.text
    let lines = text.split(separator: "\n").map(String.init)
    let cases: [(String, String)] = [
      (text.replacing("303", with: "304"), "ledger.csv:4:1: the release 2024-25 Q1 is not what was written"),
      (([lines[0]] + lines[2...]).joined(separator: "\n"), "ledger.csv:3:1: the release 2024-25 Q1 is not what was written"),
      (lines.prefix(3).joined(separator: "\n"), "ledger.csv:2:1: the release 2024-25 Q1 has no end"),
      (text.replacing("cla_number,all,all,month,2024-06", with: "cla_number,all,all,month,soon"), "ledger.csv:2:1: this entry is not complete"),
      (text.replacing("2024-10-04", with: "yesterday"), "ledger.csv:2:1: yesterday is not a day"),
      ("indicator,period,value\ncla_number,2024-06,3\n", "ledger.csv:1:1: this is not a publication ledger: it has no column board"),
    ]
    for (text, sentence) in cases {
      let refusal = #expect(throws: PublicationRefusal.self) { try read(text) }
      #expect(refusal?.sentence.contains(sentence) == true, "\(refusal?.sentence ?? "")")
      #expect(refusal?.sentence.hasSuffix("only the restricted view can be shown") == true)
    }
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
