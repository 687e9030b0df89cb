/// Where a presentation is: all that a second terminal needs to follow it, and not one figure.
public struct SlidePosition: Hashable, Sendable {
  public let slide: Slide.ID
  /// Counted from 1.
  public let number: Int
  public let count: Int
  public let isBlank: Bool
  /// When the timer stood at nought, of the time that the program has run.
  public let zero: Duration

  public init(slide: Slide.ID, number: Int, count: Int, isBlank: Bool, zero: Duration) {
    self.slide = slide
    self.number = number
    self.count = count
    self.isBlank = isBlank
    self.zero = zero
  }
}
