import ArgumentParser
import Board
import CareModel
import Dashboard
import Documents
import Glibc
import Runtime
import Screen
import Terminal

/// `careboard [BOARD]`: the dashboard, or the same as linear text where there is no terminal.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Open the dashboard (the default).")

  /// Ways to fail on purpose at F12, for testing that the terminal survives them.
  enum Fault: String, ExpressibleByArgument { case trap, segv, exit }

  @OptionGroup var board: BoardOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Linear text instead of a full screen: one fact a line, words for colours and arrows.")
  var plain = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Option(help: .hidden)
  var fault: Fault?

  func run() throws {
    let profile = TerminalProfile(
      surroundings: .live(),
      wishes: TerminalWishes(
        colourOption: display.color.level, glyphOption: display.glyphs.level, mouse: !noMouse))
    if plain || profile.refusal != nil {
      try Careboard.crew.finish { [board, display] in try await PlainSession(board: board, display: display).run() }
      return
    }
    try FullScreen(board: board, display: display, profile: profile, mouse: !noMouse, fault: fault).run()
  }
}
