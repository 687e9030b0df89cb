/// A line of figures the height of one row: the shape of a trend beside its numbers.
///
/// One column a value, the latest at the right edge; of more values than columns the latest are
/// shown, of fewer the left stays empty. Heights run from the lowest value shown to the highest, or
/// over `range`; a series that never changes stands at half height.
public struct Sparkline: Hashable, Sendable {
  /// Oldest first; nil where there is no figure, which shows as a small dot.
  public var values: [Double?]
  /// The lowest and highest height; nil fits the values shown.
  public var range: ClosedRange<Double>?
  public var style: Style
  /// Positions in `values` whose figures may still change.
  public var hollow: Set<Int>
  public var hollowStyle: Style

  public init(
    values: [Double?], range: ClosedRange<Double>? = nil, style: Style = .plain,
    hollow: Set<Int> = [], hollowStyle: Style? = nil
  ) {
    self.values = values
    self.range = range
    self.style = style
    self.hollow = hollow
    self.hollowStyle = hollowStyle ?? style
  }

  /// Draws the line in the first row of `rect`.
  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    let heights: [Character] =
      glyphs == .ascii
      ? ["_", ".", "-", "=", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let shown = values.suffix(rect.width)
    let drawable = shown.compactMap(Axis.drawable)
    let lower = Axis.drawable(range?.lowerBound) ?? drawable.min() ?? 0
    let upper = Axis.drawable(range?.upperBound) ?? drawable.max() ?? 0
    var x = rect.endX - shown.count
    for (index, value) in zip(shown.indices, shown) {
      let look = hollow.contains(index) ? hollowStyle : style
      if let value = Axis.drawable(value) {
        let share = upper > lower ? (min(max(value, lower), upper) - lower) / (upper - lower) : 0.45
        let height = min(Int(share * Double(heights.count)), heights.count - 1)
        canvas.put(heights[height], x: x, y: rect.y, style: look)
      } else {
        canvas.put(glyphs == .ascii ? " " : "·", x: x, y: rect.y, style: look)
      }
      x += 1
    }
  }
}
