import Glibc

/// How a short-lived program ended, and what it wrote.
struct Outcome {
  let ending: Ending
  /// Standard output, then standard error.
  let text: String

  /// Runs a program to its end; a Failure where it cannot be started.
  init(of binary: String, _ arguments: [String], environment: [String: String]) throws {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw PseudoTerminal.Failure(description: "no pipe to be had") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    let attributes = SpawnAttributes()
    var argv = ([binary] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in argv + envp { free(string) } }
    var process: pid_t = 0
    let failure = withExtendedLifetime(attributes) {
      posix_spawn(&process, binary, &actions, attributes.pointer, &argv, &envp)
    }
    close(ends[1])
    guard failure == 0 else {
      throw PseudoTerminal.Failure(description: "\(binary): \(String(cString: strerror(failure)))")
    }
    var bytes: [UInt8] = []
    withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 1) { buffer in
      while case let count = read(ends[0], buffer.baseAddress, buffer.count), count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    var status: CInt = 0
    waitpid(process, &status, 0)
    ending = Ending(waitStatus: status)
    text = String(decoding: bytes, as: UTF8.self)
  }
}
