import Glibc

/// The program in a window of tmux: a terminal that somebody else wrote, and that says what it shows.
///
/// Never sleeps for a while to be safe: each wait names what it waits for.
final class Tmux {
  /// Where tmux is; nil where it is not installed.
  static let binary: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].first { access($0, X_OK) == 0 }

  static let patience = Duration.seconds(20)

  private let place: BoardFolder
  private let environment: [String: String]

  /// A window in which the program has been started with these arguments.
  ///
  /// - Parameter staysOpen: whether the window lives on after the program, as one with a shell in it does.
  init(
    _ arguments: [String], columns: Int = 120, rows: Int = 36, environment: [String: String] = [:], staysOpen: Bool = false
  ) throws {
    guard let careboard = Careboard.binary else {
      throw PseudoTerminal.Failure(description: "no careboard beside the tests")
    }
    place = try BoardFolder()
    // The size is the window's whole size, the window stays to be looked at, and Escape is handed on at once.
    try place.write(
      "tmux.conf",
      """
      set -g status off
      set -g remain-on-exit on
      set -s escape-time 0
      set -g default-terminal tmux-256color
      set -g default-shell /bin/sh

      """)
    var variables = Careboard.environment(term: "xterm-256color", locale: "C.UTF-8")
    variables["TMUX_TMPDIR"] = place.path
    self.environment = variables.merging(environment) { $1 }
    let command = ([careboard] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try tmux([
      "-f", place.path + "/tmux.conf", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "\(command); echo $? > '\(place.path)/status'" + (staysOpen ? "; exec cat" : ""),
    ])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  // MARK: - Doing

  /// Presses keys by the names tmux has for them: `Enter`, `Escape`, `Down`, `C-p`, `a`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends characters as they are, control sequences included.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes as a terminal does: between brackets where the program has asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p", "-d"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - Seeing

  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// The screen with the control sequences that give it its colours.
  func colours() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// The status the program ended with; nil while it runs. Kept by the shell: tmux now and then misses the end of its child.
  func exitStatus() -> String? {
    guard let text = try? place.read("status"), text.hasSuffix("\n") else { return nil }
    return String(text.dropLast())
  }

  /// Whether the program has asked for the mouse.
  func takesMouse() throws -> Bool { try tmux(["display-message", "-p", "#{mouse_any_flag}"]).hasPrefix("1") }

  /// Looks until `condition` holds of the screen, and gives that screen.
  @discardableResult
  func wait(
    for what: String, within patience: Duration = Tmux.patience, until condition: (String) throws -> Bool
  ) throws -> String {
    try wait(for: what, within: patience, seeing: screen, until: condition)
  }

  @discardableResult
  func waitForColours(_ what: String, until condition: (String) throws -> Bool) throws -> String {
    try wait(for: what, seeing: colours, until: condition)
  }

  /// Looks until the program has ended, and gives its status.
  func waitForEnd() throws -> String {
    var status: String?
    try wait(for: "end of the program") { _ in
      status = exitStatus()
      return status != nil
    }
    return status ?? ""
  }

  private func wait(
    for what: String, within patience: Duration = Tmux.patience, seeing: () throws -> String, until condition: (String) throws -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + patience
    while true {
      let seen = try seeing()
      if try condition(seen) { return seen }
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminal.Failure(description: "still no \(what); the screen shows:\n\(try screen())")
      }
      usleep(10_000)
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let outcome = try Outcome(
      of: Tmux.binary ?? "tmux", ["-u", "-L", "careboard"] + arguments, environment: environment)
    guard outcome.ending == .exit(0) else {
      throw PseudoTerminal.Failure(description: "tmux \(arguments.joined(separator: " ")): \(outcome.text)")
    }
    return outcome.text
  }
}
