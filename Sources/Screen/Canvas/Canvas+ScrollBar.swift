extension Canvas {
  /// Draws, over the whole height of a column, which part of a longer list is on the screen;
  /// nothing when all of it is.
  ///
  /// The thumb is at least one row, and touches an end of the column only when that end of the list
  /// is on the screen.
  /// - Parameters:
  ///   - shown: the rows of the list on the screen.
  ///   - total: the rows there are.
  public mutating func scrollBar(
    x: Int, y: Int, height: Int, shown: Range<Int>, total: Int, style: Style = .plain,
    trackStyle: Style? = nil, glyphs: GlyphLevel = .unicode
  ) {
    let column = Rect(x: x, y: y, width: 1, height: height)
    guard column.height > 0, shown.count < total, !shown.isEmpty, shown.lowerBound >= 0 else {
      return
    }
    let room = column.height
    let thumb = max(1, Int(Double(room) * Double(shown.count) / Double(total)))
    let free = room - thumb
    let hidden = total - shown.count
    let share = Double(min(shown.lowerBound, hidden)) / Double(hidden)
    var top = Int((Double(free) * share).rounded())
    if free >= 2 {
      if shown.lowerBound > 0 { top = max(top, 1) }
      if shown.upperBound < total { top = min(top, free - 1) }
    }
    for row in 0..<room {
      let isThumb = row >= top && row < top + thumb
      let mark: Unicode.Scalar =
        glyphs == .ascii ? (isThumb ? "#" : "|") : isThumb ? "┃" : "│"
      set(mark, x: column.x, y: column.y + row, style: isThumb ? style : trackStyle ?? style)
    }
  }
}
