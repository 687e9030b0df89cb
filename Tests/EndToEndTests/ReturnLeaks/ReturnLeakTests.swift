import Glibc
import Testing

/// Nothing the program writes tells who a child is: not on a screen, in a text, a picture, a paper, a crash or a file.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct ReturnLeakTests {
  private let seed = SeededReturn()
  private let board: BoardFolder
  /// Home, state, cache, runtime and temporary files of the program, all in one place.
  private let own: BoardFolder
  private let markers: [String]

  init() throws {
    board = try BoardFolder()
    own = try BoardFolder()
    markers = seed.markers
    for (path, text) in seed.files { try board.write(path, text) }
    try board.write(
      "board.yaml", "authority: Northmoor\narea: X01\nareas:\n  - area: X01\n    name: Northmoor\nrecords: restricted\nrecords_key: pseudonyms.key\n")
    try board.write("pseudonyms.key", "\(SeededReturn.keyMark)0123456789abcdef0123456789\n")
    chmod(board.path + "/pseudonyms.key", 0o600)
    chmod(own.path, 0o700)
  }

  private var environment: [String: String] {
    var environment = Careboard.environment(term: "xterm-256color", locale: "C.UTF-8")
    for name in ["HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"] {
      environment[name] = own.path
    }
    // A person may have asked for backtraces with all they tell.
    environment["SWIFT_BACKTRACE"] = "enable=yes,registers=all,interactive=no,color=no"
    return environment
  }

  /// The markers found in a text; a day is one only where no other digit stands beside it.
  private func found(in text: String) -> [String] {
    text.withCString { start in
      markers.filter { marker in
        let isNumber = marker.first?.isNumber ?? false
        var rest = start
        while let place = strstr(rest, marker) {
          let isInNumber = place > start && (0x30...0x39).contains((place - 1).pointee)
          if !isNumber || !isInNumber { return true }
          rest = UnsafePointer(place + 1)
        }
        return false
      }
    }
  }

  private func expectClean(_ text: String, _ what: String) {
    let leaks = found(in: text)
    #expect(leaks.isEmpty, "\(what) tells \(leaks)")
  }

  /// Every file the program left in its own folders.
  private func expectCleanFolders(_ what: String) throws {
    for path in try own.allFiles() { expectClean(try own.read(path), "\(what): \(path)") }
  }

  @Test("The search finds what it is meant to find: the return's own files") func control() throws {
    for (path, _) in seed.files { #expect(found(in: try board.read(path)).count > 5, "\(path)") }
    #expect(found(in: "since 6 March 2024").count == 1 && found(in: "since 2024-03-06").count == 1 && found(in: "12024-03-06").isEmpty)
  }

  @Test("What a program that ends prints", arguments: [
    ["figures", "--breakdown", "every", "--all-releases"], ["figures", "--breakdown", "every", "--format", "json"], ["scorecard"],
    ["scorecard", "--format", "csv"], ["scorecard", "--format", "json"], ["report", "--restricted"],
    ["report", "--format", "markdown", "--restricted"], ["report", "--format", "csv", "--restricted"], ["doctor"], ["open", "--plain"],
    ["figures", "--indicator", "nothing_such"], ["indicators"],
  ])
  func printsRestricted(arguments: [String]) throws { try printed(arguments: arguments) }

  /// The public view of a return takes a build without optimisation minutes.
  private static let isFast: Bool = getenv("CAREBOARD_BINARY") != nil
  private static let isSlow: Comment = "CAREBOARD_BINARY names no release build, and a debug one takes minutes for a public view"

  @Test("What it prints for everybody", .enabled(if: isFast, isSlow), arguments: [
    ["check"], ["check", "--format", "json"], ["figures", "--breakdown", "every", "--public"], ["scorecard", "--public"], ["report"],
    ["report", "--format", "markdown"], ["open", "--plain", "--public"],
  ])
  func printsPublic(arguments: [String]) throws { try printed(arguments: arguments) }

  private func printed(arguments: [String]) throws {
    let binary = try #require(Careboard.binary)
    let board = arguments == ["indicators"] ? [] : [self.board.path]
    let outcome = try Outcome(of: binary, [arguments[0]] + board + arguments.dropFirst(), environment: environment)
    #expect(outcome.text.count > 20, "\(arguments) printed next to nothing")
    expectClean(outcome.text, arguments.joined(separator: " "))
    try expectCleanFolders(arguments.joined(separator: " "))
  }

  @Test("Pictures of every screen, records asked for", arguments: [
    "home", "scorecard", "watch", "actions", "indicator/cla_number", "indicator/reviews_on_time", "compare/cla_number", "flows", "health", "help",
  ])
  func pictures(screen: String) throws {
    let binary = try #require(Careboard.binary)
    for (format, keys) in [("text", "e"), ("text", "<end>e<down>"), ("ansi", "e<tab>"), ("html", "e"), ("svg", "e")] {
      let outcome = try Outcome(
        of: binary, ["snapshot", board.path, "--screen", screen, "--format", format, "--keys", keys, "--size", "120x36", "--restricted"],
        environment: environment)
      expectClean(outcome.text, "\(screen) as \(format)")
      #expect(!outcome.text.contains("next review"), "\(screen) as \(format) shows records")
    }
    try expectCleanFolders(screen)
  }

  @Test("A slide, and pictures for everybody", .enabled(if: isFast, isSlow), arguments: ["slide/1", "home", "indicator/cla_number"])
  func publicPictures(screen: String) throws {
    let binary = try #require(Careboard.binary)
    for format in ["html", "svg"] {
      let outcome = try Outcome(
        of: binary, ["snapshot", board.path, "--screen", screen, "--format", format, "--keys", "e"], environment: environment)
      expectClean(outcome.text, "\(screen) as \(format), public")
    }
  }

  @Test("Files that it writes: a report, its audit, the ledger", .enabled(if: isFast, isSlow)) func written() throws {
    let binary = try #require(Careboard.binary)
    let outcome = try Outcome(
      of: binary,
      [
        "report", board.path, "--to", own.path + "/report.html", "--audit", own.path + "/audit.csv", "--ledger", own.path + "/ledger.csv",
        "--record", "Panel", "--new-ledger", "--today", "2024-05-02",
      ], environment: environment)
    expectClean(outcome.text, "report --to")
    #expect(try own.allFiles().count >= 3, "\(outcome.text)")
    try expectCleanFolders("report --to")
  }

  @Test("On a terminal, through every screen and the records themselves", .enabled(if: Tmux.binary != nil, "tmux is not installed"))
  func screens() throws {
    let tmux = try Tmux([board.path, "--today", "2024-05-02"], environment: environment)
    try tmux.wait(for: "home") { $0.contains("Northmoor") && $0.contains("scorecard") }
    func look(_ what: String) throws { expectClean(try tmux.screen(), what) }
    for key in ["2", "s", "w", "u", "f", "d", "?"] {
      try tmux.press(key)
      try look(key)
    }
    try tmux.wait(for: "help") { $0.contains("every key and what it does") }
    try tmux.press("End")
    try look("help, last page")
    // A key right behind Escape would be taken for one held down with Alt.
    try tmux.press("Escape")
    try tmux.wait(for: "help to close") { !$0.contains("every key and what it does") }
    var shown = 0
    // Home's first pane, then every indicator of the scorecard: its page, its records, each group in turn.
    try tmux.press("1", "e")
    try tmux.wait(for: "records of the number looked after") { $0.contains("RESTRICTED") && $0.contains("next review") }
    for key in ["Down", "Right", "Right", "Tab", "Right", "Tab", "End", "["] {
      try tmux.press(key)
      let screen = try tmux.wait(for: "records after \(key)") { $0.contains("RESTRICTED") && !$0.contains("Looking through") }
      if screen.contains("children, as at") || screen.contains("child, as at") { shown += 1 }
      expectClean(screen, "records after \(key)")
    }
    #expect(shown >= 5)
    try tmux.press("y")
    try tmux.wait(for: "refusal to copy") { $0.contains("records are never copied") }
    try look("y on records")
    // By its own key and never by Escape, which would make one key of itself and the next.
    for step in 1...12 {
      try tmux.press("s")
      try tmux.wait(for: "scorecard at step \(step)") { $0.contains("› Scorecard") && !$0.contains("RESTRICTED") }
      for _ in 0..<step { try tmux.press("Down") }
      try tmux.press("e")
      let records = try tmux.wait(for: "records of indicator \(step), or why there are none") {
        $0.contains("RESTRICTED") && !$0.contains("Looking through") || $0.contains("no records")
      }
      expectClean(records, "records of indicator \(step)")
    }
    try tmux.press("q")
    #expect(try tmux.waitForEnd() == "0")
    try expectCleanFolders("a session")
  }

  @Test("Presenting has no way to records", .enabled(if: Tmux.binary != nil, "tmux is not installed"))
  func presenting() throws {
    let tmux = try Tmux([board.path, "--today", "2024-05-02"], environment: environment)
    try tmux.wait(for: "home") { $0.contains("Northmoor") && $0.contains("scorecard") }
    try tmux.press("1", "e")
    try tmux.wait(for: "records") { $0.contains("RESTRICTED") && $0.contains("next review") }
    try tmux.press("p")
    try tmux.wait(for: "slides, or why there are none") { !$0.contains("RESTRICTED") }
    for key in ["e", "PgDn", "e", "o", "e"] {
      try tmux.press(key)
      let screen = try tmux.screen()
      #expect(!screen.contains("RESTRICTED") && !screen.contains("next review"))
      expectClean(screen, "presenting, \(key)")
    }
  }

  @Test("However it dies with records on the screen, it leaves nothing behind", arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGQUIT, 0])
  func crash(signal: CInt) throws {
    let binary = try #require(Careboard.binary)
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    // As on a machine that keeps cores.
    var limit = rlimit()
    _ = getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    try terminal.start(binary, [board.path, "--today", "2024-05-02", "--fault", "trap"], environment: environment)
    try terminal.wait(for: "home") { $0.text.contains("Northmoor") }
    terminal.send("1")
    terminal.send("e")
    try terminal.wait(for: "records") { $0.text.contains("RESTRICTED") && $0.text.contains("as at") }
    let limits = try own.contents(ofOutside: "/proc/\(terminal.process)/limits")
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") } ?? ""
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2, "\(core)")
    if signal == 0 { terminal.send("\u{1B}[24~") } else { terminal.signal(signal) }
    _ = try terminal.waitForEnd()
    expectClean(terminal.text, "signal \(signal)")
    #expect(!terminal.text.contains("Backtrace") && !terminal.text.contains("Registers:"))
    try expectCleanFolders("signal \(signal)")
  }
}

extension BoardFolder {
  /// Every file below it.
  func allFiles() throws -> [String] {
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      guard let directory = opendir(path + "/" + folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let place = folder.isEmpty ? name : folder + "/" + name
        if entry.pointee.d_type == UInt8(DT_DIR) { folders.append(place) } else if entry.pointee.d_type == UInt8(DT_REG) { found.append(place) }
      }
    }
    return found.sorted()
  }

  /// A file of the system's.
  func contents(ofOutside path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
