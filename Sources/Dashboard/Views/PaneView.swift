internal import CareModel
internal import Screen

/// Draws a pane's description in whatever room there is: the headline first, then blocks in their order, the chart taking what is left.
struct PaneView {
  let content: PaneContent
  let look: Look
  var cursor: String?
  /// Whether the pane fills the screen.
  var isZoomed = false

  /// - Returns: the rows a click can choose.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    guard !rect.isEmpty else { return [] }
    let sentences = headline(width: rect.width, lines: rect.height >= 7 ? 2 : 1)
    for (row, line) in sentences.enumerated() {
      canvas.put(line, x: rect.x, y: rect.y + row, style: look[.accent], maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
    }
    let room = rect.splitTop(sentences.count).rest
    var rows: [(id: String, rect: Rect)] = []
    var y = room.y
    for (block, height) in heights(in: room, blocks(rect)) where height > 0 {
      let place = Rect(x: room.x, y: y, width: room.width, height: height)
      rows += draw(block, on: &canvas, in: place, isBig: isBig(room))
      y += height
    }
    return rows
  }

  /// The rows of the lowest chart that has an axis.
  private static let lowestChart = 3

  /// The headline in at most so many lines; what is too long for them ends in an ellipsis.
  private func headline(width: Int, lines: Int) -> [String] {
    let wrapped = content.headline.wrapped(to: width)
    guard wrapped.count > lines else { return wrapped }
    return wrapped.prefix(lines - 1) + [wrapped.dropFirst(lines - 1).joined(separator: " ")]
  }

  /// Whether the number may be several rows high: where there is room to spare, or nothing else to show.
  private func isBig(_ room: Rect) -> Bool {
    room.width >= 44 && room.height >= (content.blocks.contains(where: isTrend) ? 14 : 8)
  }

  /// What is said in so much room.
  private func blocks(_ rect: Rect) -> [PaneContent.Block] {
    content.blocks + (rect.height >= 13 ? content.asides : []) + (isZoomed && rect.height >= 24 ? content.more : [])
  }

  /// How high each block is: what matters most is served first, charts share what is left.
  private func heights(in room: Rect, _ blocks: [PaneContent.Block]) -> [(PaneContent.Block, Int)] {
    var left = room.height
    var heights = Array(repeating: 0, count: blocks.count)
    let order = blocks.indices.sorted { (rank(blocks[$0]), $0) < (rank(blocks[$1]), $1) }
    for index in order {
      let wanted = height(blocks[index], room)
      if wanted <= left {
        heights[index] = wanted
        left -= wanted
      } else if isCut(blocks[index]) {
        heights[index] = isTrend(blocks[index]) ? min(left, 1) : left
        left -= heights[index]
      }
    }
    let charts = blocks.indices.filter { heights[$0] >= PaneView.lowestChart && isTrend(blocks[$0]) }
    for (place, index) in charts.enumerated() {
      let share = left / (charts.count - place)
      heights[index] += share
      left -= share
    }
    return Array(zip(blocks, heights))
  }

  /// Whether some of it is worth showing where there is no room for all.
  private func isCut(_ block: PaneContent.Block) -> Bool {
    switch block {
    case .cohorts, .facts: true
    case .trend(let trend): TrendRow(trend, look: look) != nil
    default: false
    }
  }

  private func isTrend(_ block: PaneContent.Block) -> Bool { if case .trend = block { true } else { false } }

  private func rank(_ block: PaneContent.Block) -> Int {
    switch block {
    case .figure, .measures, .cohorts: 0
    case .gauge: 1
    case .facts: 2
    case .note: 3
    case .trend: 4
    }
  }

  private func height(_ block: PaneContent.Block, _ room: Rect) -> Int {
    switch block {
    case .figure(let measure): MeasureView(measure: measure, look: look, isBig: isBig(room)).height(width: room.width)
    case .measures(let measures): MeasuresView(measures: measures, look: look).height
    case .cohorts(let table): CohortsView(table: table, look: look).height(width: room.width)
    case .gauge: 1
    case .facts(let facts): FactsView(facts: facts, look: look).height(width: room.width)
    case .trend: PaneView.lowestChart
    case .note(let note): note.wrapped(to: room.width).count
    }
  }

  private func draw(_ block: PaneContent.Block, on canvas: inout Canvas, in rect: Rect, isBig: Bool) -> [(id: String, rect: Rect)] {
    switch block {
    case .figure(let measure): MeasureView(measure: measure, look: look, isBig: isBig).draw(on: &canvas, in: rect)
    case .measures(let measures): return MeasuresView(measures: measures, look: look, cursor: cursor).draw(on: &canvas, in: rect)
    case .cohorts(let table): return CohortsView(table: table, look: look, cursor: cursor).draw(on: &canvas, in: rect)
    case .gauge(let gauge):
      Gauge(
        value: gauge.value, threshold: gauge.limit, style: look[.series1], overStyle: look.ink(.red), markStyle: look[.threshold],
        trackStyle: look[.track], labelStyle: look[.text]
      ).draw(on: &canvas, in: rect, glyphs: look.glyphs)
    case .facts(let facts): FactsView(facts: facts, look: look).draw(on: &canvas, in: rect)
    case .trend(let trend):
      if rect.height < PaneView.lowestChart {
        TrendRow(trend, look: look)?.draw(on: &canvas, in: rect)
      } else {
        TrendView(trend: trend, look: look).draw(on: &canvas, in: rect)
      }
    case .note(let note):
      for (row, line) in note.wrapped(to: rect.width).prefix(rect.height).enumerated() {
        canvas.put(line, x: rect.x, y: rect.y + row, style: look[.muted])
      }
    }
    return []
  }
}
