internal import Screen

/// Margins of a slide: generous, so that nothing is lost at the edge of a screen that does not fit the projector.
struct SlideLayout {
  /// Where words and pictures may stand.
  let page: Rect
  /// Empty rows between parts.
  let gap: Int
  /// The longest line of words that is easily read.
  let measure: Int

  /// Whether letters of one cell would be too small for the room.
  let hasLargeWords: Bool
  /// Whether there is room for more than the headline and the figure in large words.
  let isTall: Bool

  /// The most lines of large words that a headline may take.
  var headlineLines: Int { isTall ? 3 : 2 }

  /// The smallest terminal that a slide can be read on.
  static let least = State.least

  init(_ rect: Rect) {
    let side = min(max(3, rect.width / 16), 14)
    let top = rect.height < 30 ? 1 : rect.height < 50 ? 2 : 3
    page = rect.inset(left: side, top: top, right: side, bottom: rect.height < 30 ? 0 : 1)
    gap = 1
    hasLargeWords = rect.width >= 110 && rect.height >= 34
    isTall = rect.width >= 150 && rect.height >= 48
    measure = min(page.width, 140)
  }
}
