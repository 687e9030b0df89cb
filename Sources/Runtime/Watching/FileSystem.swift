internal import Glibc

/// The kind of file system that a path lies on, as far as watching it goes.
public struct FileSystem: Hashable, Sendable {
  /// As the mount table has it: "ext4", "cifs", "fuse.sshfs"; empty when unknown.
  public let name: String

  public init(name: String) { self.name = name }

  /// Whether the kernel hears of every change; it does not where another machine or another process makes them.
  public var announcesChanges: Bool {
    !FileSystem.silent.contains(name) && !name.hasPrefix("fuse") && !name.hasPrefix("nfs")
  }

  private static let silent: Set<String> = [
    "cifs", "smb3", "smbfs", "9p", "afs", "coda", "ceph", "glusterfs", "lustre", "gfs2",
    "ocfs2", "gpfs", "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "davfs", "ncpfs",
  ]

  /// What the running system has at `path`.
  public static func of(_ path: String) -> FileSystem {
    guard let real = realpath(path, nil) else { return FileSystem(name: "") }
    defer { free(real) }
    return of(String(cString: real), mountTable: contents(of: "/proc/self/mountinfo"))
  }

  /// What `mountTable`, in the form of /proc/self/mountinfo (proc(5)), has at an absolute path without links.
  static func of(_ path: String, mountTable: String) -> FileSystem {
    var best = (point: "", name: "")
    for line in mountTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        continue
      }
      let point = unescaped(fields[4])
      let prefix = point.hasSuffix("/") ? point : point + "/"
      // Of two mounts on one point the later hides the earlier.
      if point == path || path.hasPrefix(prefix), point.utf8.count >= best.point.utf8.count {
        best = (point, String(fields[dash + 1]))
      }
    }
    return FileSystem(name: best.name)
  }

  /// The table writes blanks and backslashes as three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(field.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"),
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func contents(of path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 16 * 1024, alignment: 1) { buffer in
      while true {
        let count = read(file, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
