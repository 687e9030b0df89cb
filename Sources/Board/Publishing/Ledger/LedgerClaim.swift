import Glibc

/// The right to replace the file of a ledger: nobody else has it at the same time, and the file is what the release was audited
/// against.
///
/// It is an advisory lock on the file itself. It is asked for once and never waited for, and it goes with the process.
public struct LedgerClaim: ~Copyable {
  /// Why a release cannot be entered now. Nothing has been written.
  public enum Failure: Error, Hashable, Sendable {
    /// Another report entered a release, or a person a line, since the ledger was read.
    case changed(String)
    /// Another report is entering a release at this moment.
    case inUse(String)
    case unlockable(String, reason: String)

    public var sentence: String {
      switch self {
      case .changed(let path):
        "nothing was written: the ledger \(path) was changed while the report was made; make it again, so that it takes account of what was released meanwhile"
      case .inUse(let path): "nothing was written: another report is entering a release in the ledger \(path); make this one again when it is done"
      case .unlockable(let path, let reason): "nothing was written: the ledger \(path) cannot be kept from others: \(reason)"
      }
    }
  }

  private let path: String
  private let file: Int32
  /// Begun by this claim, and nothing is in it yet.
  private var isEmpty: Bool

  /// - Parameters:
  ///   - path: the file itself, not a link to it.
  ///   - earlier: what the release takes account of; nil: there was no ledger.
  public init(path: String, after earlier: PublicationLedger?) throws(Failure) {
    let file =
      earlier == nil ? open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) : open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw LedgerClaim.failure(path, errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(file)
      throw LedgerClaim.failure(path, code)
    }
    if let earlier {
      // Whoever had the lock before us may have put another file in its place.
      guard LedgerClaim.isStill(file, at: path), let now = try? PublicationLedger(path: path, of: earlier.area), now == earlier else {
        close(file)
        throw .changed(path)
      }
    }
    self.path = path
    self.file = file
    isEmpty = earlier == nil
  }

  /// To be called when the ledger stands in its place.
  public mutating func fulfil() { isEmpty = false }

  deinit {
    if isEmpty { unlink(path) }
    close(file)
  }

  private static func isStill(_ file: Int32, at path: String) -> Bool {
    var held = stat()
    var named = stat()
    guard fstat(file, &held) == 0, fstatat(AT_FDCWD, path, &named, 0) == 0 else { return false }
    return held.st_dev == named.st_dev && held.st_ino == named.st_ino
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    switch code {
    case EWOULDBLOCK: .inUse(path)
    case EEXIST, ENOENT: .changed(path)
    case EACCES, EPERM, EROFS: .unlockable(path, reason: "permission was refused")
    default: .unlockable(path, reason: String(cString: strerror(code)))
    }
  }
}
