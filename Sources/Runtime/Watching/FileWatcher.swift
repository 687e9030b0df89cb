internal import Glibc

/// Notices changes to files, by the kernel's word and, where that cannot be had, by looking.
///
/// It never waits: a run loop sleeps on `descriptors` and `nextDeadline`, and then drains. Looking at files on a share may take long
/// and is done on a thread of its own. Local folders cost nothing while nothing happens.
public final class FileWatcher {
  private struct Root {
    let path: String
    /// Why the files are looked at besides; nil when the kernel's word is enough.
    var pollingReason: String?
    var hasEvents: Bool
    /// Whether changes come from far away and so in pieces with longer gaps.
    var isShare: Bool
  }

  /// Quiet before a change is reported, on a local disk and on a share.
  static let quiet = (local: Duration.milliseconds(150), share: Duration.seconds(1))
  /// The longest a change is held back.
  static let limit = (local: Duration.seconds(2), share: Duration.seconds(10))

  private let events: FolderEvents?
  private let surveys: Mailbox<Survey>
  private let fileSystem: (String) -> FileSystem
  private let interval: Duration
  private var roots: [Root] = []
  private var settling = SettlingChanges()
  private var lastSurvey: Survey?
  private var nextSurvey: ContinuousClock.Instant?
  private var isSurveying = false

  /// - Parameters:
  ///   - interval: between two looks at files whose changes are not announced.
  ///   - fileSystem: tells what a path lies on.
  public convenience init(
    interval: Duration = .seconds(2),
    fileSystem: @escaping (String) -> FileSystem = FileSystem.of
  ) throws(OutOfDescriptors) {
    try self.init(interval: interval, fileSystem: fileSystem, events: FolderEvents())
  }

  /// Without `events` there is nothing but looking, as where a user has used up the kernel's watches.
  init(
    interval: Duration, fileSystem: @escaping (String) -> FileSystem, events: FolderEvents?
  ) throws(OutOfDescriptors) {
    surveys = try Mailbox()
    self.events = events
    self.interval = interval
    self.fileSystem = fileSystem
  }

  // MARK: - What to watch

  /// Watches a folder with everything under it, or one file. What does not exist yet is looked for.
  public func watch(_ path: String) {
    let path = FileWatcher.trimmed(path)
    guard !roots.contains(where: { $0.path == path }) else { return }
    var root = Root(path: path, pollingReason: nil, hasEvents: false, isShare: false)
    listen(&root)
    roots.append(root)
    startLooking()
  }

  /// Stops watching a path given to `watch`.
  public func forget(_ path: String) {
    let path = FileWatcher.trimmed(path)
    roots.removeAll { $0.path == path }
    events?.forget(path)
    // Roots inside it or beside it still need what they shared.
    for index in roots.indices { listen(&roots[index]) }
    if !needsLooking { stopLooking() }
  }

  /// How changes to this path are noticed.
  public func how(_ path: String) -> WatchMethod {
    let path = FileWatcher.trimmed(path)
    let covering = roots.filter { path == $0.path || path.hasPrefix($0.path + "/") }
    guard let root = covering.max(by: { $0.path.utf8.count < $1.path.utf8.count }) else {
      return .notWatched
    }
    guard let reason = root.pollingReason else { return .events }
    return root.hasEvents
      ? .eventsAndPolling(every: interval, because: reason)
      : .polling(every: interval, because: reason)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  private func listen(_ root: inout Root) {
    // Asked again each time: what was missing may have come with a mount.
    let kind = fileSystem(root.path)
    root.isShare = !kind.announcesChanges
    let share = root.isShare ? "\(kind.name) does not announce changes made elsewhere" : nil
    guard let status = FolderWalk.status(of: root.path) else {
      root.hasEvents = false
      root.pollingReason = share ?? "it does not exist"
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      root.hasEvents = listenToTree(root.path).isComplete
    } else {
      root.hasEvents = events?.listen(to: FileWatcher.folder(of: root.path)) ?? false
    }
    root.pollingReason = share ?? (root.hasEvents ? nil : "the system gives no more watches")
  }

  /// Listens to a folder and to all in it; the files found on the way are for the caller.
  private func listenToTree(_ folder: String) -> (isComplete: Bool, files: [String]) {
    var isComplete = true
    var files: [String] = []
    FolderWalk.visit(
      folder,
      folder: { if events?.listen(to: $0) != true { isComplete = false } },
      file: { path, _ in files.append(path) })
    return (isComplete, files)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  // MARK: - For the loop

  /// Descriptors of which one becomes readable when there may be something to drain.
  public var descriptors: [CInt] {
    [surveys.descriptor] + (events.map { [$0.descriptor] } ?? [])
  }

  /// When to drain even though nothing came.
  public var nextDeadline: ContinuousClock.Instant? {
    [settling.deadline, isSurveying ? nil : nextSurvey].compactMap { $0 }.min()
  }

  /// The paths that were changed and have settled by `now`; never waits.
  public func drain(at now: ContinuousClock.Instant) -> Set<String> {
    for event in events?.drain() ?? [] { take(event, at: now) }
    for survey in surveys.take() { take(survey, at: now) }
    if let due = nextSurvey, now >= due, !isSurveying { look() }
    return settling.take(at: now)
  }

  // MARK: - Events

  private func take(_ event: FolderEvents.Event, at now: ContinuousClock.Instant) {
    switch event {
    case .changed(let path, let isFolder, let exists):
      if isFolder, exists {
        // Files may have come into it before anybody listened.
        for file in listenToTree(path).files { note(file, at: now) }
      } else if isFolder {
        events?.forget(path)
      }
      note(path, at: now)
    case .lost(let folder):
      events?.forget(folder)
      note(folder, at: now)
      for index in roots.indices where FileWatcher.depends(roots[index].path, on: folder) {
        listen(&roots[index])
        note(roots[index].path, at: now)
      }
      startLooking()
    case .overflow:
      for index in roots.indices {
        listen(&roots[index])
        note(roots[index].path, at: now)
      }
    }
  }

  private static func depends(_ root: String, on folder: String) -> Bool {
    root == folder || root.hasPrefix(folder + "/") || FileWatcher.folder(of: root) == folder
  }

  private func note(_ path: String, at now: ContinuousClock.Instant) {
    // A file's folder is listened to for its sake alone.
    guard let root = roots.first(where: { path == $0.path || path.hasPrefix($0.path + "/") })
    else { return }
    settling.note(
      path, at: now, quiet: root.isShare ? FileWatcher.quiet.share : FileWatcher.quiet.local,
      limit: root.isShare ? FileWatcher.limit.share : FileWatcher.limit.local)
  }

  // MARK: - Looking

  private var needsLooking: Bool { roots.contains { $0.pollingReason != nil } }

  private func startLooking() {
    guard needsLooking, !isSurveying else { return }
    look()
  }

  private func stopLooking() {
    nextSurvey = nil
    lastSurvey = nil
  }

  private func look() {
    let paths = roots.filter { $0.pollingReason != nil }.map(\.path)
    guard !paths.isEmpty else { return stopLooking() }
    isSurveying = true
    let surveys = surveys
    OwnThread.run { surveys.post(Survey(of: paths)) }
  }

  private func take(_ survey: Survey, at now: ContinuousClock.Instant) {
    isSurveying = false
    nextSurvey = now + interval
    if let lastSurvey {
      for path in survey.changes(since: lastSurvey) { note(path, at: now) }
    }
    lastSurvey = survey
    // What was missing may have come, and can be listened to from now on.
    for index in roots.indices where !roots[index].hasEvents {
      listen(&roots[index])
      if roots[index].hasEvents { note(roots[index].path, at: now) }
    }
    if !needsLooking { stopLooking() }
  }
}
