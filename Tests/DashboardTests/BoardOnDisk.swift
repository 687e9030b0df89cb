import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// Boards of the project's own folders, and the published files beside it, each read once for all tests.
enum BoardOnDisk: String, CaseIterable {
  case demo = "data/demo"
  case thurrock = "data/examples/thurrock-2024-25-q2"
  case croydon = "data/examples/croydon-2021-01"
  case durham2016 = "data/examples/durham-2016-17-q4"
  case durham2019 = "data/examples/durham-2019-20-q1"
  case published = "../shared/real-data"

  /// How the documents call it.
  var title: String {
    switch self {
    case .demo: "demo"
    case .thurrock: "Thurrock"
    case .croydon: "Croydon"
    case .durham2016: "County Durham, 2016-17"
    case .durham2019: "County Durham, 2019-20"
    case .published: "published"
    }
  }

  /// A file of the project as text.
  static func text(_ path: String) throws -> String {
    try String(decoding: Files.live.read("\(root)/\(path)"), as: UTF8.self)
  }

  static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })
  static let absent: Comment = "the published files are not beside the project"
  static var hasPublished: Bool { (try? Files.live.stamp("\(root)/\(published.rawValue)")) != nil }

  private static let readings: [BoardOnDisk: Task<Snapshot?, Never>] = Dictionary(
    uniqueKeysWithValues: allCases.map { board in
      (
        board,
        Task {
          guard let reference = try? Reference(folder: root + "/data") else { return nil }
          return try? await BoardLoader(folder: "\(root)/\(board.rawValue)", reference: reference).load()
        }
      )
    })

  func snapshot() async throws -> Snapshot { try #require(await BoardOnDisk.readings[self]?.value) }

  /// A dashboard of 120 by 36 that has read it, after some keys.
  func state(_ keys: String = "", area: AreaCode? = nil, columns: Int = 120, rows: Int = 36) async throws -> State {
    var state = State(State.Settings(size: Size(columns: columns, rows: rows), area: area))
    _ = state.update(.loaded(try await snapshot()))
    return state.pressing(keys)
  }
}

extension State {
  /// The words on the screen with frames taken out and lines joined: all of it, then each column of a screen in two columns
  /// by itself, so that a sentence is found wherever it was wrapped.
  var words: String {
    let lines = render(settings.size).lines.map { Array($0) }
    let edge = lines.lazy.compactMap { line in line.indices.dropFirst().first { "╭│╰".contains(line[$0]) && "╮│╯".contains(line[$0 - 1]) } }.first
    var parts = [lines]
    if let edge { parts += [lines.map { Array($0.prefix(edge)) }, lines.map { Array($0.dropFirst(edge)) }] }
    return parts.map { part in
      part.map { String($0.map { "╭╮╰╯─│▐".contains($0) ? " " : $0 }) }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }.joined(separator: " ¶ ")
  }
}
