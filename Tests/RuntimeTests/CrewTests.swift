import Synchronization
import Testing

@testable import Runtime

@Suite struct CrewTests {
  struct Refusal: Error, Hashable {}

  @Test func theCallerWaitsForTheAnswer() throws {
    #expect(try Crew(limit: 1).finish { 6 * 7 } == 42)
  }

  @Test func whatTheWorkThrowsIsThrown() {
    #expect(throws: Refusal()) { try Crew(limit: 1).finish { throw Refusal() } }
  }

  /// A group's tasks and an actor's calls go on the crew too: with nobody else, one thread must be enough for all of them.
  @Test(arguments: [1, 2, 8])
  func childTasksAndActorsAreBroughtAlong(limit: Int) throws {
    let sum = try Crew(limit: limit).finish {
      let total = Total()
      await withTaskGroup(of: Void.self) { group in
        for number in 1...100 { group.addTask { await total.add(number) } }
      }
      return await total.sum
    }
    #expect(sum == 5050)
  }

  @Test func whatIsStartedIsDone() {
    let crew = Crew(limit: 2)
    let done = Bell()
    let tally = Tally()
    for _ in 1...50 {
      crew.start {
        tally.count.withLock { $0 += 1 }
        done.ring()
      }
    }
    for _ in 1...50 { done.wait() }
    #expect(tally.count.withLock { $0 } == 50)
  }

  private final class Tally: Sendable {
    let count = Mutex(0)
  }

  private actor Total {
    private(set) var sum = 0
    func add(_ number: Int) { sum += number }
  }
}
