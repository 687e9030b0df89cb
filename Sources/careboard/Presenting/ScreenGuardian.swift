import Glibc

/// Puts the terminal back after this program was killed in the one way that it cannot answer itself (SIGKILL): a public room must not
/// be left looking at a slide.
///
/// A shell that waits for the end of a socket, in a session of its own and under a name of its own, so that whatever kills this
/// program does not kill it too. It acts only where the screen was entered and not left.
final class ScreenGuardian {
  /// The terminal's settings before the screen is taken, as stty(1) reads them; nil where it has none.
  private let settings: String?
  private var ends: (ours: Int32, theirs: Int32)?

  // The other screen is emptied before it is left; then each mode that may be on.
  private static let script = #"""
    state=out
    while read -r word; do state=$word; done
    [ "$state" = in ] || exit 0
    stty "$1" <&3
    printf '\033\\\033[?2026l\033[?1006l\033[?1003l\033[?1002l\033[?1000l\033[?2004l\033[?1004l\033[0m\033[2J\033[H\033[?25h\033[?1049l' >&3
    """#

  init() {
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else {
      settings = nil
      return
    }
    let keys = withUnsafeBytes(of: &now.c_cc) { Array($0) }
    let numbers = [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag] + keys.map { tcflag_t($0) }
    settings = numbers.map { String($0, radix: 16) }.joined(separator: ":")
  }

  deinit { if let ends { close(ends.ours) } }

  /// Starts it, once.
  /// - Returns: the socket at which it listens; -1 where there is none.
  func start() -> Int32 {
    if let ends { return ends.ours }
    var pair: [Int32] = [-1, -1]
    guard let settings, socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0, &pair) == 0 else { return -1 }
    defer { close(pair[1]) }
    guard spawn(listeningAt: pair[1], settings) else {
      close(pair[0])
      return -1
    }
    ends = (pair[0], pair[1])
    return pair[0]
  }

  private func spawn(listeningAt socket: Int32, _ settings: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return false }
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, socket, 0)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, 3)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // POSIX_SPAWN_SETSID, which Swift does not see: a session of its own hears nothing of the terminal's signals.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words = ["/bin/sh", "-c", ScreenGuardian.script, "sh", settings]
    var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/bin:/bin"), nil]
    defer { for string in argv + envp { free(string) } }
    var process: pid_t = 0
    return posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &envp) == 0
  }
}
