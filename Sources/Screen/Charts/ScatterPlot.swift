/// Two figures of many areas, one across and one up: whether those that stand high on the one stand high on the other.
///
/// A few areas are marked by a dot each; many by points as fine as the glyphs allow. Ours has a mark of its own and is
/// drawn over the others. Labels of the axes are given up as room gets short; at one cell there is still a mark.
public struct ScatterPlot: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var across: Double
    public var up: Double
    public var style: Style
    /// Ours: drawn with a mark of its own, so that it is found without colour.
    public var isHighlighted: Bool

    public init(across: Double, up: Double, style: Style = .plain, isHighlighted: Bool = false) {
      self.across = across
      self.up = up
      self.style = style
      self.isHighlighted = isHighlighted
    }
  }

  public var points: [Point]
  /// Written after each number of the axis below, and of the axis beside.
  public var unitAcross: String
  public var unitUp: String
  /// Whether those numbers are whole even where figures are not.
  public var isWholeAcross = false
  public var isWholeUp = false
  public var axisStyle: Style
  /// Shown where no point can be drawn.
  public var emptyText: String

  /// More points than this are drawn finely.
  static let few = 40

  public init(
    points: [Point], unitAcross: String = "", unitUp: String = "", axisStyle: Style = .plain, emptyText: String = ""
  ) {
    self.points = points
    self.unitAcross = unitAcross
    self.unitUp = unitUp
    self.axisStyle = axisStyle
    self.emptyText = emptyText
  }

  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    let drawn = points.compactMap { point -> Point? in
      guard let across = Axis.drawable(point.across), let up = Axis.drawable(point.up) else { return nil }
      return Point(across: across, up: up, style: point.style, isHighlighted: point.isHighlighted)
    }
    guard !drawn.isEmpty else {
      canvas.put(emptyText, x: rect.x, y: rect.y, style: axisStyle, maxWidth: rect.width, ellipsis: glyphs.ellipsis)
      return
    }
    let below = rect.height >= 4 ? 2 : 0
    let upright = axis(drawn.map(\.up), ticks: max(2, (rect.height - below) / 3), places: rect.height - below, isWholeUp)
    let labels = upright.ticks.map { NumberText.text($0, decimals: upright.decimals, glyphs: glyphs) + unitUp }
    let widest = labels.map { TextWidth.width(of: $0) }.max() ?? 0
    let beside = rect.width >= widest + 8 ? widest + 1 : 0
    let plot = Rect(x: rect.x + beside, y: rect.y, width: rect.width - beside, height: rect.height - below)
    let level = axis(drawn.map(\.across), ticks: max(2, min(7, plot.width / 9)), places: plot.width, isWholeAcross)
    canvas.clipped(to: rect) { canvas in
      if beside > 0 { drawUpright(upright, labels, on: &canvas, in: plot, glyphs) }
      if below > 0 { drawLevel(level, on: &canvas, in: plot, hasCorner: beside > 0, glyphs) }
      drawPoints(drawn, level, upright, on: &canvas, in: plot, glyphs)
    }
  }

  private func axis(_ values: [Double], ticks: Int, places: Int, _ isWhole: Bool) -> Axis {
    Axis(values: values, range: nil, fromZero: false, maximumTicks: ticks, places: max(1, places), isWhole: isWhole)
  }

  private func drawPoints(
    _ drawn: [Point], _ level: Axis, _ upright: Axis, on canvas: inout Canvas, in plot: Rect, _ glyphs: GlyphLevel
  ) {
    func column(_ point: Point) -> Int { plot.x + level.place(of: point.across, among: plot.width) }
    func row(_ point: Point) -> Int { plot.endY - 1 - upright.place(of: point.up, among: plot.height) }
    let others = drawn.filter { !$0.isHighlighted }
    if others.count > ScatterPlot.few {
      var grid = DotGrid(area: plot, glyphs: glyphs)
      for point in others {
        grid.set(
          level.place(of: point.across, among: grid.width), upright.place(of: point.up, among: grid.height), point.style)
      }
      grid.draw(on: &canvas)
    } else {
      for point in others {
        canvas.put(glyphs == .ascii ? "o" : "●", x: column(point), y: row(point), style: point.style)
      }
    }
    for point in drawn where point.isHighlighted {
      canvas.put(glyphs == .ascii ? "@" : "◆", x: column(point), y: row(point), style: point.style)
    }
  }

  private func drawUpright(
    _ axis: Axis, _ labels: [String], on canvas: inout Canvas, in plot: Rect, _ glyphs: GlyphLevel
  ) {
    for y in plot.y..<plot.endY {
      canvas.put(glyphs == .ascii ? "|" : "│", x: plot.x - 1, y: y, style: axisStyle)
    }
    for (tick, label) in zip(axis.ticks, labels) {
      let y = plot.endY - 1 - axis.place(of: tick, among: plot.height)
      canvas.put(glyphs == .ascii ? "+" : "┤", x: plot.x - 1, y: y, style: axisStyle)
      canvas.put(label, x: plot.x - 1 - TextWidth.width(of: label), y: y, style: axisStyle)
    }
  }

  private func drawLevel(
    _ axis: Axis, on canvas: inout Canvas, in plot: Rect, hasCorner: Bool, _ glyphs: GlyphLevel
  ) {
    if hasCorner { canvas.put(glyphs == .ascii ? "+" : "└", x: plot.x - 1, y: plot.endY, style: axisStyle) }
    for x in plot.x..<plot.endX {
      canvas.put(glyphs == .ascii ? "-" : "─", x: x, y: plot.endY, style: axisStyle)
    }
    var free = plot.x - 2
    for tick in axis.ticks {
      let text = NumberText.text(tick, decimals: axis.decimals, glyphs: glyphs) + unitAcross
      let width = TextWidth.width(of: text)
      let centre = plot.x + axis.place(of: tick, among: plot.width)
      let start = max(min(centre - (width - 1) / 2, plot.endX - width), plot.x)
      guard start >= free, start + width <= plot.endX else { continue }
      canvas.put(glyphs == .ascii ? "+" : "┬", x: centre, y: plot.endY, style: axisStyle)
      canvas.put(text, x: start, y: plot.endY + 1, style: axisStyle)
      free = start + width + 1
    }
  }
}
