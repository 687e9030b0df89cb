import ArgumentParser
import Board
import CareModel
import Dashboard
import Documents
import Runtime
import Screen
import Terminal

/// `careboard present [BOARD]`: slides for a public room.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "Present the board to a public room: one message a slide, and nothing that identifies a child.",
    discussion: "Slides are made from the public copy of the board alone, whatever is pressed. Space, Enter, PgDn and arrows turn them, digits jump, b blanks, o shows all, ? lists the keys, q quits.")

  @OptionGroup var board: BoardOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Turn to the next slide by itself after so long: 20s, 2m.")
  var every: Wait?

  @Flag(help: "Speaker's notes on this terminal, following the slides on another of yours; public like the slides, unless --restricted.")
  var notes = false

  @Flag(help: "Linear text instead of a full screen: every slide in words.")
  var plain = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  /// A stretch of time as a person writes it: `20s`, `2m`, `45`.
  struct Wait: ExpressibleByArgument {
    let duration: Duration

    init?(argument: String) {
      let text = argument.lowercased()
      let unit = text.hasSuffix("m") ? 60 : 1
      guard let number = Int(text.hasSuffix("m") || text.hasSuffix("s") ? String(text.dropLast()) : text), (1...3600).contains(number) else { return nil }
      duration = .seconds(number * unit)
    }
  }

  func validate() throws {
    if board.isRestricted, !notes { throw ValidationError("Slides are public whatever is asked for; --restricted is for --notes.") }
    if board.isRestricted, board.isPublic { throw ValidationError("--public and --restricted exclude each other.") }
    if notes, every != nil { throw ValidationError("--every turns slides; it has no place with --notes.") }
  }

  func run() throws {
    let profile = TerminalProfile(
      surroundings: .live(),
      wishes: TerminalWishes(colourOption: display.color.level, glyphOption: display.glyphs.level, mouse: !noMouse))
    var options = board
    options.isPublic = false
    if notes {
      if plain || profile.refusal != nil {
        try Careboard.crew.finish { [options] in Output.write(try await NotesTerminal.notes(options).plainText) }
      } else {
        try NotesTerminal(board: options, display: display, profile: profile).run()
      }
      return
    }
    if plain || profile.refusal != nil {
      try Careboard.crew.finish { [options] in Output.write(try await OpenedDeck(options).deck.plainText) }
      return
    }
    let theme = try ThemeFolder(shipped: try BoardPlace(board.board).shipped).theme(display.theme ?? "projector")
    try FullScreen(
      board: options, display: display, profile: profile, mouse: !noMouse, fault: nil,
      presenting: FullScreen.Presenting(theme: theme, every: every?.duration)
    ).run()
  }
}
