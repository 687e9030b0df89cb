import Glibc

/// Finds the presentation to follow among those of the same person.
struct PresenterSearch {
  let folder: RuntimeFolder
  /// The board whose presentation is meant; nil: whichever began or moved last.
  let board: String?

  /// The news of the presentation that is up; nil where none is. What a dead one left is cleared away.
  func news() -> PresenterNews? {
    var found: [(moved: Int, news: PresenterNews)] = []
    for name in folder.names where name.hasPrefix("present-") && name.hasSuffix(".at") {
      let stem = String(name.dropLast(3))
      guard isAlive(stem) else {
        for end in [".at", ".lock", ".new"] { folder.remove(stem + end) }
        continue
      }
      guard let (text, moved) = read(name), let news = PresenterNews(text), board == nil || news.board == board else { continue }
      found.append((moved, news))
    }
    return found.max { $0.moved < $1.moved }?.news
  }

  /// Whether the lock is held by somebody.
  private func isAlive(_ stem: String) -> Bool {
    guard let lock = folder.open(stem + ".lock", O_RDONLY) else { return false }
    defer { close(lock) }
    return flock(lock, LOCK_SH | LOCK_NB) != 0
  }

  private func read(_ name: String) -> (String, Int)? {
    guard let file = folder.open(name, O_RDONLY) else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size <= 16_384 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    guard count == bytes.count else { return nil }
    return (String(decoding: bytes, as: UTF8.self), status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec)
  }
}
