internal import CareModel
internal import Screen

/// The sections of an indicator's page that say what the statistics found.
extension IndicatorView {
  var why: PageSection { .statements(PageSection.Name.why.title, name: .why, page.why, look: look) }

  var directions: PageSection? {
    page.directions.isEmpty ? nil : .statements(PageSection.Name.directions.title, name: .directions, page.directions, look: look)
  }

  var parts: PageSection? {
    guard let parts = page.parts else { return nil }
    func lines(_ width: Int) -> [String] { parts.sentences.flatMap { $0.wrapped(to: width) } }
    let chart = 6
    return PageSection(
      title: PageSection.Name.parts.title, name: .parts,
      height: { width in lines(width).count + (width >= 50 ? chart : chart * 2) },
      draw: { canvas, rect in
        let text = lines(rect.width)
        for (row, line) in text.enumerated() { canvas.put(line, x: rect.x, y: rect.y + row, style: look[.text]) }
        let top = Rect(x: rect.x, y: rect.y + text.count, width: rect.width, height: chart)
        if rect.width >= 50 {
          let columns = Layout.columns([.flexible(), .flexible()], in: top)
          draw("numerator: \(parts.numeratorTitle)", parts.numerator, on: &canvas, in: columns[0].inset(right: 1))
          draw("denominator: \(parts.denominatorTitle)", parts.denominator, on: &canvas, in: columns[1].inset(left: 1))
        } else {
          draw("numerator: \(parts.numeratorTitle)", parts.numerator, on: &canvas, in: top)
          draw("denominator: \(parts.denominatorTitle)", parts.denominator, on: &canvas, in: Rect(x: top.x, y: top.y + chart, width: top.width, height: chart))
        }
      })
  }

  private func draw(_ title: String, _ trend: Trend, on canvas: inout Canvas, in rect: Rect) {
    canvas.put(title, x: rect.x, y: rect.y, style: look[.muted], maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
    TrendView(trend: trend, look: look).draw(on: &canvas, in: rect.splitTop(1).rest)
  }

  var years: PageSection? {
    guard let years = page.years else { return nil }
    let columns: [GridView.Column] = [
      .init(heading: "period"), .init(heading: "figure", isRight: true), .init(heading: "x of n", isRight: true, rank: 1),
      .init(heading: "on the year before", isRight: true),
    ]
    let values = DecimalColumn.aligned(years.rows.map(\.value))
    let rows = zip(years.rows, values).map { GridView.Row(cells: [$0.period, $1, $0.counts, $0.change]) }
    let grid = GridView(columns: columns, rows: rows, look: look)
    return section(.years, grid, below: years.usual)
  }

  var revisions: PageSection {
    let columns: [GridView.Column] = [
      .init(heading: "period"), .init(heading: "first", isRight: true), .init(heading: "now", isRight: true),
      .init(heading: "change", isRight: true),
    ]
    let rows = page.revisions.rows.map { GridView.Row(cells: [$0.period, $0.first, $0.now, $0.change]) }
    let grid = rows.isEmpty ? nil : GridView(columns: columns, rows: rows, look: look)
    return section(.revisions, grid, above: page.revisions.sentence)
  }

  /// A table with a sentence above or below it.
  private func section(_ name: PageSection.Name, _ grid: GridView?, above: String? = nil, below: String? = nil) -> PageSection {
    func lines(_ text: String?, _ width: Int) -> [String] { text.map { $0.wrapped(to: width) } ?? [] }
    let height = grid?.height ?? 0
    return PageSection(
      title: name.title, name: name, height: { lines(above, $0).count + height + lines(below, $0).count },
      draw: { canvas, rect in
        let head = lines(above, rect.width)
        for (row, line) in head.enumerated() { canvas.put(line, x: rect.x, y: rect.y + row, style: look[.text]) }
        let rest = Rect(x: rect.x, y: rect.y + head.count, width: rect.width, height: rect.height - head.count)
        grid?.draw(on: &canvas, in: rest)
        for (row, line) in lines(below, rect.width).enumerated() {
          canvas.put(line, x: rect.x, y: rest.y + height + row, style: look[.muted])
        }
      })
  }
}
