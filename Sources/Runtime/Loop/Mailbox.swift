internal import Glibc
internal import Synchronization

/// Where other threads leave events for the run loop, and a descriptor that wakes it.
public final class Mailbox<Event: Sendable>: Sendable {
  private let events = Mutex<[Event]>([])
  /// Becomes readable when there are events to take.
  public let descriptor: CInt
  private let bell: CInt

  public init() throws(OutOfDescriptors) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw OutOfDescriptors() }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  /// Leaves an event; never waits, and may be called from any thread.
  public func post(_ event: Event) {
    let wasEmpty = events.withLock { events in
      defer { events.append(event) }
      return events.isEmpty
    }
    // One byte for any number of events: the pipe can never fill up.
    if wasEmpty { _ = write(bell, "!", 1) }
  }

  /// Everything posted since the last call, oldest first; never waits.
  public func take() -> [Event] {
    // The pipe before the events: the other way round an event posted in between could lose its byte.
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, 16) > 0 {}
    return events.withLock { events in
      defer { events.removeAll() }
      return events
    }
  }
}

/// No pipe could be made: the process has as many files open as it may.
public struct OutOfDescriptors: Error, Hashable, CustomStringConvertible {
  public var description: String { "too many files are open" }
}
