import Glibc

/// The program under test, found beside the tests, and a board to open with it.
enum Careboard {
  /// CAREBOARD_BINARY where it is set; else the program built with the tests; nil when there is none.
  static let binary: String? = {
    if let path = getenv("CAREBOARD_BINARY") { return existing(String(cString: path)) }
    return existing(folder(of: resolved("/proc/self/exe")) + "/careboard")
      ?? existing(packageRoot + "/.build/debug/careboard")
  }()

  static var demo: String { packageRoot + "/data/demo" }

  static let packageRoot = folder(of: folder(of: folder(of: folder(of: #filePath))))

  /// What a login on a bare server has, and `TERM` and `LC_ALL` as asked.
  static func environment(term: String, locale: String) -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": term, "LC_ALL": locale,
      // The program may have been built where there is no data beside it.
      "CAREBOARD_SHARE": packageRoot,
    ]
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func existing(_ path: String) -> String? {
    access(path, X_OK) == 0 ? path : nil
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
