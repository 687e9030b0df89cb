import Board
import Glibc

/// The folder in which programs of one person find each other, and nobody else may look.
struct RuntimeFolder {
  let path: String

  /// In `XDG_RUNTIME_DIR`, else one of the person's own in the folder for temporary files; made where it is not there.
  ///
  /// Throws where it is not the person's, or is open to others: whoever could write there could put words on a speaker's screen.
  init() throws {
    let runtime = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? ""
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path =
      runtime.hasPrefix("/") ? runtime + "/careboard"
      : (temporary.hasPrefix("/") ? temporary : "/tmp") + "/careboard-\(geteuid())"
    try self.init(path: path)
  }

  init(path: String) throws {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw CommandFailure("the folder \(path) cannot be made: \(String(cString: strerror(errno)))")
    }
    var status = stat()
    // The link itself and not what it leads to: a link may be somebody else's.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw CommandFailure("\(path) is not a folder")
    }
    guard status.st_uid == geteuid() else { throw CommandFailure("the folder \(path) belongs to somebody else") }
    guard status.st_mode & 0o077 == 0 else {
      throw CommandFailure("the folder \(path) is open to others; chmod 700 closes it")
    }
    self.path = path
  }

  /// Opens a file of the person's own that nobody else may read; nil where there is none, or it is not so.
  func open(_ name: String, _ flags: Int32) -> Int32? {
    let descriptor = Glibc.open(path + "/" + name, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  func remove(_ name: String) { unlink(path + "/" + name) }

  /// Names of the files in it.
  var names: [String] { ((try? Files.live.list(path)) ?? []).map { $0.split(separator: "/").last.map { String($0) } ?? $0 } }
}
