import Glibc

extension Files {
  /// The real disk. Files are opened, read whole and closed, so that a spreadsheet can replace them at any time.
  public static let live = Files(
    list: { folder throws(Failure) in
      var found: [String] = []
      try walk(folder, below: "", above: [], &found)
      return found.sorted()
    },
    read: { path throws(Failure) in try contents(path, upTo: Int.max) },
    head: { path throws(Failure) in try contents(path, upTo: headLength) },
    secret: { path throws(Failure) in
      // Of the file that is open, not of one that takes its place meanwhile.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(errno) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
      var bytes = [UInt8](repeating: 0, count: headLength)
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count >= 0 else { throw failure(errno) }
      return Secret(
        bytes: Array(bytes.prefix(count)),
        isOwnersAlone: status.st_mode & (S_IRWXG | S_IRWXO) == 0 && status.st_uid == geteuid())
    },
    stamp: { path throws(Failure) in
      var status = stat()
      guard fstatat(AT_FDCWD, path, &status, 0) == 0 else { throw failure(errno) }
      return Stamp(
        bytes: Int(status.st_size),
        modified: nanoseconds(status.st_mtim),
        inode: UInt64(status.st_ino))
    })

  // A clock that was wrong, or a hostile archive, dates files further away than 64 bits of nanoseconds reach.
  private static func nanoseconds(_ time: timespec) -> Int {
    let furthest = Int.max / 1_000_000_000 - 1
    return min(max(Int(time.tv_sec), -furthest), furthest) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    case EISDIR: .notAFile
    default: .unreadable(String(cString: strerror(code)))
    }
  }

  /// What tells one folder from another, whatever path leads there.
  private struct Identity: Equatable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) { (device, inode) = (status.st_dev, status.st_ino) }
  }

  private static func walk(_ root: String, below: String, above: [Identity], _ found: inout [String]) throws(Failure) {
    let folder = below.isEmpty ? root : root + "/" + below
    guard let directory = opendir(folder) else {
      guard !above.isEmpty else { throw failure(errno) }
      found.append(below + "/")
      return
    }
    defer { closedir(directory) }
    var status = stat()
    guard fstat(dirfd(directory), &status) == 0 else { return }
    // A link back to a parent must not be walked again.
    let own = Identity(status)
    guard !above.contains(own) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isTemporary(name) { continue }
      let path = below.isEmpty ? name : below + "/" + name
      guard fstatat(AT_FDCWD, root + "/" + path, &status, 0) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        // A board is a few folders deep.
        if above.count < 6 { try walk(root, below: path, above: above + [own], &found) }
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(path)
      }
    }
  }

  /// In bytes. Ten times what every council in England publishes in a year; beyond it lies a sparse file or a slip.
  private static let largest = 1 << 30

  private static func contents(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let expected = min(Int(status.st_size), limit)
    guard expected <= largest else { throw .unreadable("it is larger than \(largest >> 20) MB") }
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
