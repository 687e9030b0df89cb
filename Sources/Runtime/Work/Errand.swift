internal import Synchronization

/// Work that one thread does and another waits for.
final class Errand<Success: Sendable>: Sendable {
  private let result = Mutex<Result<Success, any Error>?>(nil)
  private let bell = Bell()

  /// Called once, by whoever did it.
  func end(_ outcome: Result<Success, any Error>) {
    result.withLock { $0 = outcome }
    bell.ring()
  }

  /// Called once, by whoever waits for it.
  func wait() -> Result<Success, any Error> {
    while true {
      bell.wait()
      if let result = result.withLock({ $0 }) { return result }
    }
  }
}
