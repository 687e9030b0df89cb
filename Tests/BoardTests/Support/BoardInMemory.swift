import CareModel
import Documents
import Synchronization

@testable import Board

/// A board folder that exists only in a test, with a count of what is read from it.
final class BoardInMemory: Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var modified: Int
    var inode: UInt64 = 0
    var failure: Files.Failure?
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var clock = 0
    var reads: [String] = []
    var closed: [String] = []
    var afterRead: [String: [UInt8]] = [:]
  }

  private let state = Mutex(State())
  private static let folder = "board"

  init(_ texts: [String: String] = [:]) {
    for (path, text) in texts { write(path, text) }
  }

  func write(_ path: String, _ text: String) { write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) {
    state.withLock { state in
      state.clock += 1
      state.entries[path] = Entry(bytes: bytes, modified: state.clock * 1_000_000_000, inode: UInt64(state.clock))
    }
  }

  func rename(_ path: String, to other: String) {
    state.withLock { $0.entries[other] = $0.entries.removeValue(forKey: path) }
  }

  func remove(_ path: String) { state.withLock { _ = $0.entries.removeValue(forKey: path) } }

  /// Makes a file unreadable; a write makes it readable again.
  func forbid(_ path: String, _ failure: Files.Failure = .notPermitted) {
    state.withLock { $0.entries[path]?.failure = failure }
  }

  func close(_ folder: String) { state.withLock { $0.closed = [folder + "/"] } }

  /// Has somebody save a file between its next reading and the look at its state that follows.
  func saveAfterNextRead(_ path: String, _ text: String) { state.withLock { $0.afterRead[path] = Array(text.utf8) } }

  /// Paths read since this was last asked, sorted.
  var reads: [String] {
    state.withLock { state in
      defer { state.reads = [] }
      return state.reads.sorted()
    }
  }

  var files: Files {
    let own = { @Sendable (path: String) -> String? in
      path.hasPrefix(BoardInMemory.folder + "/") ? String(path.dropFirst(BoardInMemory.folder.count + 1)) : nil
    }
    return Files(
      list: { folder throws(Files.Failure) in
        guard folder == BoardInMemory.folder else { throw .missing }
        return self.state.withLock { state in
          (state.entries.keys.filter { key in !state.closed.contains { key.hasPrefix($0) } } + state.closed).sorted()
        }
      },
      read: { path throws(Files.Failure) in
        guard let path = own(path) else { throw .missing }
        let found = self.state.withLock { state -> Result<[UInt8], Files.Failure> in
          guard let entry = state.entries[path] else { return .failure(.missing) }
          state.reads.append(path)
          if let failure = entry.failure { return .failure(failure) }
          if let next = state.afterRead.removeValue(forKey: path) {
            state.clock += 1
            state.entries[path] = Entry(bytes: next, modified: state.clock * 1_000_000_000)
          }
          return .success(entry.bytes)
        }
        return try found.get()
      },
      head: { path throws(Files.Failure) in
        guard let path = own(path), let entry = self.state.withLock({ $0.entries[path] }) else { throw .missing }
        if let failure = entry.failure { throw failure }
        return Array(entry.bytes.prefix(4096))
      },
      stamp: { path throws(Files.Failure) in
        guard let path = own(path), let entry = self.state.withLock({ $0.entries[path] }) else { throw .missing }
        return Files.Stamp(bytes: entry.bytes.count, modified: entry.modified, inode: entry.inode)
      })
  }

  /// What the program knows before it opens a board, read once for all tests.
  static let reference = Task { try Reference(folder: RealFigures.root + "/data") }

  func loader() async throws -> BoardLoader {
    BoardLoader(folder: BoardInMemory.folder, reference: try await BoardInMemory.reference.value, files: files)
  }

  func load() async throws -> Snapshot { try await loader().load() }
}

extension Snapshot {
  /// Every problem as `check` prints it, without the lines beneath.
  var problems: [String] { diagnostics.map(\.rendered) }

  /// A figure by words: `cla_number`, the area's name, `2024-08`, and `age/under_1` for a part.
  func figure(_ indicator: String, _ area: String, _ period: String, _ part: String = "all/all") -> Figure? {
    let words = part.split(separator: "/").map { String($0) }
    guard let area = figures.areas.area(named: area), let periods = PeriodText(period)?.readings, words.count == 2
    else { return nil }
    return periods.lazy.compactMap {
      figures.figure(indicator, area: area.code, category: Category(breakdown: words[0], id: words[1]), period: $0)
    }.first
  }

  func value(_ indicator: String, _ area: String, _ period: String, _ part: String = "all/all") -> Double? {
    figure(indicator, area, period, part)?.value
  }
}
