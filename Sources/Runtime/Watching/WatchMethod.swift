/// How changes to a path are noticed; what `doctor` says of it.
public enum WatchMethod: Hashable, Sendable, CustomStringConvertible {
  /// The kernel says so at once.
  case events
  /// The kernel is listened to, and besides the files are looked at, because not every change is announced.
  case eventsAndPolling(every: Duration, because: String)
  /// The files are looked at.
  case polling(every: Duration, because: String)
  case notWatched

  public var description: String {
    switch self {
    case .events: "the kernel announces changes"
    case .eventsAndPolling(let interval, let reason):
      "the kernel announces changes, and every \(WatchMethod.seconds(interval)) s the files are looked at: \(reason)"
    case .polling(let interval, let reason):
      "every \(WatchMethod.seconds(interval)) s the files are looked at: \(reason)"
    case .notWatched: "not watched"
    }
  }

  private static func seconds(_ interval: Duration) -> String {
    interval.components.attoseconds == 0
      ? "\(interval.components.seconds)" : "\(interval / .seconds(1))"
  }
}
