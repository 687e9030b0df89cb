import Dashboard
import Runtime
import Screen

/// The speaker's notes as the run loop drives them.
struct NotesSession: Program {
  enum Event: Sendable {
    case screen(NotesScreen.Event)
    /// What became of the notes of that presentation's board.
    case prepared(NotesScreen.Event, PresenterNews)
    /// Something happened where presentations tell where they are.
    case moved
    case time(ContinuousClock.Instant)
  }

  enum Effect {
    case screen(NotesScreen.Effect)
    /// Make the notes of this presentation's board.
    case prepare(PresenterNews)
  }

  private var screen: NotesScreen
  private let search: PresenterSearch
  /// Seconds since 1970.
  private let clock: () -> Int
  private var news: PresenterNews?
  private var next: ContinuousClock.Instant?
  private(set) var isFinished = false

  init(_ screen: NotesScreen, search: PresenterSearch, clock: @escaping () -> Int) {
    self.screen = screen
    self.search = search
    self.clock = clock
  }

  mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .screen(let event):
      let effects = screen.update(event)
      if effects.contains(.quit) { isFinished = true }
      return effects.map { .screen($0) }
    case .prepared(let event, let asked):
      // Of a board that is presented no longer.
      guard let news, !NotesSession.isOther(asked, news) else { return [] }
      return screen.update(event).map { .screen($0) }
    case .moved: return look()
    case .time(let now):
      guard news != nil else {
        next = nil
        return []
      }
      guard next.map({ now >= $0 }) ?? true else { return [] }
      next = now + .seconds(1)
      // A killed presentation tells nobody; its lock does.
      let effects = look()
      if let news { _ = screen.update(.elapsed(.seconds(max(0, clock() - news.zero)))) }
      return effects
    }
  }

  private mutating func look() -> [Effect] {
    let found = search.news()
    guard found != news else { return [] }
    let isOther = NotesSession.isOther(found, news)
    news = found
    if isOther { _ = screen.update(.changedBoard) }
    _ = screen.update(.moved(found.map {
      SlidePosition(slide: $0.slide, number: $0.number, count: $0.count, isBlank: $0.isBlank, zero: .zero)
    }))
    if let found { _ = screen.update(.elapsed(.seconds(max(0, clock() - found.zero)))) }
    return found.map { isOther ? [.prepare($0)] : [] } ?? []
  }

  /// Whether one set of notes does not serve both.
  private static func isOther(_ one: PresenterNews?, _ other: PresenterNews?) -> Bool {
    one?.board != other?.board || one?.area != other?.area || one?.period != other?.period
  }

  func render(_ size: Size) -> Canvas { screen.render(size) }

  /// Only a running timer needs waking for; the first time at once.
  var nextDeadline: ContinuousClock.Instant? { news == nil ? nil : next ?? .now }
}
