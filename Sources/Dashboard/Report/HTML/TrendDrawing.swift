internal import CareModel

/// A chart as a drawing on a page. Lines differ in stroke and marks, not in colour alone; hollow points are provisional, gaps are gaps.
struct TrendDrawing {
  private let chart: ReportChart
  private let key: String
  private let axis: ChartAxis
  private let legend: [LegendRow]

  private static let width = 460.0
  private static let plot = (left: 46.0, right: 446.0, top: 12.0, bottom: 176.0)
  private static let lineHeight = 18.0

  private struct LegendRow {
    var entries: [(name: String, style: String, x: Double)]
  }

  init(_ chart: ReportChart, key: String) {
    self.chart = chart
    self.key = key
    let values = chart.trend.lines.flatMap { $0.values.compactMap { $0 } } + (chart.trend.target.map { [$0] } ?? [])
    axis = ChartAxis(values, most: chart.trend.unit.isPercentage ? 100 : nil, isWhole: chart.trend.unit == .count || chart.trend.unit == .wholePercent)
    legend = TrendDrawing.legend(chart.trend)
  }

  var markup: Markup {
    let plot = TrendDrawing.plot
    let height = plot.bottom + 34 + Double(legend.count) * TrendDrawing.lineHeight
    let order = TrendDrawing.Layer.allCases.flatMap { layer in chart.trend.lines.indices.filter { TrendDrawing.layer(chart.trend.lines[$0], $0) == layer } }
    return .tag(
      "svg",
      [
        .init("viewBox", "0 0 \(short(TrendDrawing.width)) \(short(height))"), .init("role", "img"),
        .init("aria-labelledby", "\(key)-chart \(key)-words"),
      ],
      [
        .newLine, .tag("title", [.init("id", key + "-chart")], words: chart.title), .tag("desc", [.init("id", key + "-words")], words: chart.summary),
        .tag("g", [.init("aria-hidden", "true")], [.newLine] + grid + dates + targetLine + order.flatMap { line(chart.trend.lines[$0], isOwn: $0 == 0) } + legendMarks),
      ])
  }

  private enum Layer: CaseIterable { case limits, others, own }

  private static func layer(_ line: Trend.Line, _ place: Int) -> Layer {
    place == 0 ? .own : line.role == .muted || line.role == .series2 ? .limits : .others
  }

  // MARK: Places

  private func x(_ place: Int) -> Double {
    let plot = TrendDrawing.plot
    let count = chart.trend.periods.count
    guard count > 1 else { return (plot.left + plot.right) / 2 }
    return plot.left + 6 + (plot.right - plot.left - 12) * Double(place) / Double(count - 1)
  }

  private func y(_ value: Double) -> Double {
    let plot = TrendDrawing.plot
    return plot.bottom - (plot.bottom - plot.top) * axis.share(value)
  }

  /// Tenths of a unit are finer than anybody can see.
  private func short(_ value: Double) -> String { ChartAxis.tenths(value) }

  // MARK: Pieces

  private var grid: [Markup] {
    let plot = TrendDrawing.plot
    return axis.ticks.flatMap { tick -> [Markup] in
      let height = short(y(tick))
      return [
        .tag("line", [.init("class", "grid"), .init("x1", short(plot.left)), .init("x2", short(plot.right)), .init("y1", height), .init("y2", height)]),
        .tag("text", [.init("class", "end"), .init("x", short(plot.left - 5)), .init("y", short(y(tick) + 4))], words: label(tick)),
      ]
    }
  }

  private func label(_ tick: Double) -> String {
    let digits = FigureText.decimal(tick, places: axis.places)
    switch chart.trend.unit {
    case .percent, .wholePercent: return digits + "%"
    case .pounds: return "£" + digits
    default: return digits
    }
  }

  private var dates: [Markup] {
    let periods = chart.trend.periods
    let last = periods.count - 1
    guard last >= 0 else { return [] }
    let wanted = min(4, last)
    let places = wanted == 0 ? [0] : (0...wanted).map { last * $0 / wanted }
    return places.flatMap { place -> [Markup] in
      let side = place == 0 ? "start" : place == last ? "end" : "middle"
      let from = place == 0 ? TrendDrawing.plot.left : place == last ? TrendDrawing.plot.right : x(place)
      return [
        .tag("line", [.init("class", "grid"), .init("x1", short(x(place))), .init("x2", short(x(place))), .init("y1", short(TrendDrawing.plot.bottom)), .init("y2", short(TrendDrawing.plot.bottom + 4))]),
        .tag("text", [.init("class", side), .init("x", short(from)), .init("y", short(TrendDrawing.plot.bottom + 17))], words: periods[place].axisLabel),
      ]
    }
  }

  private var targetLine: [Markup] {
    guard let target = chart.trend.target else { return [] }
    let height = short(y(target))
    return [.tag("line", [.init("class", "target"), .init("x1", short(TrendDrawing.plot.left)), .init("x2", short(TrendDrawing.plot.right)), .init("y1", height), .init("y2", height)])]
  }

  private func line(_ line: Trend.Line, isOwn: Bool) -> [Markup] {
    let style = TrendDrawing.style(line, isOwn: isOwn)
    var pieces: [Markup] = []
    var run: [Int] = []
    func close() {
      if run.count > 1 {
        let points = run.compactMap { place in line.values[place].map { "\(short(x(place))),\(short(y($0)))" } }
        pieces.append(.tag("polyline", [.init("class", style), .init("points", points.joined(separator: " "))]))
      }
      run = []
    }
    // A comparator that comes once a year is a row of marks, and a line between them where nothing else shows where it went.
    let bridges = !isOwn && !line.isStepped
    for place in line.values.indices {
      if line.values[place] != nil { run.append(place) } else if !bridges { close() }
    }
    close()
    guard isOwn || bridges else { return pieces }
    for place in line.values.indices {
      guard let value = line.values[place] else { continue }
      let isHollow = line.provisional.contains(place)
      let size = isOwn ? (isHollow ? 3.4 : chart.trend.periods.count > 48 ? 1.6 : 2.6) : 2.6
      if isOwn {
        pieces.append(.tag("circle", [.init("class", isHollow ? "own hollow" : "own point"), .init("cx", short(x(place))), .init("cy", short(y(value))), .init("r", short(size))]))
      } else {
        pieces.append(.tag("rect", [.init("class", style + " point"), .init("x", short(x(place) - size)), .init("y", short(y(value) - size)), .init("width", short(size * 2)), .init("height", short(size * 2))]))
      }
    }
    return pieces
  }

  static func style(_ line: Trend.Line, isOwn: Bool) -> String {
    if isOwn { return "own" }
    switch line.role {
    case .neighbours: return "neighbours"
    case .england: return "england"
    case .threshold: return "threshold"
    case .series2: return "mean"
    default: return "limit"
    }
  }

  // MARK: Legend

  private static func legend(_ trend: Trend) -> [LegendRow] {
    var entries: [(String, String)] = []
    for (place, line) in trend.lines.enumerated() {
      let name = IndicatorChart.name(line)
      if !entries.contains(where: { $0.0 == name }) { entries.append((name, style(line, isOwn: place == 0))) }
    }
    if trend.target != nil { entries.append(("target", "target")) }
    var rows: [LegendRow] = []
    var x = width
    for (name, style) in entries {
      // Half as wide again as most letters are, so that no fallback font makes entries run into one another.
      let room = 34 + Double(name.count) * 6.6 + 12
      if x + room > width || rows.isEmpty {
        rows.append(LegendRow(entries: []))
        x = 10
      }
      rows[rows.count - 1].entries.append((name, style, x))
      x += room
    }
    return rows
  }

  private var legendMarks: [Markup] {
    legend.enumerated().flatMap { number, row in
      row.entries.flatMap { entry -> [Markup] in
        let middle = TrendDrawing.plot.bottom + 36 + Double(number) * TrendDrawing.lineHeight
        return [
          .tag("line", [.init("class", entry.style), .init("x1", short(entry.x)), .init("x2", short(entry.x + 28)), .init("y1", short(middle)), .init("y2", short(middle))]),
          .tag("text", [.init("x", short(entry.x + 33)), .init("y", short(middle + 4))], words: entry.name),
        ]
      }
    }
  }
}
