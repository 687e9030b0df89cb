internal import Glibc
internal import Synchronization

/// The threads that do the slow work, at most as many as there are cores; they stay for as long as the program runs.
///
/// Ours and not the language's own pool, which wakes up every second to look after its threads: a dashboard at rest must cost
/// nothing. What is started on the crew brings its child tasks and its actors along.
public final class Crew: TaskExecutor {
  private struct Roster {
    /// The next is the last: of the highest priority, and of those the newest. What work under way has just asked for it waits
    /// for, and so does all that waits for it.
    var jobs: [UnownedJob] = []
    /// Threads there are, and those of them that wait for a job.
    var threads = 0
    var idle = 0
  }

  private let roster = Mutex(Roster())
  private let bell = Bell()
  private let limit: Int

  /// - Parameter limit: the most threads, at least 1; nil: one a core, and no more than eight.
  public init(limit: Int? = nil) {
    self.limit = max(1, limit ?? min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = roster.withLock { roster in
      let place = roster.jobs.lastIndex { $0.priority <= job.priority }.map { $0 + 1 } ?? 0
      roster.jobs.insert(job, at: place)
      guard roster.idle < roster.jobs.count, roster.threads < limit else { return false }
      roster.threads += 1
      return true
    }
    if needsThread { OwnThread.run { [self] in work() } }
    bell.ring()
  }

  /// Starts `work` and comes back at once.
  ///
  /// - Parameter priority: what is of a higher one is done first, what has begun is not interrupted.
  public func start(priority: TaskPriority? = nil, _ work: sending @escaping () async -> Void) {
    Task.detached(executorPreference: self, priority: priority, operation: work)
  }

  /// Does `work` while the calling thread, which must not be one of the crew's, waits for its end; throws what it throws.
  public func finish<Success: Sendable>(
    _ work: sending @escaping () async throws -> Success
  ) throws -> Success {
    let errand = Errand<Success>()
    start {
      do {
        errand.end(.success(try await work()))
      } catch {
        errand.end(.failure(error))
      }
    }
    return try errand.wait().get()
  }

  private func work() {
    while true {
      roster.withLock { $0.idle += 1 }
      bell.wait()
      let job = roster.withLock { roster in
        roster.idle -= 1
        return roster.jobs.popLast()
      }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
