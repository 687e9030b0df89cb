import Glibc
import Testing

/// However the program ends, the terminal is as it was: settings equal, modes off, cursor showing.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct TerminalIsWholeTests {
  private let board: BoardFolder

  init() throws { board = try BoardFolder.small() }

  /// A way of leaving.
  struct Exit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let expected: Ending
    var arguments: [String] = []
    var environment: [String: String] = [:]
    let act: @Sendable (PseudoTerminal) -> Void

    init(
      _ name: String, _ expected: Ending, fault: String? = nil,
      environment: [String: String] = [:], act: @escaping @Sendable (PseudoTerminal) -> Void
    ) {
      testDescription = name
      self.expected = expected
      self.environment = environment
      self.act = act
      arguments = fault.map { ["--fault", $0] } ?? []
    }
  }

  static let quit = Exit("q", .exit(0)) { $0.send("q") }
  static let terminated = Exit("SIGTERM", .signal(SIGTERM)) { $0.signal(SIGTERM) }

  // The key that sets off the fault named on the command line.
  private static let f12 = "\u{1B}[24~"
  private static let trap: CInt = {
    #if arch(x86_64)
      SIGILL
    #else
      SIGTRAP
    #endif
  }()

  static let exits = [
    quit, terminated,
    Exit("Ctrl-C", .signal(SIGINT)) { $0.send("\u{3}") },
    Exit("Ctrl-\\", .signal(SIGQUIT)) { $0.send("\u{1C}") },
    Exit("SIGINT", .signal(SIGINT)) { $0.signal(SIGINT) },
    Exit("SIGHUP", .signal(SIGHUP)) { $0.signal(SIGHUP) },
    Exit("SIGQUIT", .signal(SIGQUIT)) { $0.signal(SIGQUIT) },
    Exit("SIGPIPE", .signal(SIGPIPE)) { $0.signal(SIGPIPE) },
    Exit("SIGSEGV from outside", .signal(SIGSEGV)) { $0.signal(SIGSEGV) },
    Exit("SIGBUS from outside", .signal(SIGBUS)) { $0.signal(SIGBUS) },
    Exit("SIGABRT", .signal(SIGABRT)) { $0.signal(SIGABRT) },
    Exit("SIGFPE", .signal(SIGFPE)) { $0.signal(SIGFPE) },
    Exit("SIGSEGV", .signal(SIGSEGV), fault: "segv") { $0.send(f12) },
    Exit("a Swift trap", .signal(trap), fault: "trap") { $0.send(f12) },
    Exit(
      "a Swift trap with an inquisitive backtracer", .signal(trap), fault: "trap",
      environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=yes"]
    ) { $0.send(f12) },
  ]

  @Test(arguments: exits)
  func isWholeAfter(exit: Exit) throws {
    try openAndLeave(exit, term: "xterm-256color", locale: "C.UTF-8")
  }

  /// The same with a board of a real size, which is still being read when the first frame shows.
  @Test(arguments: [quit, terminated])
  func isWholeAfterTheDemo(exit: Exit) throws {
    try openAndLeave(exit, term: "xterm-256color", locale: "C.UTF-8", board: Careboard.demo)
  }

  /// `exit()` from anywhere restores too; with which status is the program's business.
  @Test func isWholeAfterExitFromInside() throws {
    let terminal = try opened(["--fault", "exit"], term: "xterm-256color", locale: "C.UTF-8")
    terminal.terminal.send(Self.f12)
    let ending = try terminal.terminal.waitForEnd()
    guard case .exit = ending else {
      Issue.record("ended by \(ending)")
      return
    }
    expectWhole(terminal)
  }

  @Test(
    arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100", "no-such-terminal"],
    [quit, terminated])
  func isWholeOn(term: String, exit: Exit) throws {
    try openAndLeave(exit, term: term, locale: "C.UTF-8")
  }

  @Test(arguments: ["C", "C.UTF-8", "en_GB.UTF-8", "xx_XX.UTF-8"])
  func isWholeWith(locale: String) throws {
    try openAndLeave(Self.quit, term: "xterm-256color", locale: locale)
  }

  @Test(arguments: [(1, 1), (2, 200), (300, 3), (20, 5)])
  func isWholeAt(columns: Int, rows: Int) throws {
    let open = try opened(
      [], term: "xterm-256color", locale: "C.UTF-8", columns: columns, rows: rows)
    open.terminal.send("q")
    #expect(try open.terminal.waitForEnd() == .exit(0))
    expectWhole(open)
  }

  @Test func isWholeAfterAStormOfSizes() throws {
    let open = try opened([], term: "xterm-256color", locale: "C.UTF-8")
    for step in 0...99 { open.terminal.resize(columns: 1 + step * 3, rows: 1 + step) }
    open.terminal.resize(columns: 300, rows: 100)
    open.terminal.send("q")
    #expect(try open.terminal.waitForEnd() == .exit(0))
    expectWhole(open)
  }

  @Test func dumbTerminalGetsPlainText() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try start(terminal, [], term: "dumb", locale: "C.UTF-8")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.settings == before)
    #expect(terminal.text.contains("312"))
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func pipeGetsPlainText() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    let binary = try #require(Careboard.binary)
    try terminal.start(
      "/bin/sh", ["-c", "'\(binary)' '\(board.path)' | cat"],
      environment: Careboard.environment(term: "xterm-256color", locale: "C.UTF-8"))
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.settings == before)
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func closedInputGetsPlainText() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    let binary = try #require(Careboard.binary)
    try terminal.start(
      "/bin/sh", ["-c", "'\(binary)' '\(board.path)' <&-"],
      environment: Careboard.environment(term: "xterm-256color", locale: "C.UTF-8"))
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.settings == before)
    #expect(terminal.text.contains("312"))
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func closedWindowEndsTheProgram() throws {
    let open = try opened([], term: "xterm-256color", locale: "C.UTF-8")
    let ending = try open.terminal.hangUp()
    #expect(ending == .signal(SIGHUP))
  }

  /// Keys that arrive as a paste do nothing, least of all quit.
  @Test func pasteIsNotTyped() throws {
    let open = try opened([], term: "xterm-256color", locale: "C.UTF-8")
    open.terminal.send("\u{1B}[200~qqq\rq\u{1B}[201~")
    let size = open.terminal.output.count
    open.terminal.resize(columns: 100, rows: 30)
    try open.terminal.wait(for: "frame after the paste") { $0.output.count > size + 100 }
    open.terminal.send("q")
    #expect(try open.terminal.waitForEnd() == .exit(0))
    expectWhole(open)
  }

  /// Erasing paints the background on some terminals and leaves black on others that say the same of themselves; REP, and SU and SD
  /// for several lines, are missing from some that claim them: blanks are written out, nothing is repeated, and lines move by one.
  @Test(arguments: ["xterm-256color", "xterm", "screen-256color"]) func blanksAreWrittenOut(term: String) throws {
    let open = try opened(["--theme", "projector"], term: term, locale: "C.UTF-8")
    // The wheel moves a page by some lines.
    let wheel = "\u{1B}[<65;10;10M"
    for (keys, sight) in [("s", "by theme"), ("\r", "Why this colour"), (wheel, Self.endOfFrame), (wheel, Self.endOfFrame)] {
      let before = open.terminal.output.count
      open.terminal.send(keys)
      try open.terminal.wait(for: sight) { String(decoding: $0.output[before...], as: UTF8.self).contains(sight) }
    }
    // The screen is cleared once, before the first colour of the theme.
    let cleared = try #require(open.terminal.text.firstRange(of: /\u{1B}\[H\u{1B}\[2?J/))
    let erasing = open.terminal.text[cleared.upperBound...].matches(of: /\u{1B}\[[0-9;]*[JKXbST]/).map { String($0.output.dropFirst()) }
    #expect(erasing == [], "\(term)")
    open.terminal.send("q")
    #expect(try open.terminal.waitForEnd() == .exit(0))
    expectWhole(open)
  }

  /// Ctrl-Z in a shell gives the prompt back on a whole terminal; `fg` brings the screen back.
  @Test func stopsAndComesBack() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    let binary = try #require(Careboard.binary)
    var environment = Careboard.environment(term: "xterm-256color", locale: "C.UTF-8")
    environment["PS1"] = "prompt> "
    try terminal.start(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], environment: environment)
    try terminal.wait(for: "prompt") { $0.text.contains("prompt> ") }
    terminal.send("'\(binary)' '\(board.path)'\n")
    try terminal.wait(for: "first frame") { Self.hasFrame($0) && $0.settings != before }
    let inside = terminal.settings

    terminal.send("\u{1A}")
    try terminal.wait(for: "prompt after Ctrl-Z") { $0.text.contains("Stopped") }
    #expect(terminal.settings == before)
    #expect(terminal.modesLeftOn == [])
    #expect(terminal.cursorIsVisible)

    let size = terminal.output.count
    terminal.send("fg\n")
    try terminal.wait(for: "screen after fg") { terminal in
      terminal.settings == inside && terminal.modes[1049] == true
        && String(decoding: terminal.output[size...], as: UTF8.self).contains(Self.endOfFrame)
    }
    let quitting = terminal.output.count
    terminal.send("q")
    // Not the settings: what is typed before the program has gone is thrown away with it.
    try terminal.wait(for: "prompt after q") { terminal in
      String(decoding: terminal.output[quitting...], as: UTF8.self).contains("prompt> ")
    }
    #expect(terminal.settings == before)
    #expect(terminal.modesLeftOn == [])
    #expect(terminal.cursorIsVisible)
    terminal.send("exit 7\n")
    #expect(try terminal.waitForEnd() == .exit(7))
    #expect(terminal.settings == before)
  }

  // MARK: - Telling

  private struct Open {
    let terminal: PseudoTerminal
    let before: String
  }

  private static let endOfFrame = "\u{1B}[?2026l"

  private static func hasFrame(_ terminal: PseudoTerminal) -> Bool {
    terminal.text.contains(endOfFrame)
  }

  private func start(
    _ terminal: PseudoTerminal, _ arguments: [String], term: String, locale: String,
    environment: [String: String] = [:], board other: String? = nil
  ) throws {
    let binary = try #require(Careboard.binary)
    try terminal.start(
      binary, [other ?? board.path] + arguments,
      environment: Careboard.environment(term: term, locale: locale).merging(environment) { $1 })
  }

  private func opened(
    _ arguments: [String], term: String, locale: String, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], board: String? = nil
  ) throws -> Open {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let before = terminal.settings
    try start(
      terminal, arguments, term: term, locale: locale, environment: environment, board: board)
    try terminal.wait(for: "first frame") { Self.hasFrame($0) && $0.settings != before }
    return Open(terminal: terminal, before: before)
  }

  private func openAndLeave(_ exit: Exit, term: String, locale: String, board: String? = nil) throws {
    let open = try opened(
      exit.arguments, term: term, locale: locale, environment: exit.environment, board: board)
    exit.act(open.terminal)
    #expect(try open.terminal.waitForEnd() == exit.expected)
    expectWhole(open)
  }

  private func expectWhole(_ open: Open, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(open.terminal.settings == open.before, sourceLocation: sourceLocation)
    #expect(open.terminal.modesLeftOn == [], sourceLocation: sourceLocation)
    #expect(open.terminal.cursorIsVisible, sourceLocation: sourceLocation)
  }
}
