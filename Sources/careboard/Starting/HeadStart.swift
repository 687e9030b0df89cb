import Board

/// What the dashboard asks for first, the program's own tables, begun while its arguments are still being read.
struct HeadStart: Sendable {
  let returns: ReturnShelf
  let reference: Task<Reference, any Error>

  /// - Parameter data: the program's own data.
  init(data: String) {
    let shelf = ReturnShelf(folder: data)
    returns = shelf
    reference = Task.detached(executorPreference: Careboard.crew) { try await Reference.read(folder: data, returns: shelf) }
  }

  /// Whether these arguments open the dashboard or slides, by the first of them: nothing else waits for a screen.
  static func isWanted(_ arguments: [String], commands: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    if ["open", "present"].contains(first) { return true }
    return !first.hasPrefix("-") && !commands.contains(first)
  }
}
