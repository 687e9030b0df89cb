public import Screen

/// Something the run loop noticed, before the program's own words are put to it.
public enum Occurrence: Hashable, Sendable {
  /// The time. Comes first in every turn, so that what follows can be dated by it.
  case tick(ContinuousClock.Instant)
  /// These files or folders were written, made, moved or removed, and have been quiet since.
  case changed(Set<String>)
  case input(Input)
}
