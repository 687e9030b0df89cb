public import Screen

/// What a run loop runs: a value that events change and that can be drawn, and that knows neither clock nor disk.
public protocol Program {
  associatedtype Event: Sendable
  associatedtype Effect

  /// Takes in one event and says what is to be done in the world because of it.
  mutating func update(_ event: Event) -> [Effect]

  /// The picture at this size.
  func render(_ size: Size) -> Canvas

  /// When to be told the time even though nothing else happens; nil lets the loop sleep for ever.
  ///
  /// A tick at or after this instant must move it on or clear it, or the loop never sleeps again.
  var nextDeadline: ContinuousClock.Instant? { get }

  var isFinished: Bool { get }
}
