internal import CareModel
internal import Screen

extension State {
  /// One indicator as a page that scrolls: the figure and why it has its colour, then all there is behind it.
  func drawIndicator(_ picture: inout Picture, in rect: Rect) {
    guard let page else {
      drawMessage(&picture, in: rect, title: "There is no such indicator", lines: ["Esc goes back."])
      return
    }
    IndicatorView(page: page, look: look, rows: rect.height, sortsByContribution: sortsByContribution, lead: visit.lead).view
      .draw(&picture, in: rect, scroll: visit.scroll)
    picture.canvas.cursor = Canvas.Position(x: rect.x + 1, y: rect.y)
  }
}
