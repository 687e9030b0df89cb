import Glibc

/// A board in a folder of its own, which goes with it.
final class BoardFolder: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String

  /// An empty folder.
  init() throws {
    var template = Array("\(BoardFolder.temporary)/careboard-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(description: "no temporary folder to be had") }
    path = String(cString: made)
  }

  deinit { BoardFolder.remove(path) }

  /// One authority with a few figures of each kind: read at once by the slowest build.
  static func small() throws -> BoardFolder {
    let board = try BoardFolder()
    try board.write("board.yaml", "authority: Northmoor\narea: X01\nareas:\n  - area: X01\n    name: Northmoor\n")
    try board.write("observations/care.csv", smallFigures)
    return board
  }

  static let smallFigures = """
    area,indicator,period,breakdown,category,numerator,denominator,value
    X01,cla_number,2024-08,all,all,,,306
    X01,cla_number,2024-09,all,all,,,312
    X01,cla_number,2024-09,age,10_15,,,121
    X01,uasc_number,2024-09,all,all,,,46
    X01,eet_19_21,2024-09,all,all,74,171,

    """

  /// The demo board, copied.
  static func demo() throws -> BoardFolder {
    let board = try BoardFolder()
    try board.copy(Careboard.demo, to: board.path)
    return board
  }

  // MARK: - Files, by their path in the folder

  func read(_ file: String) throws -> String { try BoardFolder.contents(path + "/" + file) }

  /// Writes in place, as a simple editor does.
  func write(_ file: String, _ text: String) throws {
    for (index, character) in file.enumerated() where character == "/" {
      mkdir("\(path)/\(file.prefix(index))", 0o755)
    }
    let descriptor = open("\(path)/\(file)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(description: "\(file): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(description: "\(file) cannot be written") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Replaces one text by another wherever it stands; a test that finds nothing to replace tests nothing.
  func edited(_ file: String, _ old: String, to new: String) throws -> String {
    let before = try read(file)
    let parts = before.split(separator: old, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Failure(description: "\(file) holds '\(old)' \(parts.count - 1) times") }
    return parts.joined(separator: new)
  }

  func rename(_ old: String, to new: String) { _ = Glibc.rename("\(path)/\(old)", "\(path)/\(new)") }

  func remove(_ file: String) { unlink("\(path)/\(file)") }

  // MARK: - Below

  static let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir

  private static func contents(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 1) { buffer in
      while case let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entries(_ folder: String) -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [(String, Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { found.append((name, entry.pointee.d_type == UInt8(DT_DIR))) }
    }
    return found
  }

  func copy(_ source: String, to target: String) throws {
    for (name, isFolder) in BoardFolder.entries(source) {
      if isFolder {
        mkdir("\(target)/\(name)", 0o755)
        try copy("\(source)/\(name)", to: "\(target)/\(name)")
      } else {
        let inside = "\(target)/\(name)".dropFirst(path.count + 1)
        try write(String(inside), BoardFolder.contents("\(source)/\(name)"))
      }
    }
  }

  private static func remove(_ folder: String) {
    for (name, isFolder) in entries(folder) {
      if isFolder { remove("\(folder)/\(name)") } else { unlink("\(folder)/\(name)") }
    }
    rmdir(folder)
  }
}
