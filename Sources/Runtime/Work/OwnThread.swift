internal import Glibc

/// A thread for one piece of work that may hang, such as asking a share that has gone away.
///
/// Not a task of the crew: that has as many threads as there are cores, and one that hangs would hold up the loading of everything else.
enum OwnThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Does `body` on a new thread; at once, on this one, if there can be no new one.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        // Signals are for the thread that owns the terminal; but a fault of this one must find the way out that restores it.
        var others = sigset_t()
        sigfillset(&others)
        for fault in [SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP] { sigdelset(&others, fault) }
        pthread_sigmask(SIG_BLOCK, &others, nil)
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard failure == 0 else { return work.takeRetainedValue().body() }
    pthread_detach(thread)
  }
}
