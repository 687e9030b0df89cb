import Glibc

extension Files {
  /// The real disk. Files are opened, read whole and closed, so that a spreadsheet can replace them at any time.
  public static let live = Files(
    list: { folder throws(Failure) in
      var found: [String] = []
      try walk(folder, below: "", depth: 0, &found)
      return found.sorted()
    },
    read: { path throws(Failure) in try contents(path) },
    stamp: { path throws(Failure) in
      var status = stat()
      guard fstatat(AT_FDCWD, path, &status, 0) == 0 else { throw failure(errno) }
      return Stamp(
        bytes: Int(status.st_size),
        modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec),
        inode: UInt64(status.st_ino))
    })

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    case EISDIR: .notAFile
    default: .unreadable(String(cString: strerror(code)))
    }
  }

  private static func walk(_ root: String, below: String, depth: Int, _ found: inout [String]) throws(Failure) {
    let folder = below.isEmpty ? root : root + "/" + below
    guard let directory = opendir(folder) else {
      guard depth > 0 else { throw failure(errno) }
      found.append(below + "/")
      return
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isTemporary(name) { continue }
      let path = below.isEmpty ? name : below + "/" + name
      var status = stat()
      guard fstatat(AT_FDCWD, root + "/" + path, &status, 0) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        // A board is a few folders deep; a link back to a parent must not be walked for ever.
        if depth < 6 { try walk(root, below: path, depth: depth + 1, &found) }
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(path)
      }
    }
  }

  private static func contents(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let expected = Int(status.st_size)
    var fault: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), expected - count)
        if got < 0 { fault = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if fault != 0 { throw failure(fault) }
    return bytes
  }
}
