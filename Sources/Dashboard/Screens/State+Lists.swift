internal import CareModel
internal import Screen

extension State {
  func drawScorecard(_ picture: inout Picture, in rect: Rect) {
    guard let standing else { return }
    let rows = scorecardRows
    let title = StyledText(
      "Scorecard · \(order.words)" + (visit.filter.isEmpty ? "" : " · matching \"\(visit.filter)\""), style: theme[.heading])
    let inside = picture.canvas.frame(rect, title: title, style: theme[.focusBorder], glyphs: settings.glyphs)
      .inset(left: 1, right: 1)
    if rows.isEmpty {
      let reason = visit.filter.isEmpty ? "No indicator has figures here." : "No indicator matches. Esc clears the filter."
      picture.canvas.put(reason, x: inside.x, y: inside.y, style: theme[.text], maxWidth: inside.width)
      return
    }
    let chosen = rows.first { $0.id == cursor }
    let reason = chosen.map { "\($0.measure.text) · \($0.reason)\($0.since.map { ", since \($0.label)" } ?? "")" } ?? ""
    let signal = chosen.map { $0.signalSentence.isEmpty ? "" : "signal: \($0.signalSentence)" } ?? ""
    let (foot, list) = inside.splitBottom(inside.height > 8 ? 4 : 0)
    let view = ScorecardView(rows: rows, widths: standing.columns, look: look, cursor: cursor, isGrouped: order == .theme)
    for row in view.draw(on: &picture.canvas, in: list) { picture.spot(row.rect, .row(row.id, pane: 5)) }
    if !foot.isEmpty {
      picture.canvas.put(
        Wording.sentence(reason), x: foot.x, y: foot.y, style: theme[.accent], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
      picture.canvas.put(
        Wording.sentence(signal), x: foot.x, y: foot.y + 1, style: theme[.text], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
      picture.canvas.put(
        standing.chance ?? "", x: foot.x, y: foot.y + 2, style: theme[.muted], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
      let names = "no figures for: \(standing.missing.joined(separator: ", "))"
      let missing = standing.missing.isEmpty ? ""
        : TextWidth.width(of: names) <= foot.width ? names : "no figures for \(Wording.plural(standing.missing.count, "other indicator"))"
      picture.canvas.put(missing, x: foot.x, y: foot.y + 3, style: theme[.muted], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
    }
  }
}
