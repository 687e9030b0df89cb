import Glibc

/// How a program is started so that it inherits nothing of how the test runner treats signals: the runner's threads block most of
/// them, and a terminal program without SIGWINCH and SIGCHLD is another program.
final class SpawnAttributes {
  let pointer = UnsafeMutablePointer<posix_spawnattr_t>.allocate(capacity: 1)

  // POSIX_SPAWN_SETSID, which Swift does not see.
  private static let newSession: Int16 = 0x80

  /// - Parameter leadsSession: whether it begins a session of its own.
  init(leadsSession: Bool = false) {
    posix_spawnattr_init(pointer)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(pointer, &none)
    posix_spawnattr_setsigdefault(pointer, &all)
    posix_spawnattr_setflags(
      pointer,
      (leadsSession ? SpawnAttributes.newSession : 0) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
  }

  deinit {
    posix_spawnattr_destroy(pointer)
    pointer.deallocate()
  }
}
