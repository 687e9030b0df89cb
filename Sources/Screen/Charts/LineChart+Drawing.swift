extension LineChart {
  /// Draws the chart in `rect`, which it never leaves.
  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty else { return }
    canvas.clipped(to: rect) { canvas in
      let drawable = series.flatMap { $0.values.compactMap(Axis.drawable) }
      guard !drawable.isEmpty else {
        let text = emptyText.fitted(to: rect.width, ellipsis: glyphs.ellipsis)
        let spot = Layout.centred(Size(columns: TextWidth.width(of: text), rows: 1), in: rect)
        canvas.put(text, x: spot.x, y: spot.y, style: axisStyle)
        return
      }
      let frame = Frame(self, drawable, in: rect, glyphs)
      frame.drawAxis(on: &canvas)
      frame.drawLabels(on: &canvas)
      frame.drawLines(on: &canvas)
      frame.drawEndLabels(on: &canvas)
    }
  }
}

/// Where everything of one chart goes, at one size.
private struct Frame {
  let chart: LineChart
  let glyphs: GlyphLevel
  let rect: Rect
  let plot: Rect
  /// The periods across.
  let count: Int
  let axis: Axis
  let tickTexts: [String]
  let hasEndLabels: Bool

  init(_ chart: LineChart, _ drawable: [Double], in rect: Rect, _ glyphs: GlyphLevel) {
    self.chart = chart
    self.glyphs = glyphs
    self.rect = rect
    count = chart.series.map(\.values.count).max() ?? 0
    let below = !chart.labels.isEmpty && rect.height >= 3 ? 1 : 0
    let rows = rect.height - below
    let values = drawable + chart.references.compactMap { Axis.drawable($0.value) }
    let axis = Axis(
      values: values, range: chart.range, fromZero: chart.baseline == .zero,
      maximumTicks: rows < 2 ? 0 : rows <= 5 ? rows : min((rows + 2) / 2, 7), places: rows, isWhole: chart.isWhole)
    let texts = axis.ticks.map {
      NumberText.text($0, decimals: axis.decimals, glyphs: glyphs) + chart.unit
    }
    let left = (texts.map(TextWidth.width(of:)).max() ?? -1) + 1
    let right = chart.endLabelWidth
    let showsAxis = left > 0 && rect.width >= left + 6
    let remaining = rect.width - (showsAxis ? left : 0)
    let showsEnd = right > 0 && remaining >= right + 1 + 10
    self.axis = axis
    tickTexts = showsAxis ? texts : []
    hasEndLabels = showsEnd
    plot = rect.inset(
      left: showsAxis ? left : 0, right: showsEnd ? right + 1 : 0, bottom: below)
  }

  func drawAxis(on canvas: inout Canvas) {
    guard !tickTexts.isEmpty else { return }
    for y in plot.y..<plot.endY {
      canvas.put(glyphs == .ascii ? "|" : "│", x: plot.x - 1, y: y, style: chart.axisStyle)
    }
    for (tick, text) in zip(axis.ticks, tickTexts) {
      let y = row(of: tick)
      canvas.put(
        text.paddedLeft(to: plot.x - 1 - rect.x) + (glyphs == .ascii ? "+" : "┤"), x: rect.x, y: y,
        style: chart.axisStyle)
    }
  }

  /// The labels below, as many as stand apart; a regular pattern that always holds the last.
  func drawLabels(on canvas: inout Canvas) {
    guard rect.endY > plot.endY else { return }
    let spots = chart.labels.filter { $0.index >= 0 && $0.index < count }
      .map { label in
        let text = label.text.fitted(to: rect.width, ellipsis: glyphs.ellipsis)
        let width = TextWidth.width(of: text)
        let centre = plot.x + dot(label.index, in: plot.width)
        let start = min(max(centre - width / 2, rect.x), rect.endX - width)
        return (text: text, start: start, width: width)
      }
    for stride in 1...max(1, spots.count) {
      let chosen = spots.enumerated().filter { (spots.count - 1 - $0.offset) % stride == 0 }
        .map(\.element)
      let apart = zip(chosen, chosen.dropFirst()).allSatisfy { $0.start + $0.width + 1 < $1.start }
      if apart || chosen.count == 1 {
        for spot in chosen {
          canvas.put(spot.text, x: spot.start, y: rect.endY - 1, style: chart.axisStyle)
        }
        return
      }
    }
  }

  func drawLines(on canvas: inout Canvas) {
    var grid = DotGrid(area: plot, glyphs: glyphs)
    if glyphs != .unicode {
      // Coarser levels have no dots to spare: what is compared with is a thin line behind.
      let thin = chart.series.reversed().filter { $0.mark == .dotted || $0.mark == .steps }
      for series in thin where series.isBackground { thinSeries(series, on: &canvas) }
      for reference in chart.references.reversed() {
        thinLine(reference.value, 0..<plot.width, reference.style, on: &canvas)
      }
      for series in thin where !series.isBackground { thinSeries(series, on: &canvas) }
    }
    let drawn = chart.series.filter { glyphs == .unicode || $0.mark == .line }
    for series in drawn where !series.isBackground { draw(series, on: &grid) }
    if glyphs == .unicode {
      for reference in chart.references {
        guard let value = Axis.drawable(reference.value) else { continue }
        let y = axis.place(of: value, among: grid.height)
        grid.line(from: (0, y), to: (grid.width - 1, y), dash: true, reference.style)
      }
    }
    for series in drawn where series.isBackground { draw(series, on: &grid) }
    grid.draw(on: &canvas)
    for series in chart.series.reversed() { drawMarks(of: series, grid, on: &canvas) }
  }

  private func draw(_ series: LineChart.Series, on grid: inout DotGrid) {
    var previous: (x: Int, y: Int)?
    for (index, value) in series.values.enumerated() {
      guard let value = Axis.drawable(value) else {
        previous = nil
        continue
      }
      let point = (x: dot(index, in: grid.width), y: axis.place(of: value, among: grid.height))
      let hollow = series.hollow.contains(index)
      switch (series.mark, previous) {
      case (.line, let start?):
        grid.line(from: start, to: point, dash: hollow, series.style)
      case (.dotted, let start?):
        grid.line(from: start, to: point, dash: true, series.style)
      case (.steps, let start?):
        grid.line(from: start, to: (point.x, start.y), dash: true, series.style)
        grid.line(from: (point.x, start.y), to: point, dash: false, series.style)
      case (.points, _): break
      case (_, nil): grid.set(point.x, point.y, series.style)
      }
      previous = point
    }
  }

  /// Points as marks of their own: the last one, those with no neighbour to be joined to, and all
  /// where they stand well apart.
  private func drawMarks(of series: LineChart.Series, _ grid: DotGrid, on canvas: inout Canvas) {
    guard series.mark == .line || series.mark == .points else { return }
    let values = series.values.map(Axis.drawable)
    let roomy = count > 1 && plot.width / (count - 1) >= 5
    let last = values.lastIndex { $0 != nil }
    let drawn = values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let alone =
        (index == 0 || values[index - 1] == nil)
        && (index + 1 == values.count || values[index + 1] == nil)
      guard roomy || alone || index == last || series.mark == .points else { continue }
      let cell = grid.cell(
        dot(index, in: grid.width), axis.place(of: value, among: grid.height))
      let hollow = series.hollow.contains(index)
      let mark: Character =
        glyphs == .ascii ? (hollow ? "o" : series.mark == .points ? "x" : "@") : hollow ? "○" : "●"
      canvas.put(mark, x: cell.x, y: cell.y, style: series.style)
      if drawn == 1, !hasEndLabels { label(value, at: cell, series.style, on: &canvas) }
    }
  }

  /// The value of the only point there is, on whichever side has room.
  private func label(
    _ value: Double, at cell: (x: Int, y: Int), _ style: Style, on canvas: inout Canvas
  ) {
    let decimals = chart.isWhole || value == value.rounded() ? 0 : 1
    let text = NumberText.text(value, decimals: decimals, glyphs: glyphs) + chart.unit
    let width = TextWidth.width(of: text)
    if cell.x + 1 + width < plot.endX {
      canvas.put(text, x: cell.x + 2, y: cell.y, style: style)
    } else if cell.x - 1 - width >= plot.x {
      canvas.put(text, x: cell.x - 1 - width, y: cell.y, style: style)
    }
  }

  /// Labels to the right of each line, each on the row where its line ends.
  ///
  /// Where two lines end on one row the less important label goes to a free row beside it, and is left out where there is
  /// none: a label beside another line's end would name the wrong line.
  func drawEndLabels(on canvas: inout Canvas) {
    guard hasEndLabels else { return }
    let labels = chart.endLabels.map { (label: $0, row: row(of: $0.value)) }
    let ends = Set(labels.map(\.row))
    var taken: Set<Int> = []
    for (label, own) in labels {
      let beside = labels.contains { $0.row == own && $0.label.value > label.value } ? [own + 1, own - 1] : [own - 1, own + 1]
      let free = beside.filter { (plot.y..<plot.endY).contains($0) && !ends.contains($0) }
      guard let y = ([own] + free).first(where: { !taken.contains($0) }) else { continue }
      taken.insert(y)
      canvas.put(label.text, x: plot.endX + 1, y: y, style: label.style)
    }
  }

  private func thinSeries(_ series: LineChart.Series, on canvas: inout Canvas) {
    let values = series.values.map(Axis.drawable)
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      let start = dot(index, in: plot.width)
      let end = index + 1 < values.count ? dot(index + 1, in: plot.width) : plot.width
      thinLine(value, start..<max(start + 1, end), series.style, on: &canvas)
    }
  }

  private func thinLine(
    _ value: Double, _ columns: Range<Int>, _ style: Style, on canvas: inout Canvas
  ) {
    guard let value = Axis.drawable(value) else { return }
    let y = row(of: value)
    for column in columns {
      canvas.put(glyphs == .ascii ? "-" : "─", x: plot.x + column, y: y, style: style)
    }
  }

  /// The row of the cell that holds `value`, in dots, so that labels and lines agree.
  private func row(of value: Double) -> Int {
    let dots = glyphs.dotsUp
    return plot.endY - 1 - axis.place(of: value, among: plot.height * dots) / dots
  }

  /// The place of period `index` among `places` across; a single period stands in the middle.
  private func dot(_ index: Int, in places: Int) -> Int {
    guard count > 1 else { return max(0, places - 1) / 2 }
    return (index * (places - 1) * 2 + count - 1) / ((count - 1) * 2)
  }
}

extension LineChart {
  /// What is written at the right, the most important first.
  fileprivate var endLabels: [(text: String, value: Double, style: Style)] {
    func label(_ series: Series) -> (text: String, value: Double, style: Style)? {
      guard !series.endLabel.isEmpty,
        let value = series.values.compactMap(Axis.drawable).last
      else { return nil }
      return (series.endLabel, value, series.style)
    }
    let fixed = references.compactMap { reference -> (text: String, value: Double, style: Style)? in
      guard !reference.label.isEmpty, let value = Axis.drawable(reference.value) else { return nil }
      return (reference.label, value, reference.style)
    }
    return series.filter { !$0.isBackground }.compactMap(label) + fixed + series.filter(\.isBackground).compactMap(label)
  }

  fileprivate var endLabelWidth: Int {
    endLabels.map { TextWidth.width(of: $0.text) }.max() ?? 0
  }
}
