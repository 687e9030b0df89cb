internal import CareModel
internal import Screen

/// Draws the flows: why the number moved, the bridge from then to now, both over time, and who came and went.
struct FlowsView {
  let page: FlowsPage
  let look: Look
  /// Rows of the window the page is seen through.
  let rows: Int

  var view: PageView {
    PageView(
      head: head, left: [bridge, number, flows].compactMap { $0 }, right: [age, uasc, reasons, commentary].compactMap { $0 }, look: look)
  }

  private var head: PageSection {
    let lines: (Int) -> [(String, Role)] = { width in
      page.headline.wrapped(to: width).map { ($0, Role.heading) } + page.sentences.flatMap { $0.wrapped(to: width) }.map { ($0, Role.text) }
    }
    return PageSection(
      title: "", height: { lines($0).count },
      draw: { canvas, rect in
        for (row, line) in lines(rect.width).enumerated() { canvas.put(line.0, x: rect.x, y: rect.y + row, style: look[line.1]) }
      })
  }

  private var bridge: PageSection? {
    guard !page.bridges.isEmpty else { return nil }
    let columns: [GridView.Column] = [.init(heading: "")] + page.bridges.enumerated().map { index, bridge in
      .init(heading: bridge.title, isRight: true, rank: index)
    }
    func cells(_ value: (FlowsPage.Bridge) -> String) -> [String] { page.bridges.map(value) }
    let hasRemainder = page.bridges.contains { ($0.remainder ?? 0) != 0 }
    var rows = [
      GridView.Row(cells: ["then"] + cells { "\($0.from.brief)  \(FigureText.whole($0.then))" }),
      GridView.Row(cells: ["+ started"] + cells { $0.started.map(FigureText.whole) ?? ($0.hidesStarted ? Absence.suppressed.symbol : "not known") }),
      GridView.Row(cells: ["− ceased"] + cells { $0.ceased.map(FigureText.whole) ?? ($0.hidesCeased ? Absence.suppressed.symbol : "not known") }),
    ]
    if hasRemainder {
      rows.append(GridView.Row(cells: ["does not add up by"] + cells { $0.remainder.map { FigureText.change($0, unit: .count) } ?? "not known" }))
    }
    rows.append(GridView.Row(cells: ["= now"] + cells { "\($0.to.brief)  \(FigureText.whole($0.now))" }, role: .heading))
    rows.append(GridView.Row(cells: ["change"] + cells { FigureText.change($0.change, unit: .count) }))
    let grid = GridView(columns: columns, rows: rows, look: look)
    return PageSection(
      title: "From then to now", height: { _ in grid.height }, draw: { canvas, rect in grid.draw(on: &canvas, in: rect) })
  }

  private var height: Int { min(max((rows - 14) / 2, 6), 10) }

  private var number: PageSection? { chart("Number looked after", page.number) }

  private var flows: PageSection? { chart("Started and ceased", page.flows) }

  private func chart(_ title: String, _ trend: Trend?) -> PageSection? {
    guard let trend else { return nil }
    return PageSection(
      title: title, height: { _ in height }, draw: { canvas, rect in TrendView(trend: trend, look: look).draw(on: &canvas, in: rect) })
  }

  private var age: PageSection? { table("By age", page.byAge) }

  private var uasc: PageSection? { table("By UASC", page.byUASC) }

  private func table(_ title: String, _ rows: [FlowsPage.GroupRow]) -> PageSection? {
    guard !rows.isEmpty else { return nil }
    let columns: [GridView.Column] = [
      .init(heading: "", widest: 30), .init(heading: "then", isRight: true, rank: 2), .init(heading: "started", isRight: true),
      .init(heading: "ceased", isRight: true), .init(heading: "now", isRight: true, rank: 1), .init(heading: "change", isRight: true, rank: 3),
    ]
    let grid = GridView(
      columns: columns,
      rows: rows.map { row in
        let change = row.now.value.flatMap { now in row.then.value.map { FigureText.change(now - $0, unit: .count) } }
        return GridView.Row(
          cells: [row.title, row.then.text, row.started.text, row.ceased.text, row.now.text, change ?? (row.now.isHidden || row.then.isHidden ? Absence.suppressed.symbol : "–")])
      }, look: look)
    let moving = title == "By age" && rows.contains { $0.now.value != nil } ? "Children also move from one age to the next, so rows need not add up." : ""
    let note = [moving, hiding(rows)].filter { !$0.isEmpty }.joined(separator: " ")
    return PageSection(
      title: title, note: page.span, height: { grid.height + note.wrapped(to: $0).filter { !$0.isEmpty }.count },
      draw: { canvas, rect in
        grid.draw(on: &canvas, in: rect)
        for (row, line) in note.wrapped(to: rect.width).enumerated() {
          canvas.put(line, x: rect.x, y: rect.y + grid.height + row, style: look[.muted])
        }
      })
  }

  private var reasons: PageSection? {
    guard !page.byReason.isEmpty else { return nil }
    let hasBefore = page.byReason.contains { $0.before.text != "–" }
    let note = hiding(page.byReason)
    let columns: [GridView.Column] = [
      .init(heading: "", widest: 44), .init(heading: "ceased", isRight: true), .init(heading: hasBefore ? "as long before" : "", isRight: true, rank: 1),
    ]
    let grid = GridView(
      columns: columns,
      rows: page.byReason.map {
        GridView.Row(cells: [$0.title, $0.ceased.text, hasBefore ? $0.before.text : ""])
      }, look: look)
    return PageSection(
      title: "Why they ceased", note: page.span, height: { grid.height + note.wrapped(to: $0).filter { !$0.isEmpty }.count },
      draw: { canvas, rect in
        grid.draw(on: &canvas, in: rect)
        for (row, line) in note.wrapped(to: rect.width).enumerated() {
          canvas.put(line, x: rect.x, y: rect.y + grid.height + row, style: look[.muted])
        }
      })
  }

  /// What the sign of a hidden number means, where one stands in a table.
  private func hiding(_ rows: [FlowsPage.GroupRow]) -> String {
    rows.contains(where: \.isPartial) ? "\(Absence.suppressed.symbol) \(Absence.suppressed.sentence)" : ""
  }

  private var commentary: PageSection? {
    page.commentary.isEmpty ? nil : .paragraphs("Commentary", page.commentary, look: look)
  }
}
