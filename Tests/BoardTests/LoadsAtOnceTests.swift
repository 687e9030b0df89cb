import Glibc
import Synchronization
import Testing

@testable import Board

/// Several loads that are asked for together.
@Suite("Loads at once")
struct LoadsAtOnceTests {
  @Test("One waits for the other, so that no file is read by two of them")
  func oneAtATime() async throws {
    let board = BoardInMemory([
      "a.csv": "area,indicator,period,value\nThurrock,cla_number,2024-08,1\n",
      "b.csv": "area,indicator,period,value\nThurrock,cla_rate,2024-08,2\n",
    ])
    let disk = board.files
    let reading = Mutex(0)
    let begunMeanwhile = Mutex(0)
    let files = Files(
      list: { folder throws(Files.Failure) in
        if reading.withLock({ $0 }) > 0 { begunMeanwhile.withLock { $0 += 1 } }
        return try disk.list(folder)
      },
      read: { path throws(Files.Failure) in
        reading.withLock { $0 += 1 }
        defer { reading.withLock { $0 -= 1 } }
        for _ in 0..<5000 { sched_yield() }
        return try disk.read(path)
      }, head: disk.head, stamp: disk.stamp)
    let loader = BoardLoader(folder: "board", reference: try await BoardInMemory.reference.value, files: files)
    let generations = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await loader.load().generation } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(generations.sorted() == Array(1...8))
    #expect(begunMeanwhile.withLock { $0 } == 0)
    #expect(board.reads.filter { $0.hasSuffix(".csv") } == ["a.csv", "b.csv"])
  }
}
