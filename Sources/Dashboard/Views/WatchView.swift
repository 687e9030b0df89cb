internal import CareModel
internal import Screen
internal import Statistics

/// Draws the watch list: headings, and below each its sentences, wrapped and never cut, the chosen one marked.
struct WatchView {
  let list: WatchList
  let look: Look
  let cursor: String?

  private enum Line {
    case heading(String, Int)
    case empty(String)
    /// One row of a sentence; the first carries the colour's letter.
    case text(WatchList.Line, String, isFirst: Bool)
    case blank
  }

  private func lines(_ width: Int) -> [Line] {
    var lines: [Line] = []
    for (place, section) in list.sections.enumerated() {
      if place > 0 { lines.append(.blank) }
      lines.append(.heading(section.title, section.lines.count))
      if section.lines.isEmpty { lines += section.empty.wrapped(to: max(10, width - 1)).map { .empty($0) } }
      for line in section.lines {
        for (row, text) in line.text.wrapped(to: max(10, width - 5)).enumerated() {
          lines.append(.text(line, text, isFirst: row == 0))
        }
      }
      if !section.note.isEmpty { lines += section.note.wrapped(to: max(10, width - 1)).map { .empty($0) } }
    }
    return lines
  }

  /// - Returns: the rows a click can choose.
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    let lines = lines(rect.width)
    let chosen = lines.indices.filter { place in
      if case .text(let line, _, _) = lines[place] { line.id == cursor } else { false }
    }
    // From the top, the heading above the first sentence is in sight; further down, the whole of the chosen one.
    let first = Window.first(count: lines.count, height: rect.height, cursor: chosen.last.map { $0 < rect.height ? 0 : $0 })
    var found: [(id: String, rect: Rect)] = []
    for (offset, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      switch line {
      case .blank: break
      case .heading(let title, let count):
        let x = canvas.put(title, x: row.x, y: row.y, style: look[.heading], maxWidth: row.width, ellipsis: look.glyphs.ellipsis)
        if count > 0 { canvas.put(" · \(count)", x: row.x + x, y: row.y, style: look[.muted], maxWidth: max(0, row.width - x)) }
      case .empty(let text): canvas.put(text, x: row.x + 1, y: row.y, style: look[.muted], maxWidth: row.width - 1, ellipsis: look.glyphs.ellipsis)
      case .text(let line, let text, let isFirst):
        let isHere = line.id == cursor
        if isHere { canvas.fill(row, style: look[.selection]) }
        if isFirst {
          let letter = line.rating.map { " \($0.letter) " } ?? " · "
          canvas.put(letter, x: row.x, y: row.y, style: line.rating == nil ? look.style(.muted, on: isHere ? .selection : nil) : look.theme.chip(line.rating))
          if isHere { canvas.cursor = Canvas.Position(x: row.x, y: row.y) }
        }
        canvas.put(text, x: row.x + 4, y: row.y, style: look.style(.text, on: isHere ? .selection : nil), maxWidth: max(0, row.width - 4))
        found.append((line.id, row))
      }
    }
    return found
  }
}
