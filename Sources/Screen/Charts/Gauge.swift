/// A figure against a threshold: a bar with a mark at 100 %, what lies beyond the mark in a look of
/// its own, and the share in words.
///
/// The scale runs to a tenth beyond the threshold, or to the figure when that is more, so the mark
/// never moves off the edge.
public struct Gauge: Hashable, Sendable {
  /// Nil where there is no figure: the track is drawn with its mark, and no share.
  public var value: Double?
  public var threshold: Double
  public var style: Style
  /// The part of the bar beyond the threshold.
  public var overStyle: Style
  public var markStyle: Style
  /// The empty rest of the track.
  public var trackStyle: Style
  public var labelStyle: Style

  public init(
    value: Double?, threshold: Double, style: Style = .plain, overStyle: Style? = nil,
    markStyle: Style = .plain, trackStyle: Style = .plain, labelStyle: Style? = nil
  ) {
    self.value = value
    self.threshold = threshold
    self.style = style
    self.overStyle = overStyle ?? style
    self.markStyle = markStyle
    self.trackStyle = trackStyle
    self.labelStyle = labelStyle ?? overStyle ?? style
  }

  /// The figure as a share of the threshold, such as `105%`; empty without a figure or a threshold
  /// above zero.
  public var share: String {
    guard let value = Axis.drawable(value), let threshold = Axis.drawable(threshold), threshold > 0
    else { return "" }
    return NumberText.text(value / threshold * 100) + "%"
  }

  /// Draws the gauge in the first row of `rect`, the share at its right end.
  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    let label = share
    let labelWidth = TextWidth.width(of: label)
    let showsLabel = labelWidth > 0 && rect.width >= labelWidth
    if showsLabel {
      canvas.put(label, x: rect.endX - labelWidth, y: rect.y, style: labelStyle, clip: rect)
    }
    let track = rect.inset(right: showsLabel ? labelWidth + 1 : 0)
    guard track.width >= 3, let threshold = Axis.drawable(threshold), threshold > 0 else { return }
    let amount = max(Axis.drawable(value) ?? 0, 0)
    let full = max(threshold * 1.1, amount)
    let mark = min(max(Int(threshold / full * Double(track.width)), 1), track.width - 1)
    let row = Rect(x: track.x, y: track.y, width: track.width, height: 1)
    canvas.clipped(to: row) { canvas in
      canvas.put(
        String(repeating: glyphs == .ascii ? "." : "─", count: track.width), x: track.x, y: track.y,
        style: trackStyle)
      Bar(min(amount, threshold), of: threshold, style: style)
        .draw(on: &canvas, in: Rect(x: track.x, y: track.y, width: mark, height: 1), glyphs: glyphs)
      if amount > threshold {
        let beyond = Rect(
          x: track.x + mark + 1, y: track.y, width: track.width - mark - 1, height: 1)
        Bar(amount - threshold, of: full - threshold, style: overStyle)
          .draw(on: &canvas, in: beyond, glyphs: glyphs)
      }
      canvas.put(glyphs == .ascii ? "|" : "│", x: track.x + mark, y: track.y, style: markStyle)
    }
  }
}
