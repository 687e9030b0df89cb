import Dashboard
import Glibc

/// Tells a second terminal of the same person where the presentation is.
///
/// A lock held for as long as the program lives says that it does: the kernel lets go of it however the program ends.
final class PresenterBeacon {
  private let folder: RuntimeFolder
  private let name: String
  private let lock: Int32

  init() throws {
    folder = try RuntimeFolder()
    name = "present-\(getpid())"
    // Of a dead program that had this number before.
    folder.remove(name + ".at")
    guard let lock = folder.open(name + ".lock", O_RDWR | O_CREAT), flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw CommandFailure("\(folder.path)/\(name).lock cannot be held")
    }
    self.lock = lock
  }

  deinit {
    folder.remove(name + ".at")
    folder.remove(name + ".lock")
    close(lock)
  }

  /// Says where it is; nil: it is over.
  func show(_ news: PresenterNews?) {
    guard let news else { return folder.remove(name + ".at") }
    folder.remove(name + ".new")
    guard let file = folder.open(name + ".new", O_WRONLY | O_CREAT | O_EXCL) else { return }
    let bytes = Array(news.text.utf8)
    let isWhole = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
    close(file)
    // Whole or not at all: whoever follows never reads half a line.
    if isWhole { rename(folder.path + "/" + name + ".new", folder.path + "/" + name + ".at") } else { folder.remove(name + ".new") }
  }
}
