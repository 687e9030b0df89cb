public import Screen

/// A place to show canvases and to learn what the person did there.
///
/// Nothing here waits. A run loop sleeps on `descriptors` until one is readable or `inputDeadline` has come, and then drains.
public protocol Terminal: ~Copyable {
  /// What can go wrong; `Never` in memory.
  associatedtype Failure: Error

  /// The room there is now, in cells.
  var size: Size { get }

  /// Descriptors of which one becomes readable when there may be something to drain.
  var descriptors: [CInt] { get }

  /// When to drain even though nothing came: an escape key is one only if nothing follows it.
  var inputDeadline: ContinuousClock.Instant? { get }

  /// Whether nothing will ever come again: the other end has hung up.
  var isClosed: Bool { get }

  /// Whether the next canvas must be presented even if it is the one presented last.
  var needsPaint: Bool { get }

  /// Makes the terminal look like `canvas`; cells outside the terminal are left out.
  mutating func present(_ canvas: Canvas) throws(Failure)

  /// Everything that has come by `now`, oldest first; never waits. Many changes of size count as the last one.
  mutating func drain(at now: ContinuousClock.Instant) throws(Failure) -> [Input]

  /// Makes the next frame paint every cell, because something else may have written on the screen.
  mutating func repaint()

  /// Captures clicks and the wheel, or lets them go so that text can be selected with the mouse.
  mutating func setMouse(_ on: Bool)
}
