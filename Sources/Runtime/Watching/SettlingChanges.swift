/// Changed paths on their way to being reported: held back until the files have been quiet for a while.
///
/// One save is many events, and a file read in the middle of them is half a file. Each event starts the quiet period again, up to a
/// limit, so that a file written to without end cannot hold back the others.
public struct SettlingChanges: Sendable {
  private var paths: Set<String> = []
  private var due: ContinuousClock.Instant?
  private var latest: ContinuousClock.Instant?

  public init() {}

  /// When `take` will have something to give; nil when nothing has changed.
  public var deadline: ContinuousClock.Instant? {
    guard let due, let latest else { return nil }
    return min(due, latest)
  }

  /// Takes note of a change, to be reported after `quiet`, and at the latest `limit` after the first change not yet reported.
  public mutating func note(
    _ path: String, at now: ContinuousClock.Instant, quiet: Duration, limit: Duration
  ) {
    paths.insert(path)
    // Of changes on a share and on a local disk, the slower decides.
    due = max(due ?? now, now + quiet)
    latest = latest ?? now + limit
  }

  /// The paths that have settled by `now`: all or none.
  public mutating func take(at now: ContinuousClock.Instant) -> Set<String> {
    guard let deadline, now >= deadline else { return [] }
    defer { self = SettlingChanges() }
    return paths
  }
}
