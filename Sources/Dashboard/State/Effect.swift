/// What the dashboard asks of the world outside; plain values, so that a test can say which were asked for.
public enum Effect: Hashable, Sendable {
  case quit
  /// Give the terminal back to the shell until the person returns.
  case suspend
  /// Read the board again.
  case reload
  /// Take the mouse, or leave it to the terminal's own selection.
  case setMouse(Bool)
  /// Hand text to the terminal's clipboard.
  case copy(String)
  /// Make the public copy of the board, and slides from it.
  case publish
  /// Tell whoever follows the presentation where it is; nil: it is over.
  case follow(SlidePosition?)
  /// Paint every cell again, whatever is thought to be on the screen.
  case repaint
  /// Look through the return for the children behind a figure.
  case findRecords(RecordQuestion)
}
