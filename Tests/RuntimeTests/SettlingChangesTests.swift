import Testing

@testable import Runtime

@Suite struct SettlingChangesTests {
  private let start = ContinuousClock.now
  private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }
  private func local(_ changes: inout SettlingChanges, _ path: String, _ milliseconds: Int) {
    changes.note(path, at: at(milliseconds), quiet: .milliseconds(150), limit: .seconds(2))
  }

  @Test func oneSaveIsReportedOnceItIsQuiet() {
    var changes = SettlingChanges()
    #expect(changes.deadline == nil)
    local(&changes, "eet.csv", 0)
    local(&changes, "eet.csv", 100)
    #expect(changes.deadline == at(250))
    #expect(changes.take(at: at(249)) == [])
    #expect(changes.take(at: at(250)) == ["eet.csv"])
    #expect(changes.deadline == nil)
    #expect(changes.take(at: at(1000)) == [])
  }

  @Test func filesSavedTogetherAreReportedTogether() {
    var changes = SettlingChanges()
    local(&changes, "a.csv", 0)
    local(&changes, "b.csv", 140)
    #expect(changes.take(at: at(150)) == [])
    #expect(changes.take(at: at(290)) == ["a.csv", "b.csv"])
  }

  @Test func aFileThatNeverRestsIsReportedAtTheLimit() {
    var changes = SettlingChanges()
    for step in 0..<30 { local(&changes, "log.csv", step * 100) }
    #expect(changes.deadline == at(2000))
    #expect(changes.take(at: at(2000)) == ["log.csv"])
  }

  @Test func aShareMakesTheOthersWait() {
    var changes = SettlingChanges()
    changes.note("share.csv", at: at(0), quiet: .seconds(1), limit: .seconds(10))
    local(&changes, "local.csv", 10)
    #expect(changes.deadline == at(1000))
  }
}
