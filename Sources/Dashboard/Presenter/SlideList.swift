internal import Screen
internal import Statistics

/// Draws sentences below one another, with air between them where there is room.
struct SlideList {
  let lines: [Slide.Line]
  let look: Look

  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) {
    guard !lines.isEmpty, rect.height > 0 else { return }
    let marks = lines.map { TextWidth.width(of: mark($0)) }.max() ?? 0
    let width = rect.width - marks - 2
    let blocks = lines.map { $0.text.wrapped(to: max(10, min(width, 110))) }
    let rows = blocks.reduce(0) { $0 + $1.count }
    let gap = rows + blocks.count - 1 <= rect.height ? 1 : 0
    var y = rect.y
    for (index, block) in blocks.enumerated() {
      // What does not fit is counted, so that nobody takes the list for whole.
      let rest = blocks[index...].reduce(0) { $0 + $1.count } + gap * (blocks.count - 1 - index)
      let isLastLine = y + block.count + (rest > rect.endY - y ? 1 : 0) > rect.endY
      if isLastLine {
        let missing = blocks.count - index
        left.append("\(missing) of \(blocks.count) lines of the list have no room")
        if y < rect.endY { canvas.put("and \(missing) more", x: rect.x + marks + 2, y: min(y, rect.endY - 1), style: look[.muted]) }
        return
      }
      let line = lines[index]
      if let rating = line.rating, line.mark.isEmpty || line.mark == "▲" {
        canvas.put(mark(line), x: rect.x, y: y, style: look[.accent])
        canvas.put(" \(rating.letter) ", x: rect.x + TextWidth.width(of: mark(line)) - 3, y: y, style: look.theme.chip(rating))
      } else {
        canvas.put(mark(line), x: rect.x, y: y, style: look[.accent])
      }
      for (row, text) in block.enumerated() {
        canvas.put(text, x: rect.x + marks + 2, y: y + row, style: look[.text], maxWidth: width, ellipsis: look.glyphs.ellipsis)
      }
      y += block.count + gap
    }
  }

  private func mark(_ line: Slide.Line) -> String {
    let mark = line.mark == "▲" && look.glyphs == .ascii ? "^" : line.mark
    return line.rating == nil ? mark : mark + (mark.isEmpty ? "   " : "    ")
  }
}
