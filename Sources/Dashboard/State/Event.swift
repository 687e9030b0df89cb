public import Board
public import Documents
public import Screen

/// Everything that can happen to the dashboard.
public enum Event: Sendable {
  case input(Input)
  /// A board was read, for the first time or again.
  case loaded(Snapshot)
  /// The board as a whole could not be read; what stands stays.
  case loadFailed(String)
  /// Files that are broken right now, worst first; empty once all is well.
  case trouble([Diagnostic])
  case themeChanged(Theme)
  /// Every theme was read, for the first time or again, and what is wrong with their files.
  case themesRead([Theme], [Diagnostic])
  /// The slides that were asked for.
  case presented(Deck)
  /// There can be no slides, and why.
  case refused(String)
  /// The children behind a figure that were asked for.
  case recordsFound(RecordQuestion, RecordAnswer)
  /// Files were written, and nobody has read them yet.
  case filesChanged
  /// How long the program has run, by a clock that nobody sets.
  case uptime(Duration)
  /// The time, in seconds since 1970.
  case tick(Int)
}
