import Glibc
import Testing

/// Slides in a real terminal, turned by the keys of a remote, and gone however they end.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"),
  .enabled(if: Tmux.binary != nil, "tmux is not installed"))
struct PresenterTests {
  private let board: BoardFolder
  private let runtime: BoardFolder

  init() throws {
    board = try BoardFolder.small()
    runtime = try BoardFolder()
    try board.write("questions.csv", "indicator,question,meeting,answer\ncla_number,Why more?,2024-09-10,\n")
    try board.write("actions.csv", "indicator,action,owner,due,status,meeting,outcome\ncla_number,Ask again,Head of Service,2024-09-30,open,2024-09-10,\n")
  }

  private var arguments: [String] { ["present", board.path, "--today", "2024-10-04"] }

  private func presenting(columns: Int = 80, rows: Int = 24) throws -> Tmux {
    let tmux = try Tmux(arguments, columns: columns, rows: rows, environment: ["XDG_RUNTIME_DIR": runtime.path], staysOpen: true)
    try tmux.wait(for: "first slide") { $0.contains("1 / ") }
    return tmux
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func turnsByRemote(columns: Int, rows: Int) throws {
    let tmux = try presenting(columns: columns, rows: rows)
    let count = try #require(try tmux.screen().split(separator: "1 / ").last?.prefix { $0.isNumber }.description)
    for (key, number) in [("PgDn", 2), ("PgDn", 3), ("PgUp", 2), ("Right", 3), ("Left", 2), ("Down", 3), ("Up", 2), ("Space", 3), ("BSpace", 2), ("Enter", 3), ("Home", 1)] {
      try tmux.press(key)
      try tmux.wait(for: "slide \(number) after \(key)") { $0.contains("\(number) / \(count)") }
    }
    try tmux.press("End")
    try tmux.wait(for: "last slide") { $0.contains("\(count) / \(count)") }
    let last = try tmux.screen()
    for key in ["b", "."] {
      try tmux.press(key)
      try tmux.wait(for: "blank screen") { $0.allSatisfy { $0 == "\n" || $0 == " " } }
      try tmux.press("PgDn")
      try tmux.wait(for: "the slide again") { $0 == last }
    }
    try tmux.press("3")
    try tmux.wait(for: "third slide") { $0.contains("3 / \(count)") }
    try tmux.press("o")
    try tmux.wait(for: "overview") { $0.contains("All slides") }
    try tmux.press("Escape")
    try tmux.wait(for: "the slide below") { $0.contains("3 / \(count)") }
    try tmux.press("q")
    #expect(try tmux.waitForEnd() == "0")
    try tmux.wait(for: "clean screen") { !$0.contains("All slides") && !$0.contains("children") }
  }

  /// A way for slides to end that nobody in the room is asked about.
  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGPIPE])
  func nothingRemainsAfter(signal: CInt) throws {
    let tmux = try presenting()
    try tmux.press("2")
    try tmux.wait(for: "children on the slide") { $0.contains("children in our care") }
    let process = try #require(try runtime.presenter())
    kill(process, signal)
    _ = try tmux.waitForEnd()
    let screen = try tmux.wait(for: "clean screen") { !$0.contains("children") && !$0.contains("█") }
    #expect(!screen.contains(" / "))
    #expect(try !tmux.takesMouse())
  }

  @Test func notesFollow() throws {
    let first = try presenting()
    let second = try Tmux(["present", "--notes"], columns: 100, rows: 30, environment: ["XDG_RUNTIME_DIR": runtime.path])
    try second.wait(for: "notes of the first slide") { $0.contains("Slide 1 of ") && $0.contains("Next: ") }
    try first.press("2")
    try second.wait(for: "notes of the second slide") { $0.contains("Slide 2 of ") && $0.contains("Why more? Not answered yet") }
    try first.press("b")
    try second.wait(for: "a blank screen told") { $0.contains("the screen is blank") }
    let process = try #require(try runtime.presenter())
    kill(process, SIGKILL)
    try second.wait(for: "the end told") { $0.contains("The presentation has ended.") }
  }

  @Test func notesAreRefusedWhereOthersCouldWrite() throws {
    mkdir(runtime.path + "/careboard", 0o777)
    chmod(runtime.path + "/careboard", 0o777)
    let tmux = try Tmux(["present", "--notes"], environment: ["XDG_RUNTIME_DIR": runtime.path], staysOpen: true)
    #expect(try tmux.waitForEnd() == "2")
    try tmux.wait(for: "the reason") { $0.replacing("\n", with: "").contains("is open to others; chmod 700 closes it") }
  }
}

extension BoardFolder {
  /// The process that presents, as the folder of news tells.
  fileprivate func presenter() throws -> pid_t? {
    guard let folder = opendir(path + "/careboard") else { return nil }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      if name.hasPrefix("present-"), name.hasSuffix(".at") { return pid_t(name.dropFirst(8).dropLast(3)) }
    }
    return nil
  }
}
