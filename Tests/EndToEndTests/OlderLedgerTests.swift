import Testing

/// A whole older copy of a ledger, put back in place of the newer one, is sealed as well as that: who entered the newer one here is told.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct OlderLedgerTests {
  private let board: BoardFolder
  private let own: BoardFolder

  init() throws {
    board = try BoardFolder.small()
    own = try BoardFolder()
  }

  private func report(_ more: String..., home: String? = nil, ledger: String = "ledger.csv") throws -> Outcome {
    var environment = Careboard.environment(term: "dumb", locale: "C.UTF-8")
    if let home { environment["XDG_STATE_HOME"] = home }
    let arguments = ["report", board.path, "--format", "csv", "--to", own.path + "/report.csv", "--ledger", own.path + "/" + ledger]
    return try Outcome(of: try #require(Careboard.binary), arguments + more, environment: environment)
  }

  @Test("it is said at the next report, and only to whoever could know")
  func olderCopy() throws {
    #expect(try report("--record", "June", "--new-ledger", "--today", "2024-07-01", home: own.path).ending == .exit(0))
    let older = try own.read("ledger.csv")
    try board.write("observations/more.csv", "indicator,period,value\ncla_number,2024-12,320\n")
    let second = try report("--record", "December", "--today", "2025-01-10", home: own.path)
    #expect(second.ending == .exit(0) && !second.text.contains("caution"))
    #expect(try !report(home: own.path).text.contains("caution"))
    try own.write("ledger.csv", older)
    let third = try report(home: own.path)
    #expect(third.ending == .exit(0))
    #expect(third.text.contains("has 1 release, and had 2 when one was last entered from here"), "\(third.text)")
    #expect(try !report().text.contains("caution"))
  }

  @Test("also of a ledger that was not there when another was entered: its share was not mounted")
  func absentForAWhile() throws {
    #expect(try report("--record", "June", "--new-ledger", "--today", "2024-07-01", home: own.path).ending == .exit(0))
    let older = try own.read("ledger.csv")
    try board.write("observations/more.csv", "indicator,period,value\ncla_number,2024-12,320\n")
    #expect(try report("--record", "December", "--today", "2025-01-10", home: own.path).ending == .exit(0))
    own.remove("ledger.csv")
    #expect(try report("--record", "First", "--new-ledger", "--today", "2025-01-11", home: own.path, ledger: "other.csv").ending == .exit(0))
    try own.write("ledger.csv", older)
    let third = try report(home: own.path)
    #expect(third.text.contains("has 1 release, and had 2"), "\(third.text)")
  }
}
