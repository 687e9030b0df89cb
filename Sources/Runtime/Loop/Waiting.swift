internal import Glibc

/// The clock, and the one place where the program sleeps; a script in tests.
public struct Waiting {
  public var now: () -> ContinuousClock.Instant
  /// Sleeps until one of the descriptors can be read or the instant has come; for ever without an instant.
  public var sleep: (_ descriptors: [CInt], _ until: ContinuousClock.Instant?) -> Void

  public init(
    now: @escaping () -> ContinuousClock.Instant,
    sleep: @escaping (_ descriptors: [CInt], _ until: ContinuousClock.Instant?) -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The system's clock and poll(2).
  public static var system: Waiting {
    Waiting(
      now: { .now },
      sleep: { descriptors, until in
        var sources = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // A signal ends the wait early; the turn that follows finds its reason or nothing.
        _ = poll(&sources, nfds_t(sources.count), until.map(milliseconds) ?? -1)
      })
  }

  /// Whole milliseconds from now, rounded up so that the instant has come when the wait ends.
  private static func milliseconds(until instant: ContinuousClock.Instant) -> CInt {
    let (seconds, attoseconds) = ContinuousClock.Instant.now.duration(to: instant).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let whole = min(seconds, 86_400) * 1000
    return CInt(whole + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
