internal import Glibc

/// What the files under some paths look like from outside at one time: enough to tell that one was changed.
struct Survey: Hashable, Sendable {
  struct Stamp: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let inode: UInt64
  }

  /// By root, then by path.
  private let stamps: [String: [String: Stamp]]

  init(of roots: [String]) {
    var stamps: [String: [String: Stamp]] = [:]
    for root in roots {
      var found: [String: Stamp] = [:]
      FolderWalk.visit(root) { path, status in
        found[path] = Stamp(
          seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
          size: Int(status.st_size), inode: UInt64(status.st_ino))
      }
      stamps[root] = found
    }
    self.stamps = stamps
  }

  /// Paths that came, went or look different since `old`; nothing is known of roots that `old` did not see.
  func changes(since old: Survey) -> Set<String> {
    var changed: Set<String> = []
    for (root, now) in stamps {
      guard let before = old.stamps[root] else { continue }
      for (path, stamp) in now where before[path] != stamp { changed.insert(path) }
      for path in before.keys where now[path] == nil { changed.insert(path) }
    }
    return changed
  }
}
