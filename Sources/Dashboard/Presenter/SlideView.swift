internal import CareModel
internal import Screen
internal import Statistics

/// Draws one slide in whatever room there is: the sentence on top, the figure as large as it can be, the chart in what is left.
struct SlideView {
  let slide: Slide
  let number: Int
  let count: Int
  let look: Look

  /// - Returns: what there was no room for, in words; nothing where all fits.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect) -> [String] {
    let layout = SlideLayout(rect)
    var left: [String] = []
    let head = drawHeadline(on: &canvas, in: layout.page, layout, &left)
    // What it is held against is large where the sentence leaves room for it above the chart.
    let hasBars = if case .bars = slide.chart { true } else { false }
    let isLarge = layout.isTall && head <= 2 * LargeWords.lineHeight && !hasBars
    let foot = drawFoot(on: &canvas, in: layout.page, isLarge: isLarge, &left)
    let body = layout.page.inset(top: head + layout.gap, bottom: foot + layout.gap)
    guard let figure = slide.figure else {
      drawChart(on: &canvas, in: body, layout, &left)
      return left
    }
    let block = LargeFigureView(figure: figure, look: look, chart: chartRows(layout, in: body), hasLargeWords: layout.hasLargeWords)
    let used = block.draw(on: &canvas, in: body, &left)
    drawChart(on: &canvas, in: body.inset(top: used + layout.gap), layout, &left)
    return left
  }

  // MARK: - Words

  private func drawHeadline(on canvas: inout Canvas, in rect: Rect, _ layout: SlideLayout, _ left: inout [String]) -> Int {
    if layout.hasLargeWords, let rows = drawLargeHeadline(on: &canvas, in: rect, layout) { return rows }
    let lines = slide.headline.wrapped(to: layout.measure)
    let most = max(2, rect.height / 5)
    if lines.count > most { left.append("the headline needs \(lines.count) lines and has room for \(most)") }
    let shown = lines.count <= most ? lines : Array(lines.prefix(most - 1)) + [lines.dropFirst(most - 1).joined(separator: " ")]
    for (row, line) in shown.enumerated() {
      canvas.put(line, x: rect.x, y: rect.y + row, style: look[.heading], maxWidth: layout.measure, ellipsis: look.glyphs.ellipsis)
    }
    return shown.count
  }

  /// The headline in large words, or what of it says the message, with the rest in letters of one cell.
  /// - Returns: rows used; nil where none of it fits.
  private func drawLargeHeadline(on canvas: inout Canvas, in rect: Rect, _ layout: SlideLayout) -> Int? {
    for phrase in [slide.headline] + slide.phrases {
      guard let large = LargeWords.balanced(phrase, width: rect.width, glyphs: look.glyphs), large.count <= layout.headlineLines else { continue }
      let (before, after) = slide.rest(of: phrase)
      let (head, tail) = (before.wrapped(to: layout.measure), after.wrapped(to: layout.measure))
      guard head.count + tail.count <= 2 else { continue }
      var y = rect.y
      func write(_ lines: [String]) {
        for line in lines {
          canvas.put(line, x: rect.x, y: y, style: look[.heading])
          y += 1
        }
      }
      write(head)
      if !head.isEmpty { y += 1 }
      for line in large {
        LargeWords(style: look.ink(.heading)).draw(line, on: &canvas, x: rect.x, y: y)
        y += LargeWords.lineHeight
      }
      write(tail)
      return y - rect.y
    }
    return nil
  }

  /// - Returns: rows used.
  private func drawFoot(on canvas: inout Canvas, in rect: Rect, isLarge: Bool, _ left: inout [String]) -> Int {
    let place = "\(number) / \(count)"
    let room = rect.width - place.count - 3
    var parts: [(text: String, role: Role, width: Int)] = []
    var large = isLarge ? LargeWords.lines(slide.comparator, width: rect.width, glyphs: look.glyphs) ?? [] : []
    if large.count > 2 { large = [] }
    for (text, role) in [(large.isEmpty ? slide.comparator : "", Role.text), (slide.explanation, .text), (slide.source, .muted)] where !text.isEmpty {
      let isLast = role == .muted
      let width = isLast ? room : rect.width
      let lines = text.wrapped(to: width)
      let most = rect.height < 30 ? 2 : 3
      if lines.count > most { left.append("\(isLast ? "the source" : "what is said below the chart") needs \(lines.count) lines and has room for \(most)") }
      let shown = lines.count <= most ? lines : Array(lines.prefix(most - 1)) + [lines.dropFirst(most - 1).joined(separator: " ")]
      parts += shown.map { ($0, role, width) }
    }
    let rows = max(1, parts.count)
    for (row, part) in parts.enumerated() {
      canvas.put(part.text, x: rect.x, y: rect.endY - parts.count + row, style: look[part.role], maxWidth: part.width, ellipsis: look.glyphs.ellipsis)
    }
    let top = rect.endY - rows - large.count * LargeWords.lineHeight
    for (row, line) in large.enumerated() { LargeWords(style: look.ink(.text)).draw(line, on: &canvas, x: rect.x, y: top + row * LargeWords.lineHeight) }
    canvas.put(place, x: rect.endX - place.count, y: rect.endY - 1, style: look[.muted])
    return rows + large.count * LargeWords.lineHeight
  }

  // MARK: - Chart

  /// How many rows the chart cannot do without.
  private func chartRows(_ layout: SlideLayout, in body: Rect) -> Int {
    switch slide.chart {
    case .none: 0
    case .trend: 6
    case .bars(let bars): layout.hasLargeWords ? bars.count * 2 : bars.count
    case .ratings: layout.hasLargeWords ? 6 : 3
    case .list(let lines): SlideList(lines: lines, look: look, hasLargeWords: layout.hasLargeWords, isTall: layout.isTall).wanted(in: body)
    }
  }

  private func drawChart(on canvas: inout Canvas, in rect: Rect, _ layout: SlideLayout, _ left: inout [String]) {
    switch slide.chart {
    case .none: break
    case .trend(let trend):
      guard rect.height >= 4 else {
        left.append("the chart needs 4 lines and has room for \(rect.height)")
        return
      }
      TrendView(trend: trend, look: look).draw(on: &canvas, in: rect)
    case .bars(let bars):
      SlideBars(rows: bars.map { SlideBars.Row(label: $0.label, figure: $0.figure, amount: $0.amount, rating: nil, isMarked: $0.isMarked) }, look: look, hasLargeWords: layout.hasLargeWords)
        .draw(on: &canvas, in: rect, &left)
    case .ratings(let red, let amber, let green):
      let most = Double(max(red, amber, green, 1))
      let rows = [(Rating.red, red), (.amber, amber), (.green, green)].map { rating, count in
        SlideBars.Row(label: rating.rawValue, figure: "\(count)", amount: Double(count) / most, rating: rating, isMarked: false)
      }
      SlideBars(rows: rows, look: look, hasLargeWords: layout.hasLargeWords).draw(on: &canvas, in: rect, &left)
    case .list(let lines): SlideList(lines: lines, look: look, hasLargeWords: layout.hasLargeWords, isTall: layout.isTall).draw(on: &canvas, in: rect, &left)
    }
  }
}
