internal import CareModel
internal import Screen
internal import Statistics

/// Draws a comparison: the plot of areas, then of groups, with what may be said of it beside or below.
struct CompareView {
  let page: ComparePage
  let look: Look
  let cursor: String?
  /// First line of the words shown.
  let scroll: Int

  func draw(_ picture: inout Picture, in rect: Rect) {
    let isWide = rect.width >= 110
    let title = StyledText(page.shortTitle, style: look[.heading]) + StyledText(" · \(page.subtitle)", style: look[.muted])
    if isWide {
      let columns = Layout.columns([.flexible(weight: 13), .flexible(weight: 9)], in: rect)
      let inside = picture.canvas.frame(columns[0], title: title, style: look[.focusBorder], glyphs: look.glyphs)
      let chart = trendHeight(inside.height)
      let (upper, lower) = inside.inset(left: 1, right: 1).splitTop(chart > 0 ? page.rows.count + 1 : inside.height)
      drawPlot(&picture, in: upper)
      if let trend = page.trend, lower.height > 1 {
        TrendView(trend: trend, look: look).draw(on: &picture.canvas, in: Rect(x: lower.x, y: lower.y + 1, width: lower.width, height: min(lower.height - 1, chart)))
      }
      let words = picture.canvas.frame(
        columns[1], title: StyledText("What it says", style: look[.heading]), style: look[.border], glyphs: look.glyphs)
      drawWords(&picture, page.title.wrapped(to: words.width - 2).map { ($0, Role.accent) } + [("", Role.text)] + lines(words.width - 2), in: words.inset(left: 1, right: 1))
    } else {
      let inside = picture.canvas.frame(rect, title: title, style: look[.focusBorder], glyphs: look.glyphs).inset(left: 1, right: 1)
      let words = lines(inside.width)
      // The plot is whole where that leaves room for a sentence, and else keeps more than half; Tab turns the words below it.
      let left = inside.height - page.rows.count - 1
      let (lower, upper) = inside.splitBottom(min(words.count + 1, left >= 3 ? left : inside.height * 2 / 5))
      drawPlot(&picture, in: upper)
      drawWords(&picture, words, in: Rect(x: lower.x, y: lower.y + 1, width: lower.width, height: max(0, lower.height - 1)))
    }
  }

  private func drawPlot(_ picture: inout Picture, in rect: Rect) {
    guard rect.height > 0, rect.width > 10 else { return }
    let room = rect.height - (rect.height >= 4 ? 1 : 0)
    // The groups stand still while the areas above them move past.
    let groups = page.groups.suffix(max(0, room - 1))
    let height = room - groups.count
    let place = page.areas.firstIndex { $0.id == cursor } ?? (page.groups.contains { $0.id == cursor } ? page.areas.count - 1 : 0)
    let first = Window.first(count: page.areas.count, height: height, cursor: place)
    let shown = Array(page.areas.dropFirst(first).prefix(height)) + groups
    let texts = figures(shown, width: rect.width)
    var plot = DotPlot(
      rows: zip(shown, texts).map { row, text in
        DotPlot.Row(
          label: row.name, value: row.value, interval: row.interval, figure: text, style: style(row),
          isHighlighted: row.kind == .ours, band: row.band)
      },
      references: references, range: range, unit: FigureText.sign(page.unit), axisStyle: look[.muted])
    plot.isWhole = page.unit == .wholePercent
    for (offset, row) in shown.enumerated() {
      let line = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      if row.id == cursor { picture.canvas.fill(line, style: look[.selection]) }
      picture.spot(line, .row(row.id, pane: 1))
    }
    plot.draw(on: &picture.canvas, in: Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, shown.count + 1)), glyphs: look.glyphs)
    let line = shown.firstIndex { $0.id == cursor } ?? 0
    picture.canvas.cursor = Canvas.Position(x: rect.x, y: rect.y + min(line, max(0, room - 1)))
  }

  /// What the plot leaves, where that is enough for a chart.
  private func trendHeight(_ height: Int) -> Int {
    let left = height - page.rows.count - 1
    return page.trend == nil || left < 8 ? 0 : min(left, 24)
  }

  /// One axis for every window of the rows.
  private var range: ClosedRange<Double>? {
    let values = page.rows.flatMap { [$0.value, $0.interval?.lowerBound, $0.interval?.upperBound].compactMap { $0 } }
    guard let low = values.min(), let high = values.max(), low < high, low.isFinite, high.isFinite else { return nil }
    let room = (high - low) * 0.04
    return (low - room)...(high + room)
  }

  private var references: [LineChart.Reference] {
    page.groups.compactMap { row in
      guard let value = row.value else { return nil }
      switch row.kind {
      case .median: return LineChart.Reference(value, style: look.ink(.neighbours))
      case .england: return LineChart.Reference(value, style: look.ink(.england))
      default: return nil
      }
    }
  }

  private func style(_ row: ComparePage.Row) -> Style {
    if row.id == cursor { return look[.selection] }
    switch row.kind {
    case .ours: return look[.heading]
    case .median, .pooled: return look.ink(.neighbours)
    case .england: return look.ink(.england)
    case .beside: return look[.accent]
    case .all: return look[.muted]
    case .neighbour, .region: return row.absence == nil ? look[.text] : look[.muted]
    }
  }

  /// Figure, counts and interval in columns; the interval gives way first, then the counts.
  private func figures(_ rows: [ComparePage.Row], width: Int) -> [String] {
    let names = rows.map { TextWidth.width(of: $0.name) }.max() ?? 0
    let values = DecimalColumn.aligned(rows.map(\.figure))
    let counts = rows.map { TextWidth.width(of: $0.counts) }.max() ?? 0
    let ranges = rows.map { TextWidth.width(of: $0.range) }.max() ?? 0
    let least = names + 26 + (values.map { TextWidth.width(of: $0) }.max() ?? 0)
    let hasCounts = counts > 0 && least + counts + 2 <= width
    let hasRanges = ranges > 0 && least + counts + ranges + 4 <= width
    return zip(rows, values).map { row, value in
      value + (hasCounts ? "  " + row.counts.paddedLeft(to: counts) : "") + (hasRanges ? "  " + row.range.paddedLeft(to: ranges) : "")
    }
  }

  private func lines(_ width: Int) -> [(String, Role)] {
    let sentences = page.sentences.enumerated().flatMap { index, text in
      text.wrapped(to: max(10, width)).map { ($0, index == 0 ? Role.heading : .text) }
    }
    return sentences + page.notes.flatMap { $0.wrapped(to: max(10, width)) }.map { ($0, Role.muted) }
  }

  private func drawWords(_ picture: inout Picture, _ lines: [(String, Role)], in rect: Rect) {
    let isCut = lines.count > rect.height
    let shown = isCut ? max(0, rect.height - 1) : lines.count
    picture.scrollLimit = max(0, lines.count - shown)
    let top = min(max(scroll, 0), picture.scrollLimit)
    for (row, line) in lines.dropFirst(top).prefix(shown).enumerated() {
      picture.canvas.put(line.0, x: rect.x, y: rect.y + row, style: look[line.1], maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
    }
    if isCut, rect.height > 0 {
      picture.canvas.put("Tab: more (lines \(top + 1) to \(top + shown) of \(lines.count))", x: rect.x, y: rect.y + shown, style: look[.notice], maxWidth: rect.width)
    }
  }
}
