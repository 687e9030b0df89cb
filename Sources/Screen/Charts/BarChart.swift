/// Amounts side by side: a row each with its label, its figure and a bar, all bars on one scale
/// from zero.
///
/// Labels and figures line up in columns. As room gets short the bars go first below four columns,
/// then labels are cut; the figures stay as long as anything does. What does not fit below is not
/// drawn: ask `rows.count` first.
public struct BarChart: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var label: String
    /// The figure as it is to be read, such as `43.3%`.
    public var figure: String
    public var amount: Double?
    public var style: Style
    public var marks: [Bar.Mark]
    /// Written after the bars, in a column of its own.
    public var note: String

    public init(
      label: String, figure: String, amount: Double?, style: Style = .plain,
      marks: [Bar.Mark] = [], note: String = ""
    ) {
      self.label = label
      self.figure = figure
      self.amount = amount
      self.style = style
      self.marks = marks
      self.note = note
    }
  }

  public var rows: [Row]
  /// The amount that fills the width; nil takes the largest amount or mark.
  public var full: Double?
  public var labelStyle: Style
  public var figureStyle: Style

  public init(
    rows: [Row], full: Double? = nil, labelStyle: Style = .plain, figureStyle: Style = .plain
  ) {
    self.rows = rows
    self.full = full
    self.labelStyle = labelStyle
    self.figureStyle = figureStyle
  }

  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    let amounts = rows.flatMap { row in
      [row.amount].compactMap(Axis.drawable) + row.marks.compactMap { Axis.drawable($0.value) }
    }
    let full = full ?? amounts.max() ?? 0
    let figures = min(width(\.figure), rect.width)
    let notes = width(\.note)
    var labels = min(width(\.label), max(0, rect.width - figures - 1))
    var bars = rect.width - labels - figures - 3
    if bars < 4, labels > 8 {
      labels = max(8, labels - (4 - bars))
      bars = rect.width - labels - figures - 3
    }
    let showsNotes = notes > 0 && bars - notes - 1 >= 8
    if showsNotes { bars -= notes + 1 }
    let figureX = rect.x + labels + (labels > 0 ? 1 : 0)
    canvas.clipped(to: rect) { canvas in
      for (row, y) in zip(rows, rect.y..<rect.endY) {
        canvas.put(
          row.label, x: rect.x, y: y, style: labelStyle, maxWidth: labels, ellipsis: glyphs.ellipsis
        )
        canvas.put(
          row.figure.paddedLeft(to: figures, ellipsis: glyphs.ellipsis), x: figureX, y: y,
          style: figureStyle)
        guard bars >= 4 else { continue }
        let bar = Rect(x: figureX + figures + 2, y: y, width: bars, height: 1)
        Bar(row.amount, of: full, style: row.style, marks: row.marks)
          .draw(on: &canvas, in: bar, glyphs: glyphs)
        if showsNotes { canvas.put(row.note, x: bar.endX + 1, y: y, style: labelStyle) }
      }
    }
  }

  private func width(_ part: KeyPath<Row, String>) -> Int {
    rows.map { TextWidth.width(of: $0[keyPath: part]) }.max() ?? 0
  }
}
