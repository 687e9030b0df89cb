internal import CareModel
internal import Screen

extension State {
  /// A comparison, two indicators side by side, or the flows.
  func drawSheet(_ picture: inout Picture, in rect: Rect) {
    let name = standing?.authority ?? ""
    switch sheet {
    case .compare(let page): CompareView(page: page, look: look, cursor: cursor, scroll: visit.scroll).draw(&picture, in: rect)
    case .pair(let page):
      PairView(page: page, look: look, rows: rect.height, ours: name).view.draw(&picture, in: rect, scroll: visit.scroll)
      picture.canvas.cursor = Canvas.Position(x: rect.x + 1, y: rect.y)
    case .flows(let page):
      FlowsView(page: page, look: look, rows: rect.height).view.draw(&picture, in: rect, scroll: visit.scroll)
      picture.canvas.cursor = Canvas.Position(x: rect.x + 1, y: rect.y)
    case nil:
      let lines = place == .flows
        ? ["Put cla_number, cla_started and cla_ceased in observations/, and this page says why the number moved.", "Esc goes back."]
        : ["Nobody has a figure to compare with up to this period.", "Esc goes back."]
      drawMessage(&picture, in: rect, title: "There are no figures for this", lines: lines)
    }
  }
}
