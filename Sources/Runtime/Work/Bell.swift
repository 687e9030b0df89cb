internal import Glibc

/// Wakes one waiting thread for each ring; a ring that nobody waits for is kept (sem_overview(7)).
final class Bell: Sendable {
  // Made once, never moved, and safe to use from any thread.
  private nonisolated(unsafe) let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func ring() { sem_post(semaphore) }

  func wait() {
    // A signal ends the wait without a ring.
    while sem_wait(semaphore) != 0, errno == EINTR {}
  }
}
