import Glibc

/// A file that is written beside its place first and then put there whole, so that nothing half-written is ever left.
struct StagedFile: ~Copyable {
  /// Where it is to stand.
  let path: String
  private let staged: String
  private var isThere: Bool

  /// Writes `text` beside `path`.
  ///
  /// - Parameters:
  ///   - path: a file to make or to replace; what is no file (a folder, a device) is refused.
  ///   - isPrivate: whether nobody but its owner may read it.
  init(_ text: String, for path: String, isPrivate: Bool = false) throws {
    var place = stat()
    let replaces = stat(path, &place) == 0
    if replaces {
      let kind = place.st_mode & S_IFMT
      guard kind == S_IFREG else {
        throw CommandFailure("\(path) cannot be written: it is \(kind == S_IFDIR ? "a folder" : "no ordinary file")")
      }
    }
    // A link stays one: what it leads to is replaced.
    let end = StagedFile.resolved(path)
    let beside = end + ".\(getpid()).part"
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, isPrivate || replaces ? 0o600 : 0o666)
    guard file >= 0 else { throw StagedFile.failure(path, errno) }
    if replaces, !isPrivate { StagedFile.keep(place, on: file) }
    var code: Int32 = StagedFile.write(text, to: file) ? 0 : errno
    if code == 0, fsync(file) != 0 { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else {
      unlink(beside)
      throw StagedFile.failure(path, code)
    }
    (self.path, staged, isThere) = (end, beside, true)
  }

  /// Who owned the file that is replaced and who might read it, as far as we may.
  private static func keep(_ before: stat, on file: Int32) {
    if before.st_uid != geteuid() { _ = fchown(file, before.st_uid, uid_t.max) }
    let keepsGroup = before.st_gid == getegid() || fchown(file, uid_t.max, before.st_gid) == 0
    let mode = before.st_mode & 0o777
    // What one group might do another may not: it is then as everybody else.
    fchmod(file, keepsGroup ? mode : mode & 0o707 | (mode & 0o007) << 3)
  }

  /// Puts it in its place, over what stood there.
  mutating func place() throws {
    guard isThere else { return }
    guard rename(staged, path) == 0 else { throw StagedFile.failure(path, errno) }
    isThere = false
  }

  deinit {
    if isThere { unlink(staged) }
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure("\(path) cannot be written: \(reason(code))")
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "its folder is not there"
    case ENOTDIR: "a part of its path is no folder"
    case EACCES, EPERM: "permission was refused"
    case EROFS: "the disk can only be read"
    case ENOSPC, EDQUOT: "the disk is full"
    case ENAMETOOLONG: "its name is too long"
    case EISDIR: "it is a folder"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }

  /// Where a path leads in the end; itself where nothing stands there yet.
  static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var sent = 0
      while sent < bytes.count, let start = bytes.baseAddress {
        let count = Glibc.write(file, start + sent, bytes.count - sent)
        if count > 0 { sent += count } else if count == 0 || errno != EINTR { return false }
      }
      return true
    }
  }
}
