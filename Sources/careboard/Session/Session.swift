import Dashboard
import Runtime
import Screen

/// The dashboard as the run loop drives it: its state, and the events that come from files rather than from the person.
struct Session: Program {
  enum Event: Sendable {
    case dashboard(Dashboard.Event)
    case filesChanged
  }

  enum Effect {
    case dashboard(Dashboard.Effect)
    /// Read the board, and the themes, again.
    case load
  }

  private(set) var state: State
  private(set) var isFinished = false

  init(_ state: State) { self.state = state }

  mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .filesChanged: return [.load]
    case .dashboard(let event):
      let effects = state.update(event)
      if effects.contains(.quit) { isFinished = true }
      return effects.map { $0 == .reload ? .load : .dashboard($0) }
    }
  }

  func render(_ size: Size) -> Canvas { state.render(size).limited(to: state.settings.glyphs) }

  var nextDeadline: ContinuousClock.Instant? { nil }
}
