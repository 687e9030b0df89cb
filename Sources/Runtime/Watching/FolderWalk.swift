internal import Glibc

/// The files and folders under a path, without those nobody means to be read.
enum FolderWalk {
  // A board is three deep.
  private static let deepest = 12

  /// What tells one folder from another, whatever path leads there.
  private struct Identity: Equatable {
    let device: dev_t
    let inode: ino_t
  }

  /// Calls `file` for every file at or under `path`, and `folder` for every folder before what is in it.
  static func visit(
    _ path: String, folder: (String) -> Void = { _ in }, file: (String, stat) -> Void
  ) {
    visit(path, above: [], folder: folder, file: file)
  }

  private static func visit(
    _ path: String, above: [Identity], folder: (String) -> Void, file: (String, stat) -> Void
  ) {
    guard above.count <= deepest, let status = status(of: path) else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { return file(path, status) }
    // Links that lead back up would have the same folders walked again and again, twice as many at each step for two of them.
    let own = Identity(device: status.st_dev, inode: status.st_ino)
    guard !above.contains(own) else { return }
    folder(path)
    for name in names(in: path) where !FileName.isTransient(name) {
      visit(path == "/" ? "/\(name)" : "\(path)/\(name)", above: above + [own], folder: folder, file: file)
    }
  }

  /// What is at `path`, links followed; nil when nothing is.
  static func status(of path: String) -> stat? {
    var answer = stat()
    return stat(path, &answer) == 0 ? answer : nil
  }

  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
