import ArgumentParser
import Board
import CareModel
import Dashboard
import Screen

/// `careboard snapshot`: one screen as text or as a picture, without a terminal.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot", abstract: "One screen, without a terminal.",
    discussion: "Screens: \(ScreenName.forms.joined(separator: ", ")). Pictures in svg and html are public unless --restricted is given. Keys: letters as they are, others as <ret> <esc> <tab> <up> <c-p>.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg, html }

  @OptionGroup var board: BoardOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "The screen.")
  var screen = "home"

  @Option(help: "Keys to press before the picture is taken.")
  var keys = ""

  @Option(help: "text, ansi, svg or html.")
  var format = Format.text

  @Flag(help: "Linear text instead of a picture: one fact a line, words for colours and arrows.")
  var plain = false

  func run() async throws {
    guard let name = ScreenName(screen) else {
      throw CommandFailure("there is no screen '\(screen)'; expected \(ScreenName.forms.joined(separator: ", "))")
    }
    let script: KeyScript
    do { script = try KeyScript(keys) } catch { throw CommandFailure(error.description) }
    let opened = try await OpenedBoard(audience(of: name))
    let clock = try Clock(today: board.today)
    var settings = State.Settings()
    settings.size = display.size?.size ?? Size(columns: 120, rows: 36)
    settings.area = try opened.area()
    settings.period = opened.periods.first
    settings.glyphs = display.glyphs.level ?? .unicode
    settings.colours = display.color.level ?? .ansi256
    settings.isPublic = audience(of: name).isPublic
    settings.now = clock.now
    settings.secondsFromUTC = clock.secondsFromUTC
    settings.isDayAsked = clock.isAsked
    let themes = ThemeFolder(shipped: try BoardPlace(board.board).shipped)
    settings.themes = themes.all().themes
    settings.theme = try themes.theme(display.theme ?? "dark")
    var state = State(settings)
    if case .slide(let number) = name {
      // A slide is public, so the board itself stays out.
      let deck = try OpenedDeck(opened, board).deck
      guard state.show(deck, slide: number, theme: try themes.theme(display.theme ?? "projector")) else {
        throw CommandFailure("there is no slide \(number); there are \(deck.slides.count)")
      }
    } else {
      _ = state.update(.loaded(opened.snapshot))
      guard state.show(name) else { throw CommandFailure("the screen '\(screen)' cannot be shown on this board") }
    }
    for key in script.keys { _ = state.update(.input(.key(key))) }
    if plain {
      Output.write(state.plainText)
      return
    }
    let canvas = state.render(settings.size).limited(to: state.settings.glyphs)
    let area = settings.area.flatMap { opened.snapshot.figures.areas[$0]?.name }
    let mark = board.isRestricted ? "RESTRICTED. " : ""
    let title = "\(mark)Careboard: \(screen)" + (area.map { ", \($0)" } ?? "")
    switch format {
    case .text: Output.write(canvas.text + "\n")
    case .ansi: Output.write(canvas.ansi(level: settings.colours) + "\n")
    case .svg: Output.write(canvas.svg(title: title, level: settings.colours, terminal: paper(under: settings.theme)))
    case .html: Output.write(canvas.html(title: title, level: settings.colours, terminal: paper(under: settings.theme)))
    }
  }

  /// Who may see it: a picture that is made to be passed on is public unless it is asked for otherwise, and a slide, which makes its
  /// own public view, needs the whole board for that.
  private func audience(of name: ScreenName) -> BoardOptions {
    var options = board
    if case .slide = name {
      options.isPublic = false
    } else if format == .svg || format == .html {
      options.isPublic = !board.isRestricted
    }
    return options
  }

  /// What shows where no colour is asked for: a light theme is meant for a light terminal.
  private func paper(under theme: Theme) -> TerminalColours {
    guard let ground = theme[.background].background.rgb else { return .xterm }
    return ground.relativeLuminance > 0.18 ? .paper : .xterm
  }
}
