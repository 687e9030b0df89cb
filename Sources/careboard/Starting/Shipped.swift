import Glibc

/// What is installed beside the program: the catalogue, the demo board, the themes.
struct Shipped {
  /// The folder that holds `data/` and `themes/`.
  let folder: String

  /// `CAREBOARD_SHARE` if set; else the nearest folder above the program, or `../share/careboard` beside one, that holds them.
  init?(environment: [String: String] = Shipped.environment, program: String = Shipped.program) {
    if let named = environment["CAREBOARD_SHARE"], !named.isEmpty {
      folder = named
      return
    }
    var place = program
    while let slash = place.lastIndex(of: "/") {
      place = String(place[..<slash])
      for candidate in [place, place + "/share/careboard"] where Shipped.holds(candidate) {
        folder = candidate
        return
      }
    }
    return nil
  }

  var data: String { folder + "/data" }
  var themes: String { folder + "/themes" }
  var demo: String { folder + "/data/demo" }

  private static func holds(_ folder: String) -> Bool {
    access(folder + "/data/catalogue/indicators.csv", R_OK) == 0
  }

  /// The path of the running program.
  static var program: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
  }

  /// The environment the program was started with.
  static var environment: [String: String] {
    var found: [String: String] = [:]
    for name in ["CAREBOARD_SHARE", "NO_COLOR", "TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "TMUX", "STY", "SSH_TTY"] {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}
