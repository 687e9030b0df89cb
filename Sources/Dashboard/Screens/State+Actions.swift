internal import CareModel
internal import Screen

extension State {
  /// What was promised and asked, and what became of it.
  func drawActions(_ picture: inout Picture, in rect: Rect) {
    guard let page = standing?.actions else { return }
    let title = StyledText("Actions and questions · by meeting", style: theme[.heading])
    let inside = picture.canvas.frame(rect, title: title, style: theme[.focusBorder], glyphs: settings.glyphs).inset(left: 1, right: 1)
    let view = ActionsView(page: page, look: look, cursor: cursor)
    for row in view.draw(on: &picture.canvas, in: inside) { picture.spot(row.rect, .row(row.id, pane: 0)) }
  }

  /// The action or question that the cursor is on.
  var actionsItem: ActionsPage.Item? { standing?.actions.items.first { $0.id == cursor } }
}
