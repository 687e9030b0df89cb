import Glibc

/// A terminal with a program in it: sends it keys and signals, and sees what it writes and in which state it leaves the terminal.
///
/// Never sleeps: each wait names what it waits for, and gives up long after any machine would have got there.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let patience = Duration.seconds(20)

  // TIOCSPTLCK and TIOCGPTN, which Swift does not see either.
  private static let unlock: UInt = 0x4004_5431
  private static let askNumber: UInt = 0x8004_5430

  private let master: CInt
  // Held open so that the settings can be read after the program has gone.
  private let slave: CInt
  private let path: String
  private(set) var process: pid_t = 0
  private var ended: CInt = -1
  private(set) var output: [UInt8] = []

  init(columns: Int = 80, rows: Int = 24) throws {
    // posix_openpt(3), unlockpt(3) and ptsname(3) as the C library does them: Swift does not see those.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: CInt = 0
    var number: CUnsignedInt = 0
    guard master >= 0, ioctl(master, PseudoTerminal.unlock, &lock) == 0,
      ioctl(master, PseudoTerminal.askNumber, &number) == 0
    else { throw Failure(description: "no pseudo-terminal to be had") }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure(description: "\(path) cannot be opened") }
    resize(columns: columns, rows: rows)
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      var status: CInt = 0
      waitpid(process, &status, 0)
    }
    for descriptor in [master, slave, ended] where descriptor >= 0 { close(descriptor) }
  }

  // MARK: - Starting

  /// Starts a program as the leader of a session of its own, whose controlling terminal this is.
  func start(_ binary: String, _ arguments: [String], environment: [String: String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session leader opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // The read end of this pipe reports the end of file when the program, and with it the write end, is gone.
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe to be had") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 9)
    ended = ends[0]
    defer { close(ends[1]) }

    let attributes = SpawnAttributes(leadsSession: true)
    var argv = ([binary] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    let failure = withExtendedLifetime(attributes) {
      posix_spawn(&process, binary, &actions, attributes.pointer, &argv, &envp)
    }
    guard failure == 0 else {
      process = 0
      throw Failure(description: "\(binary): \(String(cString: strerror(failure)))")
    }
  }

  // MARK: - Doing

  func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  func signal(_ number: CInt) { kill(process, number) }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  // MARK: - Seeing

  /// The terminal's settings now, all of them, in a form that shows which one differs.
  var settings: String {
    var now = termios()
    guard tcgetattr(slave, &now) == 0 else { return "no settings" }
    let keys = withUnsafeBytes(of: &now.c_cc) { bytes in bytes.map { String($0) } }
    return "input \(now.c_iflag) output \(now.c_oflag) control \(now.c_cflag) local \(now.c_lflag) "
      + "keys \(keys.joined(separator: ","))"
  }

  /// Everything written so far, as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// What each private mode was set to last: `[1049: true]` after `CSI ? 1049 h`.
  var modes: [Int: Bool] {
    var modes: [Int: Bool] = [:]
    for part in text.split(separator: "\u{1B}[?", omittingEmptySubsequences: false).dropFirst() {
      let numbers = part.prefix { $0.isNumber || $0 == ";" }
      guard let final = part.dropFirst(numbers.count).first, final == "h" || final == "l" else {
        continue
      }
      for number in numbers.split(separator: ";").compactMap({ Int($0) }) {
        modes[number] = final == "h"
      }
    }
    return modes
  }

  /// The modes that are on, without those that a terminal has on from the start.
  var modesLeftOn: [Int] { modes.filter { $0.value && $0.key != 25 && $0.key != 7 }.keys.sorted() }

  /// Whether the cursor shows.
  var cursorIsVisible: Bool { modes[25] ?? true }

  // MARK: - Waiting

  /// Reads until `condition` holds.
  func wait(for what: String, until condition: (PseudoTerminal) -> Bool) throws {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !condition(self) {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "still no \(what); so far came \(output.suffix(400).escaped)")
      }
      guard !hasEnded || readMore(within: 0) else {
        throw Failure(description: "no \(what), the program has ended; it wrote \(output.suffix(400).escaped)")
      }
      // The condition may be one that no byte announces, such as a setting.
      _ = readMore(within: 20)
    }
  }

  /// Reads until the program has ended.
  func waitForEnd() throws -> Ending {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while !hasEnded {
      guard ContinuousClock.now < deadline else {
        throw Failure(description: "the program does not end; so far came \(output.suffix(400).escaped)")
      }
      _ = readMore(within: 20)
    }
    while readMore(within: 0) {}
    var status: CInt = 0
    waitpid(process, &status, 0)
    process = 0
    return Ending(waitStatus: status)
  }

  private var hasEnded: Bool {
    var source = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  /// Hangs up, as a closed window does. Nothing can be seen after it but the end.
  func hangUp() throws -> Ending {
    // Something else takes the descriptor's place, and with the last of them the terminal goes.
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    dup2(nothing, master)
    close(nothing)
    return try waitForEnd()
  }

  /// Whether anything came.
  private func readMore(within milliseconds: CInt) -> Bool {
    var sources = [
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: ended, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, nfds_t(sources.count), milliseconds) > 0 else { return false }
    guard Int32(sources[0].revents) & POLLIN != 0 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 1) { buffer in
      let count = read(master, buffer.baseAddress, buffer.count)
      guard count > 0 else { return false }
      output.append(contentsOf: buffer[..<count])
      return true
    }
  }
}

extension Sequence<UInt8> {
  /// Printable whatever it holds.
  var escaped: String {
    String(decoding: Array(self), as: UTF8.self).unicodeScalars.reduce(into: "") {
      $0 += $1.escaped(asASCII: false)
    }
  }
}
