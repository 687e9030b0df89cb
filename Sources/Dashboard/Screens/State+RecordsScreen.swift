internal import CareModel
internal import Screen

extension State {
  /// The children behind a figure, under a banner that says whom they are not for.
  func drawRecords(_ picture: inout Picture, in rect: Rect) {
    let (line, rest) = rect.splitTop(1)
    picture.canvas.fill(line, style: theme[.banner])
    let warning = "RESTRICTED: not for the meeting. Never saved, copied or printed; gone when you leave this screen."
    let short = "RESTRICTED: not for the meeting"
    picture.canvas.put(
      TextWidth.width(of: warning) <= line.width - 2 ? warning : short, x: line.x + 1, y: line.y, style: theme[.banner],
      maxWidth: line.width - 2, ellipsis: settings.glyphs.ellipsis)
    if let reason = whyNoRecords ?? records?.refusal {
      drawMessage(&picture, in: rest, title: "There are no records to show here", lines: [Wording.sentence(reason) + ".", recordKeys, "Esc goes back."])
      return
    }
    guard let page = records?.page else {
      drawMessage(&picture, in: rest, title: "Looking through the return …", lines: ["Esc goes back."])
      return
    }
    let title = StyledText("Records · \(page.title)", style: theme[.heading])
    let inside = picture.canvas.frame(rest, title: title, style: theme[.focusBorder], glyphs: settings.glyphs).inset(left: 1, right: 1)
    let head = (Wording.sentence(page.summary) + ". " + recordKeys).wrapped(to: inside.width)
    let (top, below) = inside.splitTop(head.count)
    for (row, text) in head.enumerated() {
      picture.canvas.put(text, x: top.x, y: top.y + row, style: theme[row == 0 ? .text : .muted], maxWidth: top.width, ellipsis: settings.glyphs.ellipsis)
    }
    let chosen = page.rows.first { $0.id == cursor }
    let said = chosen.map { $0.all.flatMap { $0.wrapped(to: inside.width) } } ?? []
    let (foot, list) = below.splitBottom(min(said.count, max(0, below.height / 3)))
    for row in RecordsView(page: page, look: look, cursor: cursor).draw(on: &picture.canvas, in: list) {
      picture.spot(row.rect, .row(row.id, pane: 5))
    }
    for (row, text) in said.prefix(foot.height).enumerated() {
      picture.canvas.put(text, x: foot.x, y: foot.y + row, style: theme[row == 0 ? .accent : .text], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
    }
  }

  private var recordKeys: String {
    let count = recordGroups.count
    guard count > 1 else { return "" }
    let now = (recordGroups.firstIndex(of: visit.category) ?? 0) + 1
    return "Group \(now) of \(count): Left and Right turn to another, Tab to the next breakdown."
  }
}
