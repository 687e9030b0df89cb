import Board
import Screen
import Testing

@testable import Dashboard

/// The invented authority that ships with the program, read from its folder.
enum DemoBoard {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  static func state(_ size: Size = Size(columns: 120, rows: 36)) async throws -> State {
    let reference = try Reference(folder: root + "/data")
    let snapshot = try await BoardLoader(folder: root + "/data/demo", reference: reference).load()
    // The day before the panel met, so that what is late is late by then.
    var state = State(State.Settings(size: size, area: snapshot.homeArea, now: 1_728_000_000))
    _ = state.update(.loaded(snapshot))
    return state
  }
}
