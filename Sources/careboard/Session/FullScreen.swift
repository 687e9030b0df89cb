import Board
import CareModel
import Dashboard
import Glibc
import Runtime
import Screen
import Terminal

/// The dashboard on a real terminal, from its first frame to its end.
struct FullScreen {
  let board: BoardOptions
  let display: DisplayOptions
  let profile: TerminalProfile
  let mouse: Bool
  let fault: OpenCommand.Fault?
  /// How slides are shown where there is to be no dashboard behind them; nil: the dashboard.
  var presenting: Presenting?

  /// The look of a presentation, and how long a slide stays up by itself.
  struct Presenting {
    let theme: Theme
    let every: Duration?
  }

  func run() throws {
    try board.checkAudience()
    let place = try BoardPlace(board.board)
    // Said before the screen is taken, where a person can read it.
    guard access(place.folder, F_OK) == 0 else { throw CommandFailure(LoadFailure.missing(place.folder).sentence) }
    let clock = try Clock(today: board.today)
    let themes = ThemeFolder(shipped: place.shipped)
    var settings = State.Settings()
    settings.size = profile.size ?? settings.size
    settings.glyphs = profile.glyphs.value
    settings.colours = profile.colour.value
    settings.isMouseOn = mouse
    settings.isPublic = board.isPublic
    settings.mayShowRecords = !board.isPublic && presenting == nil
    settings.now = clock.now
    settings.secondsFromUTC = clock.secondsFromUTC
    settings.isDayAsked = clock.isAsked
    settings.period = try OpenedBoard.periods(board.period).first
    if let wanted = display.theme { settings.theme = try themes.theme(wanted) }
    if let area = board.area { settings.area = try FullScreen.area(area, place) }

    let mailbox = try Mailbox<Session.Event>()
    let reading = BoardReading(folder: place.folder, shipped: place.shipped, mailbox: mailbox, clock: clock, area: settings.area,
      isPublic: board.isPublic)
    let desk = PresenterDesk(folder: place.folder, shipped: place.shipped, mailbox: mailbox, clock: clock)
    let following = PresenterFollowing(
      board: NotesTerminal.real(place.folder), area: board.area ?? "", period: board.period ?? "", today: board.today ?? "")
    var state = State(settings)
    // The board is read while the screen is opened and the first frame, without figures, is on it.
    if let presenting {
      _ = state.presentAlone(theme: presenting.theme, every: presenting.every)
      desk.publish(nil, area: settings.area, period: settings.period)
    } else {
      reading.start()
    }
    let guardian = ScreenGuardian()
    let terminal = try NcursesTerminal(profile: profile)
    if presenting != nil { terminal.tell(guardian.start()) }
    let watcher = try FileWatcher()
    var loop = RunLoop(
      program: Session(state, start: following.start), terminal: terminal, mailbox: mailbox, watcher: watcher,
      translate: { translate($0, clock: clock, folder: place.folder) },
      perform: { effect, terminal in
        // A folder of themes may have been made since.
        if case .load = effect { for folder in themes.watched { watcher.watch(folder) } }
        if case .publish = effect { terminal.tell(guardian.start()) }
        perform(effect, &terminal, reading, desk, following, mailbox, themes)
      })
    try loop.start()
    watcher.watch(place.folder)
    for folder in themes.watched { watcher.watch(folder) }
    readThemes(themes, mailbox)
    while loop.isRunning { try loop.turn() }
    if presenting != nil, let refusal = loop.program.state.refusal { throw CommandFailure(refusal) }
  }

  /// The code of an area; names of the shipped register suffice before the board is read.
  private static func area(_ name: String, _ place: BoardPlace) throws -> AreaCode {
    let reference = try place.reference()
    return reference.areas.area(named: name)?.code ?? AreaCode(name)
  }

  private func translate(_ occurrence: Occurrence, clock: Clock, folder: String) -> Session.Event? {
    switch occurrence {
    case .tick(let instant): .time(clock.now, instant)
    case .changed(let paths): .filesChanged(isBoard: paths.contains { $0 == folder || $0.hasPrefix(folder + "/") })
    case .input(.key(.function(12))) where fault != nil:
      fail()
    case .input(let input): .dashboard(.input(input))
    }
  }

  private func perform(
    _ effect: Session.Effect, _ terminal: inout NcursesTerminal, _ reading: BoardReading, _ desk: PresenterDesk, _ following: PresenterFollowing,
    _ mailbox: Mailbox<Session.Event>, _ themes: ThemeFolder
  ) {
    switch effect {
    case .load:
      // With no dashboard behind the slides, no board is read until newer slides are asked for.
      if presenting == nil { reading.start() }
      readThemes(themes, mailbox)
    case .publish(let board, let area, let period):
      // What is public already would be made public twice: the board is read anew for the slides.
      desk.publish(self.board.isPublic ? nil : board, area: area, period: period)
    case .findRecords(let question, let shelf):
      Careboard.crew.start { mailbox.post(.dashboard(.recordsFound(question, question.answer(from: shelf)))) }
    case .dashboard(.setMouse(let on)): terminal.setMouse(on)
    case .dashboard(.repaint): terminal.repaint()
    case .dashboard(.suspend): raise(SIGTSTP)
    case .dashboard(.copy(let text)): terminal.copy(text)
    case .dashboard(.follow(let position)): following.follow(position)
    case .dashboard(.quit), .dashboard(.reload), .dashboard(.publish), .dashboard(.findRecords): break
    }
  }

  /// Reads every theme away from the terminal's thread, so that the reader can turn to each.
  private func readThemes(_ themes: ThemeFolder, _ mailbox: Mailbox<Session.Event>) {
    // A person turns to another when there is something to see.
    Careboard.crew.start(priority: .low) {
      let all = themes.all()
      mailbox.post(.dashboard(.themesRead(all.themes, all.diagnostics)))
    }
  }

  private func fail() -> Session.Event? {
    switch fault {
    case .trap:
      let none: [Int] = []
      _ = none[none.count]
    case .segv: raise(SIGSEGV)
    case .exit: Glibc.exit(3)
    case nil: break
    }
    return nil
  }
}
