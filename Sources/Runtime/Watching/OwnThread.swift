internal import Glibc

/// A thread for one piece of work that may hang, such as asking a share that has gone away.
///
/// Not a task: those share as many threads as there are cores, and one that hangs would hold up the loading of everything else.
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
        // Signals are for the thread that owns the terminal.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard failure == 0 else { return work.takeRetainedValue().body() }
    pthread_detach(thread)
  }
}
