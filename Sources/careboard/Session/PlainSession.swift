import Board
import Dashboard
import Screen

/// The dashboard as words in reading order, for screen readers, e-mail and scripts.
struct PlainSession {
  let board: BoardOptions
  let display: DisplayOptions

  func run() async throws {
    let opened = try await OpenedBoard(board)
    let clock = try Clock(today: board.today)
    var settings = State.Settings()
    settings.area = try opened.area()
    settings.period = opened.periods.first
    settings.isPublic = board.isPublic
    settings.now = clock.now
    settings.secondsFromUTC = clock.secondsFromUTC
    settings.isDayAsked = clock.isAsked
    if settings.area == nil { settings.area = try opened.requiredArea() }
    var state = State(settings)
    _ = state.update(.loaded(opened.snapshot))
    Output.write(state.plainText)
  }
}
