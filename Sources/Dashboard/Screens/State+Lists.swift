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
      // What a return or a table cannot tell is asked for all the same.
      let silent = standing.missing.filter { Matching.words(visit.filter, in: $0) }
      let reason =
        visit.filter.isEmpty ? "No indicator has figures here."
        : silent.isEmpty ? "No indicator matches. Esc clears the filter."
        : "This board has no figures for: \(silent.joined(separator: ", ")). Esc clears the filter."
      picture.canvas.put(reason, x: inside.x, y: inside.y, style: theme[.text], maxWidth: inside.width, ellipsis: settings.glyphs.ellipsis)
      return
    }
    let chosen = rows.first { $0.id == cursor }
    let reason = chosen.map { "\($0.measure.text) · \($0.reason)\($0.since.map { ", since \($0.label)" } ?? "")" } ?? ""
    let signal = chosen.map { $0.signalSentence.isEmpty ? "" : "signal: \($0.signalSentence)" } ?? ""
    let names = "no figures for: \(standing.missing.joined(separator: ", "))"
    let missing = standing.missing.isEmpty ? ""
      : TextWidth.width(of: names) <= inside.width ? names : "no figures for \(Wording.plural(standing.missing.count, "other indicator"))"
    let said: [(String, Role)] = [
      (Wording.sentence(reason), .accent), (Wording.sentence(signal), .text), (standing.chance ?? "", .muted), (missing, .muted),
    ].filter { !$0.0.isEmpty }
    // In a low window the rows come first: why the chosen one has its colour, and what is not there.
    let lines = inside.height > 14 ? said : inside.height > 8 ? said.filter { $0.1 != .text && $0.0 != standing.chance } : []
    let (foot, list) = inside.splitBottom(lines.count)
    let view = ScorecardView(rows: rows, widths: standing.columns, look: look, cursor: cursor, isGrouped: order == .theme)
    for row in view.draw(on: &picture.canvas, in: list) { picture.spot(row.rect, .row(row.id, pane: 5)) }
    for (row, line) in lines.enumerated() {
      picture.canvas.put(line.0, x: foot.x, y: foot.y + row, style: theme[line.1], maxWidth: foot.width, ellipsis: settings.glyphs.ellipsis)
    }
  }
}
