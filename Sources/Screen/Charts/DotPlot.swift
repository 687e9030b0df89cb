/// The figures of several areas on one axis, each with its interval: where we stand among them, and
/// how sure that is.
///
/// A row an area, in the order given; where there are four rows or more, the labels of the axis
/// below, and the labels of the references above their lines where every area still has its row. An
/// area without a figure keeps its row and says so.
public struct DotPlot: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var label: String
    /// Nil where there is no figure.
    public var value: Double?
    /// The interval the true value lies in; nil where none is known.
    public var interval: ClosedRange<Double>?
    /// The middle half of many areas, drawn heavier over the interval; nil for one area.
    public var band: ClosedRange<Double>?
    /// The figure as it is to be read, or why there is none.
    public var figure: String
    public var style: Style
    /// Ours: drawn with a mark of its own, so that it is found without colour.
    public var isHighlighted: Bool

    public init(
      label: String, value: Double?, interval: ClosedRange<Double>? = nil, figure: String = "",
      style: Style = .plain, isHighlighted: Bool = false, band: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.value = value
      self.interval = interval
      self.band = band
      self.figure = figure
      self.style = style
      self.isHighlighted = isHighlighted
    }
  }

  public var rows: [Row]
  /// Values drawn as lines from top to bottom, such as England's; the first is drawn over the
  /// others.
  public var references: [LineChart.Reference]
  public var range: ClosedRange<Double>?
  /// Written after each number of the axis.
  public var unit: String
  /// Whether its numbers are whole even where figures are not.
  public var isWhole = false
  public var axisStyle: Style

  public init(
    rows: [Row], references: [LineChart.Reference] = [], range: ClosedRange<Double>? = nil,
    unit: String = "", axisStyle: Style = .plain
  ) {
    self.rows = rows
    self.references = references
    self.range = range
    self.unit = unit
    self.axisStyle = axisStyle
  }

  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    let below = rect.height >= 4 ? 1 : 0
    let figures = rows.map { TextWidth.width(of: $0.figure) }.max() ?? 0
    let labels = min(
      (rows.map { TextWidth.width(of: $0.label) }.max() ?? 0) + 2, max(0, rect.width - figures - 1))
    let plotWidth = rect.width - labels - figures - 2
    let above =
      references.contains { !$0.label.isEmpty } && rect.height > rows.count + below ? 1 : 0
    let plot = Rect(
      x: rect.x + labels, y: rect.y + above, width: max(0, plotWidth),
      height: rect.height - below - above)
    let shown = rows.prefix(plot.height)
    canvas.clipped(to: rect) { canvas in
      for (row, y) in zip(shown, plot.y..<plot.endY) {
        let mark = row.isHighlighted ? (glyphs == .ascii ? ">" : "▶") : " "
        canvas.put(mark, x: rect.x, y: y, style: row.style)
        canvas.put(
          row.label, x: rect.x + 2, y: y, style: row.style, maxWidth: labels - 2,
          ellipsis: glyphs.ellipsis)
        canvas.put(
          row.figure.paddedLeft(to: figures), x: rect.endX - figures, y: y, style: row.style)
      }
      drawPlot(shown, on: &canvas, in: plot, labelled: above > 0, glyphs)
    }
  }

  private func drawPlot(
    _ shown: ArraySlice<Row>, on canvas: inout Canvas, in plot: Rect, labelled: Bool,
    _ glyphs: GlyphLevel
  ) {
    let values = shown.flatMap { row in
      [row.value, row.interval?.lowerBound, row.interval?.upperBound].compactMap(Axis.drawable)
    }
    let all = values + references.compactMap { Axis.drawable($0.value) }
    guard plot.width >= 3, !values.isEmpty, let low = all.min(), let high = all.max() else {
      return
    }
    let room = (high - low) * 0.04
    let axis = Axis(
      values: all, range: range ?? (low - room)...(high + room), fromZero: false,
      maximumTicks: max(2, min(7, plot.width / 7)), places: plot.width, isWhole: isWhole)
    func column(_ value: Double) -> Int { plot.x + axis.place(of: value, among: plot.width) }

    for reference in references.reversed() {
      guard let value = Axis.drawable(reference.value) else { continue }
      for y in plot.y..<plot.endY {
        canvas.put(glyphs == .ascii ? ":" : "│", x: column(value), y: y, style: reference.style)
      }
      let width = TextWidth.width(of: reference.label)
      if labelled, width <= plot.width {
        let start = min(max(plot.x, column(value) - width / 2), plot.endX - width)
        canvas.put(reference.label, x: start, y: plot.y - 1, style: reference.style)
      }
    }
    for (row, y) in zip(shown, plot.y..<plot.endY) {
      if let low = Axis.drawable(row.interval?.lowerBound),
        let high = Axis.drawable(row.interval?.upperBound)
      {
        for x in column(low)...column(high) {
          canvas.put(glyphs == .ascii ? "-" : "─", x: x, y: y, style: row.style)
        }
        canvas.put(glyphs == .ascii ? "|" : "├", x: column(low), y: y, style: row.style)
        canvas.put(glyphs == .ascii ? "|" : "┤", x: column(high), y: y, style: row.style)
      }
      if let low = Axis.drawable(row.band?.lowerBound), let high = Axis.drawable(row.band?.upperBound) {
        for x in column(low)...column(high) {
          canvas.put(glyphs == .ascii ? "=" : "━", x: x, y: y, style: row.style)
        }
      }
      if let value = Axis.drawable(row.value) {
        let mark: Character =
          row.isHighlighted ? (glyphs == .ascii ? "@" : "◆") : glyphs == .ascii ? "o" : "●"
        canvas.put(mark, x: column(value), y: y, style: row.style)
      }
    }
    drawTicks(axis, on: &canvas, in: plot, glyphs)
  }

  private func drawTicks(
    _ axis: Axis, on canvas: inout Canvas, in plot: Rect, _ glyphs: GlyphLevel
  ) {
    var free = plot.x - 2
    for tick in axis.ticks {
      let text = NumberText.text(tick, decimals: axis.decimals, glyphs: glyphs) + unit
      let width = TextWidth.width(of: text)
      let centre = plot.x + axis.place(of: tick, among: plot.width)
      let start = min(centre - (width - 1) / 2, plot.endX + 2 - width)
      guard start >= free else { continue }
      canvas.put(text, x: start, y: plot.endY, style: axisStyle)
      free = start + width + 1
    }
  }
}
