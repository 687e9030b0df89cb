import Glibc
import Testing

/// A release is entered in the ledger whole, and whatever happens at the same time.
@Suite(.serialized, .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct RecordingTests {
  private let board: BoardFolder
  private let binary: String

  init() throws {
    board = try BoardFolder.small()
    binary = try #require(Careboard.binary)
  }

  private func record(_ name: String, begin: Bool = false) throws -> Outcome {
    try Outcome(
      of: binary,
      ["report", board.path, "--to", "\(board.path)/\(name).html", "--ledger", "\(board.path)/releases.csv", "--record", name]
        + (begin ? ["--new-ledger"] : []), environment: Careboard.environment(term: "dumb", locale: "C.UTF-8"))
  }

  private func mode() -> mode_t {
    var place = stat()
    return stat("\(board.path)/releases.csv", &place) == 0 ? place.st_mode & 0o777 : 0
  }

  @Test func theLedgerKeepsItsModeAndItsEnd() throws {
    #expect(try record("Q1", begin: true).ending == .exit(0))
    chmod("\(board.path)/releases.csv", 0o640)
    #expect(try record("Q1 again").ending == .exit(0))
    #expect(mode() == 0o640)
    let ledger = try board.read("releases.csv")
    #expect(ledger.contains("(end of ledger)"))
    let lines = ledger.split(separator: "\n")
    try board.write("releases.csv", lines.dropLast().joined(separator: "\n") + "\n")
    let cut = try record("Q2")
    #expect(cut.ending != .exit(0) && cut.text.contains("the ledger has no end: what followed this line was lost"))
    #expect(cut.text.contains("only the restricted view can be shown"))
    #expect(access("\(board.path)/Q2.html", F_OK) != 0)
  }

  @Test func whoHoldsTheLedgerIsNotWaitedFor() throws {
    #expect(try record("Q1", begin: true).ending == .exit(0))
    let before = try board.read("releases.csv")
    let file = open("\(board.path)/releases.csv", O_RDWR | O_CLOEXEC)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    try board.write("observations/care.csv", BoardFolder.smallFigures.replacing("306", with: "296"))
    let second = try record("Q2")
    #expect(second.text.contains("nothing was written: another report is entering a release"))
    #expect(try board.read("releases.csv") == before)
    #expect(access("\(board.path)/Q2.html", F_OK) != 0)
    close(file)
    #expect(try record("Q2").ending == .exit(0))
  }
}
