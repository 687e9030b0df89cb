import Board
import CareModel
import Dashboard
import Runtime
import Screen

/// The dashboard as the run loop drives it: its state, and the events that come from files rather than from the person.
struct Session: Program {
  enum Event: Sendable {
    case dashboard(Dashboard.Event)
    /// Files were written: the board's, or only those of themes.
    case filesChanged(isBoard: Bool)
    /// Seconds since 1970, and the time by the clock that nobody sets.
    case time(Int, ContinuousClock.Instant)
  }

  enum Effect {
    case dashboard(Dashboard.Effect)
    /// Read the board, and the themes, again.
    case load
    /// Make slides of this board; nil: of the board as it is read for that alone.
    case publish(Snapshot?, area: AreaCode?, period: Period?)
    /// Look for the children behind a figure where the board keeps them.
    case findRecords(RecordQuestion, RecordShelf)
  }

  private(set) var state: State
  private(set) var isFinished = false

  /// When the program began.
  private let start: ContinuousClock.Instant

  init(_ state: State, start: ContinuousClock.Instant = .now) {
    self.state = state
    self.start = start
  }

  mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .filesChanged(let isBoard): return [.load] + (isBoard ? take(.filesChanged) : [])
    case .time(let now, let instant): return take(.tick(now)) + take(.uptime(start.duration(to: instant)))
    case .dashboard(let event): return take(event)
    }
  }

  private mutating func take(_ event: Dashboard.Event) -> [Effect] {
    let effects = state.update(event)
    // Without a dashboard behind, a refusal leaves nothing to look at.
    if effects.contains(.quit) || state.presentsAlone && state.refusal != nil { isFinished = true }
    return effects.map { effect in
      switch effect {
      case .reload: .load
      case .publish: .publish(state.snapshot, area: state.area, period: state.period)
      case .findRecords(let question):
        if let shelf = state.snapshot?.records { .findRecords(question, shelf) } else { .dashboard(effect) }
      default: .dashboard(effect)
      }
    }
  }

  func render(_ size: Size) -> Canvas { state.render(size).limited(to: state.settings.glyphs) }

  var nextDeadline: ContinuousClock.Instant? { state.nextDeadline.map { start + $0 } }
}
