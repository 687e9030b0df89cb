internal import CareModel
internal import Screen

extension State {
  /// What a chair should read first.
  func drawWatch(_ picture: inout Picture, in rect: Rect) {
    guard let standing else { return }
    let title = StyledText("Watch list · what to ask about first", style: theme[.heading])
    let inside = picture.canvas.frame(rect, title: title, style: theme[.focusBorder], glyphs: settings.glyphs).inset(left: 1, right: 1)
    let view = WatchView(list: standing.watch, look: look, cursor: cursor)
    for row in view.draw(on: &picture.canvas, in: inside) { picture.spot(row.rect, .row(row.id, pane: 0)) }
  }

  /// The line of the watch list that the cursor is on.
  var watchLine: WatchList.Line? { standing?.watch.lines.first { $0.id == cursor } }
}
