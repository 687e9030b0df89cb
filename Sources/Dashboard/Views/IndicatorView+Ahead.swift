internal import CareModel
internal import Screen

/// The section of an indicator's page that looks ahead.
extension IndicatorView {
  var ahead: PageSection? {
    guard let table = page.ahead else { return nil }
    let columns = [GridView.Column(heading: ""), GridView.Column(heading: "now", isRight: true)]
      + table.columns.enumerated().map { place, heading in
        // The furthest is what is asked first.
        GridView.Column(heading: heading, isRight: true, rank: table.columns.count - 1 - place)
      }
    let rows = table.rows.map { row in
      GridView.Row(cells: [row.title, row.now] + row.ahead, role: row.isCounted ? .accent : .text)
    }
    let grid = GridView(columns: columns, rows: rows, look: look)
    let words = PageSection.statements("", table.statements, look: look)
    return PageSection(
      title: PageSection.Name.ahead.title, name: .ahead, note: "from \(table.now)",
      height: { grid.height + words.height($0) },
      draw: { canvas, rect in
        grid.draw(on: &canvas, in: Rect(x: rect.x, y: rect.y, width: rect.width, height: grid.height))
        words.draw(&canvas, Rect(x: rect.x, y: rect.y + grid.height, width: rect.width, height: max(0, rect.height - grid.height)))
      })
  }
}
