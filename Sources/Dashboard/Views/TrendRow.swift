internal import CareModel
internal import Screen

/// A trend where only a row is left for it: its shape between the names of its first and last period.
struct TrendRow {
  let trend: Trend
  let look: Look

  /// Two years of months are as much as one row tells apart.
  private static let longest = 24

  /// Nil where more than one line would have to share the row.
  init?(_ trend: Trend, look: Look) {
    // A threshold is a line beside the figures, which the gauge above them tells of.
    guard trend.lines.filter({ !$0.isStepped }).count == 1 else { return nil }
    self.trend = trend.suffix(Self.longest)
    self.look = look
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let line = trend.lines.first(where: { !$0.isStepped }), let first = trend.periods.first, let last = trend.periods.last,
      first < last
    else { return }
    let (start, end) = (first.axisLabel + " ", " " + last.axisLabel)
    let width = min(line.values.count, rect.width - TextWidth.width(of: start) - TextWidth.width(of: end))
    guard width >= 6 else { return }
    canvas.put(start, x: rect.x, y: rect.y, style: look[.muted])
    let plot = Rect(x: rect.x + TextWidth.width(of: start), y: rect.y, width: width, height: 1)
    Sparkline(values: line.values, style: look[line.role], hollow: line.provisional).draw(on: &canvas, in: plot, glyphs: look.glyphs)
    canvas.put(end, x: plot.endX, y: rect.y, style: look[.muted])
  }
}
