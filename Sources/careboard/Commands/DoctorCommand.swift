import ArgumentParser
import Board
import CareModel
import Dashboard
import Documents
import Runtime
import Screen
import Terminal

/// `careboard doctor`: this terminal, this board, and how each path is watched.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "This terminal, this board, and how each path is watched.")

  @OptionGroup var board: BoardOptions
  @OptionGroup var display: DisplayOptions

  func run() async throws {
    let profile = TerminalProfile(
      surroundings: .live(),
      wishes: TerminalWishes(colourOption: display.color.level, glyphOption: display.glyphs.level))
    let place = try BoardPlace(board.board)
    let themes = ThemeFolder(shipped: place.shipped)
    var facts = terminal(profile)
    let (read, diagnostics) = themes.all()
    facts.append(("themes", "\(read.count) can be read: \(read.map(\.name).joined(separator: ", "))"))
    facts.append(("own data", place.shipped.folder))
    facts.append(("board", place.folder))
    let watcher = try FileWatcher()
    watcher.watch(place.folder)
    facts.append(("watched", "\(place.folder): \(watcher.how(place.folder))"))
    for folder in themes.watched { facts.append(("", "\(folder): \(watcher.how(folder))")) }
    let opened = try await OpenedBoard(board)
    facts += self.board(opened.snapshot)
    let width = facts.map(\.0.count).max() ?? 0
    for (name, fact) in facts {
      Output.write(name + String(repeating: " ", count: width - name.count + 2) + PrintableText.shown(fact) + "\n")
    }
    for diagnostic in diagnostics { Output.write(diagnostic.rendered + "\n") }
  }

  private func terminal(_ profile: TerminalProfile) -> [(String, String)] {
    [
      ("TERM", profile.term.isEmpty ? "not set" : profile.term),
      ("drawn as", "\(profile.entry.value): \(profile.entry.reason)"),
      ("full screen", profile.refusal.map { "no: \($0)" } ?? "yes"),
      ("locale", "\(profile.locale.asked ?? "none asked for"), used \(profile.locale.used) (\(profile.locale.codeset)): \(profile.locale.reason)"),
      ("colours", "\(profile.colour.value.rawValue): \(profile.colour.reason)"),
      ("glyphs", "\(profile.glyphs.value.rawValue): \(profile.glyphs.reason)"),
      ("size", profile.size.map { "\($0.columns)×\($0.rows)" } ?? "unknown"),
      ("mouse", "\(profile.mouse.value ? "on" : "off"): \(profile.mouse.reason)"),
      ("inside", [profile.multiplexer, profile.isRemote ? "ssh" : nil].compactMap { $0 }.joined(separator: ", ")),
    ].map { ($0.0, $0.1.isEmpty ? "nothing" : $0.1) }
  }

  private func board(_ snapshot: Snapshot) -> [(String, String)] {
    let errors = snapshot.diagnostics.count { $0.severity == .error }
    let known = snapshot.files.count { $0.state != .unknown }
    let area = snapshot.homeArea.flatMap { snapshot.figures.areas[$0]?.name }
    return [
      ("area", area ?? "none named; \(snapshot.figures.areaCodes().count) areas have figures"),
      ("files", "\(known) of \(snapshot.files.count) of a known kind, \(snapshot.figures.count) figures"),
      ("problems", "\(errors) errors, \(snapshot.diagnostics.count - errors) others; see careboard check"),
    ]
  }
}
