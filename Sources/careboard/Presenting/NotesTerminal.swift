import Board
import CareModel
import Dashboard
import Documents
import Glibc
import Runtime
import Screen
import Terminal

/// `careboard present --notes`: the speaker's notes on a second terminal, following the first.
struct NotesTerminal {
  let board: BoardOptions
  let display: DisplayOptions
  let profile: TerminalProfile

  func run() throws {
    let folder = try RuntimeFolder()
    let named = try board.board.map { _ in NotesTerminal.real(try BoardPlace(board.board).folder) }
    let shipped = try BoardPlace(board.board).shipped
    let theme = try ThemeFolder(shipped: shipped).theme(display.theme ?? "dark")
    let mailbox = try Mailbox<NotesSession.Event>()
    let screen = NotesScreen(theme: theme, colours: profile.colour.value, glyphs: profile.glyphs.value)
    let search = PresenterSearch(folder: folder, board: named)
    let terminal = try NcursesTerminal(profile: profile)
    let watcher = try FileWatcher()
    var loop = RunLoop(
      program: NotesSession(screen, search: search, clock: { time(nil) }), terminal: terminal, mailbox: mailbox, watcher: watcher,
      translate: { occurrence in
        switch occurrence {
        case .tick(let now): .time(now)
        case .changed: .moved
        case .input(let input): .screen(.input(input))
        }
      },
      perform: { effect, terminal in
        switch effect {
        case .screen(.repaint): terminal.repaint()
        case .screen(.suspend): raise(SIGTSTP)
        case .screen(.quit): break
        case .prepare(let news): prepare(news, shipped, mailbox)
        }
      })
    try loop.start()
    watcher.watch(folder.path)
    mailbox.post(.moved)
    while loop.isRunning { try loop.turn() }
  }

  /// Notes of the board that is presented, read by this program for itself.
  private func prepare(_ news: PresenterNews, _ shipped: Shipped, _ mailbox: Mailbox<NotesSession.Event>) {
    var options = board
    options.board = news.board
    options.area = news.area.isEmpty ? board.area : news.area
    options.period = news.period.isEmpty ? nil : news.period
    options.today = news.today.isEmpty ? board.today : news.today
    Careboard.crew.start { [options] in
      do {
        mailbox.post(.prepared(.prepared(try await NotesTerminal.notes(options)), news))
      } catch let failure as CommandFailure {
        mailbox.post(.prepared(.failed(failure.sentence), news))
      } catch {
        mailbox.post(.prepared(.failed("the board cannot be read"), news))
      }
    }
  }

  /// The notes of a board: from the public slides, or with `--restricted` from what officers may see.
  static func notes(_ options: BoardOptions) async throws -> SpeakerNotes {
    let isRestricted = options.isRestricted
    var options = options
    (options.isPublic, options.isRestricted) = (false, false)
    let opened = try await OpenedBoard(options)
    let deck = try OpenedDeck(opened, options).deck
    guard isRestricted else { return SpeakerNotes(deck) }
    let clock = try Clock(today: options.today)
    return SpeakerNotes(
      deck, restricted: opened.snapshot, area: try opened.requiredArea(), period: opened.periods.first,
      today: clock.today(on: opened.snapshot))
  }

  /// The one path that two programs in different folders know a board by.
  static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
