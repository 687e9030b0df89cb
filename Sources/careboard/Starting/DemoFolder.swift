import Glibc

/// A new folder that files are written into, piece by piece.
final class DemoFolder {
  private let folder: String
  private var files: [String: UnsafeMutablePointer<FILE>] = [:]

  /// - Parameter folder: where to write; made if it is not there.
  /// - Throws: `CommandFailure` if it cannot be made, or holds anything.
  init(_ folder: String) throws {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    try DemoFolder.make(folder)
    guard let listing = opendir(folder) else { throw DemoFolder.failure("cannot read", folder) }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." {
        throw CommandFailure("\(folder) is not empty; nothing was written, so that nothing of yours is lost: name a new folder")
      }
    }
  }

  deinit { for file in files.values { fclose(file) } }

  /// Adds bytes at the end of a file of the folder; folders on its way are made.
  func add(_ bytes: [UInt8], to name: String) throws {
    let path = folder + "/" + name
    let file: UnsafeMutablePointer<FILE>
    if let open = files[name] {
      file = open
    } else {
      if let slash = path.lastIndex(of: "/") { try DemoFolder.make(String(path[..<slash])) }
      guard let opened = fopen(path, "wxe") else { throw DemoFolder.failure("cannot write", path) }
      files[name] = opened
      file = opened
    }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw DemoFolder.failure("cannot write", path) }
  }

  /// Ends every file; what the disk would not take is said here at the latest.
  func close() throws {
    for name in files.keys.sorted() {
      guard let file = files.removeValue(forKey: name) else { continue }
      if fclose(file) != 0 { throw DemoFolder.failure("cannot write", folder + "/" + name) }
    }
  }

  private static func make(_ path: String) throws {
    var soFar = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      soFar += "/" + part
      if mkdir(soFar, 0o755) != 0, errno != EEXIST { throw failure("cannot make the folder", soFar) }
    }
  }

  private static func failure(_ what: String, _ path: String) -> CommandFailure {
    CommandFailure("\(what) \(path): \(String(cString: strerror(errno)))")
  }
}
