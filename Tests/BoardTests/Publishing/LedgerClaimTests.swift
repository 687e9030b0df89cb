import CareModel
import Glibc
import Testing

@testable import Board

/// Two reports that are entered at once must not lose one another.
@Suite struct LedgerClaimTests {
  private let folder: TemporaryFolder
  private let path: String
  private let ledger = PublicationLedger(
    area: AreaCode("X01"),
    releases: [
      LedgerRelease(
        name: "Q1", released: Day(number: 20_000), entries: [LedgerEntry(indicator: "cla_number", period: .month(6, year: 2024), value: 303)])
    ])

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/releases.csv"
  }

  @Test func onlyOneHasItAtATime() throws {
    try folder.write("releases.csv", Array(ledger.text.utf8))
    do {
      let claim = try LedgerClaim(path: path, after: ledger)
      #expect(throws: LedgerClaim.Failure.inUse(path)) { _ = try LedgerClaim(path: path, after: ledger) }
      _ = claim
    }
    _ = try LedgerClaim(path: path, after: ledger)
  }

  @Test func whatWasEnteredMeanwhileIsNotOverwritten() throws {
    var more = ledger
    more.record(LedgerRelease(name: "Q2", released: Day(number: 20_100), entries: []))
    try folder.write("releases.csv", Array(more.text.utf8))
    #expect(throws: LedgerClaim.Failure.changed(path)) { _ = try LedgerClaim(path: path, after: ledger) }
    try folder.write("releases.csv", Array("broken".utf8))
    #expect(throws: LedgerClaim.Failure.changed(path)) { _ = try LedgerClaim(path: path, after: ledger) }
    unlink(path)
    #expect(throws: LedgerClaim.Failure.changed(path)) { _ = try LedgerClaim(path: path, after: ledger) }
    #expect(LedgerClaim.Failure.changed(path).sentence.hasPrefix("nothing was written: the ledger \(path) was changed while the report was made"))
  }

  @Test func aLedgerIsBegunOnce() throws {
    do {
      let claim = try LedgerClaim(path: path, after: nil)
      #expect(throws: LedgerClaim.Failure.changed(path)) { _ = try LedgerClaim(path: path, after: nil) }
      _ = claim
    }
    // Nothing came of it, so nothing is left.
    #expect(access(path, F_OK) != 0)
    var claim = try LedgerClaim(path: path, after: nil)
    claim.fulfil()
    #expect(throws: LedgerClaim.Failure.changed(path)) { _ = try LedgerClaim(path: path, after: nil) }
  }
}
