internal import CareModel
internal import Screen
internal import Statistics

/// Draws what was promised and asked: a heading for each meeting, below it every item wrapped and never cut, the chosen one
/// marked. Where there is room the figure stands beside the words, else below them.
struct ActionsView {
  let page: ActionsPage
  let look: Look
  let cursor: String?

  private struct Line {
    var id: String?
    var left: (text: String, role: Role) = ("", .text)
    var right = ""
    /// Letter or mark in front of the first line of an item.
    var item: ActionsPage.Item?
    var isHeading = false
    var count = 0
  }

  private static let widest = 160
  private func figureWidth(_ width: Int) -> Int { width >= 96 ? min(64, width * 2 / 5) : 0 }

  private func lines(_ width: Int) -> [Line] {
    let width = min(width, ActionsView.widest)
    func plain(_ text: String, _ role: Role) -> [Line] { text.wrapped(to: max(10, width)).map { Line(left: ($0, role)) } }
    var lines = page.headline.isEmpty ? [] : plain(page.headline, .text)
    for group in page.groups {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(left: (group.title, .heading), isHeading: true, count: group.outstanding))
      for item in group.items { lines += self.lines(item, width) }
    }
    if !page.notes.isEmpty {
      if !lines.isEmpty { lines.append(Line()) }
      lines += page.notes.flatMap { plain($0, .muted) }
    }
    return lines
  }

  private func lines(_ item: ActionsPage.Item, _ width: Int) -> [Line] {
    let aside = figureWidth(width)
    let room = max(10, width - 5 - (aside > 0 ? aside + 2 : 0))
    let question = item.kind == .question ? "Asked: " : ""
    var left = (question + item.text).wrapped(to: room).map { ($0, Role.text) }
    left += Wording.sentence(item.state).wrapped(to: room).map { ($0, item.isOutstanding ? Role.notice : .muted) }
    if !item.outcome.isEmpty { left += "Outcome: \(item.outcome)".wrapped(to: room).map { ($0, .muted) } }
    let figure = item.figure.wrapped(to: aside > 0 ? aside : room)
    if aside == 0 { left += figure.map { ($0, .accent) } }
    let right = aside > 0 ? figure : []
    return (0..<max(left.count, right.count)).map { row in
      Line(
        id: item.id, left: left.indices.contains(row) ? left[row] : ("", .text), right: right.indices.contains(row) ? right[row] : "",
        item: row == 0 ? item : nil)
    }
  }

  /// - Returns: the rows a click can choose.
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    let width = min(rect.width, ActionsView.widest)
    let lines = lines(rect.width)
    let chosen = lines.indices.filter { lines[$0].id == cursor && cursor != nil }
    // From the top, the heading above the first item is in sight; further down, the whole of the chosen one.
    let first = Window.first(count: lines.count, height: rect.height, cursor: chosen.last.map { $0 < rect.height ? 0 : $0 })
    let aside = figureWidth(width)
    var found: [(id: String, rect: Rect)] = []
    for (offset, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + offset, width: width, height: 1)
      guard let id = line.id else {
        let used = canvas.put(line.left.text, x: row.x, y: row.y, style: look[line.left.role], maxWidth: row.width, ellipsis: look.glyphs.ellipsis)
        if line.isHeading, line.count > 0 {
          canvas.put(" · \(line.count) outstanding", x: row.x + used, y: row.y, style: look[.notice], maxWidth: max(0, row.width - used))
        }
        continue
      }
      let isHere = id == cursor
      let ground: Role? = isHere ? .selection : nil
      if isHere { canvas.fill(row, style: look[.selection]) }
      if let item = line.item {
        let letter = item.rating.map { " \($0.letter) " } ?? " · "
        canvas.put(letter, x: row.x, y: row.y, style: item.rating == nil ? look.style(.muted, on: ground) : look.theme.chip(item.rating))
        if isHere { canvas.cursor = Canvas.Position(x: row.x, y: row.y) }
      }
      canvas.put(line.left.text, x: row.x + 4, y: row.y, style: look.style(line.left.role, on: ground), maxWidth: max(0, row.width - 4))
      if aside > 0 { canvas.put(line.right, x: row.endX - aside, y: row.y, style: look.style(.accent, on: ground), maxWidth: aside) }
      found.append((id, row))
    }
    return found
  }
}
