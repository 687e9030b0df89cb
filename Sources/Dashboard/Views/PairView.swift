internal import CareModel
internal import Screen

/// Draws two indicators side by side: what may be said, both over the same time, and a scatter over authorities.
struct PairView {
  let page: PairPage
  let look: Look
  /// Rows of the window the page is seen through.
  let rows: Int
  let ours: String

  var view: PageView {
    PageView(head: head, left: trends, right: [scatter], tail: table, look: look)
  }

  private var head: PageSection {
    let lines: (Int) -> [(String, Role)] = { width in
      "\(page.first.title) and \(page.second.title.prefix(1).lowercased())\(page.second.title.dropFirst())".wrapped(to: width).map { ($0, Role.heading) }
        + page.sentences.enumerated().flatMap { index, text in text.wrapped(to: width).map { ($0, index == 0 ? Role.accent : .text) } }
    }
    return PageSection(
      title: "", height: { lines($0).count },
      draw: { canvas, rect in
        for (row, line) in lines(rect.width).enumerated() { canvas.put(line.0, x: rect.x, y: rect.y + row, style: look[line.1]) }
      })
  }

  private var height: Int { min(max((rows - 10) / 2, 6), 12) }

  private var trends: [PageSection] {
    [(page.first, page.firstTrend), (page.second, page.secondTrend)].map { indicator, trend in
      guard let trend else {
        return .paragraphs(indicator.shortTitle, [Fact("", "Fewer than two figures are known here, so there is no trend to draw.")], look: look)
      }
      return PageSection(
        title: "\(indicator.shortTitle), \(ours)", height: { _ in height },
        draw: { canvas, rect in TrendView(trend: trend, look: look).draw(on: &canvas, in: rect) })
    }
  }

  private var scatter: PageSection {
    let mark = look.glyphs == .ascii ? "@" : "◆"
    // Two periods are a sentence above.
    let note = [page.spots.contains(where: \.isOurs) ? "\(mark) \(ours)" : "", page.periods.count == 1 ? page.when : ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    var drawn = ScatterPlot(
      points: page.spots.map { spot in
        ScatterPlot.Point(across: spot.first, up: spot.second, style: look.ink(spot.isOurs ? .accent : .series1), isHighlighted: spot.isOurs)
      },
      unitAcross: FigureText.sign(page.first.unit), unitUp: FigureText.sign(page.second.unit),
      axisStyle: look[.muted], emptyText: "no authority has both figures")
    drawn.isWholeAcross = page.first.unit == .wholePercent
    drawn.isWholeUp = page.second.unit == .wholePercent
    let plot = drawn
    return PageSection(
      title: "Over \(Wording.plural(page.spots.count, "authority", "authorities"))", note: note, height: { _ in page.spots.isEmpty ? 1 : height * 2 + 2 },
      draw: { canvas, rect in
        guard !page.spots.isEmpty else {
          plot.draw(on: &canvas, in: rect, glyphs: look.glyphs)
          return
        }
        canvas.put("up: \(page.second.shortTitle)", x: rect.x, y: rect.y, style: look[.muted], maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
        plot.draw(on: &canvas, in: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 2), glyphs: look.glyphs)
        let below = "across: \(page.first.shortTitle)".paddedLeft(to: rect.width, ellipsis: look.glyphs.ellipsis)
        canvas.put(below, x: rect.x, y: rect.endY - 1, style: look[.muted])
      })
  }

  private var table: PageSection? {
    guard !page.spots.isEmpty else { return nil }
    let columns: [GridView.Column] = [
      .init(heading: "", widest: 28), .init(heading: page.first.shortTitle, isRight: true), .init(heading: page.second.shortTitle, isRight: true),
    ]
    let firsts = DecimalColumn.aligned(page.spots.map { CompareWording.short($0.first, page.first.unit) })
    let seconds = DecimalColumn.aligned(page.spots.map { CompareWording.short($0.second, page.second.unit) })
    let rows = page.spots.indices.map { index in
      GridView.Row(cells: [page.spots[index].name, firsts[index], seconds[index]], role: page.spots[index].isOurs ? .heading : .text)
    }
    let grid = GridView(columns: columns, rows: rows, look: look)
    return PageSection(
      title: "Figures", note: page.when, height: { _ in grid.height }, draw: { canvas, rect in grid.draw(on: &canvas, in: rect) })
  }
}
